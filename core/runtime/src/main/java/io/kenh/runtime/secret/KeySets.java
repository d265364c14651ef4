package io.kenh.runtime.secret;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.util.SecretBytes;
import io.kenh.runtime.config.ConfigException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/** Where the keys come from: the file in the data directory, or the configuration. */
final class KeySets {
    static final String FILE = "secret.key";

    private KeySets() {}

    static KeysetHandle configured(String keys) {
        var set = KeysetHandle.newBuilder().setConfiguration(AeadConfig2026.get());
        boolean first = true;
        try {
            for (var text : keys.split(",", -1)) {
                var key = key(text.strip());
                var entry = KeysetHandle.importKey(key);
                set.addEntry(first ? entry.makePrimary() : entry);
                first = false;
            }
            return set.build();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new ConfigException("secret.key must be 32 bytes in base64, e.g. from: openssl rand -base64 32");
        }
    }

    /** The key's number is taken from its own hash, so it is the same at every start. */
    @AccessesPartialKey
    private static AesGcmKey key(String base64) throws GeneralSecurityException {
        var bytes = Base64.getDecoder().decode(base64);
        int id = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes))
                .getInt();
        return AesGcmKey.builder()
                .setParameters(PredefinedAeadParameters.AES256_GCM)
                .setIdRequirement(id)
                .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                .build();
    }

    static KeysetHandle file(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get()));
            }
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file), AeadConfig2026.get(), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(file + " is not a key file of Kenh: put the right one back", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or make " + file, e);
        }
    }

    static void rotate(Path file) {
        try {
            var fresh = KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()
                    .makePrimary();
            var set = KeysetHandle.newBuilder(file(file))
                    .setConfiguration(AeadConfig2026.get())
                    .addEntry(fresh)
                    .build();
            var next = file.resolveSibling(FILE + ".next");
            Files.deleteIfExists(next);
            create(next, set);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot add a key to " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static void create(Path file, KeysetHandle keys) throws IOException, GeneralSecurityException {
        var text = TinkJsonProtoKeysetFormat.serializeKeyset(keys, AeadConfig2026.get(), InsecureSecretKeyAccess.get());
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            // The permissions are there from the first byte on.
            Files.createFile(file, ownerOnly(file));
            Files.writeString(file, text);
        } catch (FileAlreadyExistsException e) {
            // Another process was first; its key is used.
            return;
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
