package io.kenh.api.web;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The key of a page that needs no sign-in, as its document keeps it: found by its digest, so that no comparison's time tells anything,
 * and encrypted, so that the address can be shown again.
 */
@Embeddable
public class PageKey {
    @Column(name = "key_hash", length = 64)
    private String hash;

    @Column(name = "key_sealed", length = 400)
    private String sealed;

    protected PageKey() {}

    PageKey(String hash, String sealed) {
        this.hash = hash;
        this.sealed = sealed;
    }

    String hash() {
        return hash;
    }

    String sealed() {
        return sealed;
    }
}
