package io.kenh.api.security;

/** Encrypts what must not be readable in the database: authenticated encryption, key outside the database. Never log either side. */
public interface Secrets {
    /** @param context what the secret belongs to, e.g. {@code zalo-oa.account:7:access-token}; the sealed text opens only with the same */
    String seal(String plain, String context);

    /** @throws IllegalArgumentException when the text was not sealed here, with this key and context */
    String open(String sealed, String context);
}
