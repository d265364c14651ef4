package io.kenh.runtime.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id in the usual text form {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}, which carries its own parameters.
 *
 * @param memory KiB
 */
record Argon2(int memory, int iterations, int parallelism) {
    /** OWASP Password Storage Cheat Sheet, first recommendation for Argon2id. */
    static final Argon2 RECOMMENDED = new Argon2(19_456, 2, 1);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})\\$([\\w+/]+)\\$([\\w+/]+)");

    /** A hash taken apart; never compared as a record. */
    @SuppressWarnings("ArrayRecordComponent")
    record Stored(Argon2 parameters, byte[] salt, byte[] hash) {
        boolean matches(String password) {
            return MessageDigest.isEqual(hash, parameters.bytes(password, salt, hash.length));
        }
    }

    static Optional<Stored> parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var parameters = new Argon2(
                Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3)));
        var decoder = Base64.getDecoder();
        return Optional.of(new Stored(parameters, decoder.decode(match.group(4)), decoder.decode(match.group(5))));
    }

    String hash(String password) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        return format(salt, bytes(password, salt, 32));
    }

    String format(byte[] salt, byte[] hash) {
        var encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memory + ",t=" + iterations + ",p=" + parallelism + "$"
                + encoder.encodeToString(salt) + "$" + encoder.encodeToString(hash);
    }

    private byte[] bytes(String password, byte[] salt, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(iterations)
                .withParallelism(parallelism)
                .withSalt(salt)
                .build());
        var out = new byte[length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), out);
        return out;
    }
}
