package io.kenh.runtime.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.SecondFactors;
import io.kenh.api.security.SecondFactors.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondFactorsTest {
    private static final String OWNER = "portal:7";
    private static final Duration STEP = Duration.ofSeconds(30);

    private SecurityFixture fixture;
    private SecondFactors factors;

    @BeforeEach
    void open(@TempDir Path data) {
        fixture = new SecurityFixture(data, Map.of());
        factors = fixture.security().factors();
    }

    @AfterEach
    void close() throws IOException {
        fixture.close();
    }

    /** What the app of this owner shows, so much later. */
    static String code(SecurityFixture fixture, String secret, Duration later) {
        var key = new SecretKeySpec(Base32.decode(secret), "HmacSHA1");
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            key, fixture.clock().instant().plus(later));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    static String begin(SecondFactors factors, String owner) {
        factors.begin(owner);
        return factors.begun(owner, "Kenh", "lan@example.vn").orElseThrow().secret();
    }

    private String secret;

    private List<String> setUp() {
        secret = begin(factors, OWNER);
        var codes = factors.confirm(OWNER, code(fixture, secret, Duration.ZERO)).orElseThrow();
        fixture.pass(STEP);
        return codes;
    }

    private Verdict app(Duration later) {
        return factors.check(OWNER, code(fixture, secret, later));
    }

    @Test
    void codes_are_those_of_the_standard() {
        // RFC 6238, appendix B; the last six of eight digits.
        var rfc = Base32.toBase32String("12345678901234567890".getBytes(StandardCharsets.UTF_8));
        Map.of(59L, "287082", 1111111109L, "081804", 1234567890L, "005924", 20000000000L, "353130")
                .forEach((time, code) -> assertEquals(
                        OptionalLong.of(time / 30),
                        new OneTimeCodes().step(rfc, code, Instant.ofEpochSecond(time)),
                        code));
    }

    @Test
    void nothing_is_asked_for_before_the_app_has_shown_that_it_works() {
        var first = begin(factors, OWNER);
        assertEquals(Optional.empty(), factors.of(OWNER));
        var again = begin(factors, OWNER);
        assertFalse(first.equals(again));
        assertEquals(Optional.empty(), factors.confirm(OWNER, code(fixture, first, Duration.ZERO)));
        assertEquals(Verdict.WRONG, factors.check(OWNER, code(fixture, again, Duration.ZERO)));
        var codes = factors.confirm(OWNER, code(fixture, again, Duration.ZERO)).orElseThrow();
        assertEquals(SecondFactors.RECOVERY_CODES, new HashSet<>(codes).size());
        assertEquals(10, factors.of(OWNER).orElseThrow().recoveryCodes());
        assertEquals(Optional.empty(), factors.begun(OWNER, "Kenh", "lan"), "the secret is shown no more");
        assertThrows(KenhException.class, () -> factors.begin(OWNER));
    }

    @Test
    void the_address_for_the_camera_says_whose_it_is() {
        factors.begin(OWNER);
        var uri = factors.begun(OWNER, "Hoa Sen Xanh", "lan@example.vn")
                .orElseThrow()
                .uri();
        assertTrue(uri.startsWith("otpauth://totp/Hoa%20Sen%20Xanh:lan%40example.vn?secret="), uri);
        assertTrue(uri.endsWith("&issuer=Hoa%20Sen%20Xanh&algorithm=SHA1&digits=6&period=30"), uri);
    }

    @Test
    void a_code_works_once_and_one_step_early_or_late() {
        setUp();
        assertEquals(Verdict.RIGHT, app(Duration.ZERO));
        assertEquals(Verdict.WRONG, app(Duration.ZERO), "somebody looked over the shoulder");
        assertEquals(Verdict.RIGHT, app(STEP));
        assertEquals(Verdict.WRONG, app(Duration.ZERO), "an older one than was used");
        fixture.pass(STEP.multipliedBy(10));
        assertEquals(Verdict.RIGHT, app(STEP.negated()));
        assertEquals(Verdict.WRONG, app(STEP.multipliedBy(-2)));
        assertEquals(Verdict.WRONG, app(STEP.multipliedBy(2)));
    }

    @Test
    void the_code_that_confirmed_the_app_signs_nobody_in() {
        secret = begin(factors, OWNER);
        var code = code(fixture, secret, Duration.ZERO);
        factors.confirm(OWNER, code).orElseThrow();
        assertEquals(Verdict.WRONG, factors.check(OWNER, code));
    }

    @Test
    void a_recovery_code_works_once_however_it_is_typed() {
        var codes = setUp();
        assertEquals(
                Verdict.RIGHT,
                factors.check(
                        OWNER,
                        " "
                                + codes.getFirst()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('-', ' ')));
        assertEquals(Verdict.WRONG, factors.check(OWNER, codes.getFirst()));
        assertEquals(9, factors.of(OWNER).orElseThrow().recoveryCodes());
        var fresh = factors.renew(OWNER);
        assertEquals(Verdict.WRONG, factors.check(OWNER, codes.getLast()));
        assertEquals(Verdict.RIGHT, factors.check(OWNER, fresh.getLast()));
    }

    @Test
    void five_wrong_codes_close_it_for_fifteen_minutes() {
        setUp();
        for (int i = 0; i < 5; i++) {
            assertEquals(Verdict.WRONG, factors.check(OWNER, "00000" + i));
        }
        assertEquals(Verdict.LATER, app(Duration.ZERO));
        fixture.pass(Duration.ofMinutes(15));
        assertEquals(Verdict.RIGHT, app(Duration.ZERO));
    }

    @Test
    void neither_secret_nor_recovery_codes_stand_in_the_database() {
        var codes = setUp();
        var stored = fixture.db()
                .read(em -> em.createQuery("from CoreSecondFactor", CoreSecondFactor.class)
                        .getResultList()
                        .getFirst()
                        .secret());
        assertFalse(stored.contains(secret));
        var hashes = fixture.db()
                .read(em -> em.createQuery("select h from CoreSecondFactor f join f.recoveryHashes h", String.class)
                        .getResultList());
        assertEquals(10, hashes.size());
        codes.forEach(code -> assertFalse(hashes.contains(code) || hashes.contains(code.replace("-", ""))));
    }

    @Test
    void what_is_sealed_for_one_opens_for_nobody_else() {
        setUp();
        var other = begin(factors, "portal:8");
        assertFalse(other.equals(secret));
        assertEquals(Verdict.WRONG, factors.check("portal:8", code(fixture, secret, Duration.ZERO)));
        assertEquals(Verdict.RIGHT, app(Duration.ZERO));
        assertTrue(factors.off(OWNER));
        assertFalse(factors.off(OWNER));
        assertEquals(Verdict.WRONG, app(STEP));
    }
}
