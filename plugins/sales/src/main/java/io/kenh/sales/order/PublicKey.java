package io.kenh.sales.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The key of the customer's page: found by its digest, so that no comparison's time tells anything, and kept encrypted, so that the address
 * can be shown again.
 */
@Embeddable
public class PublicKey {
    @Column(name = "key_hash", length = 64)
    private String hash;

    @Column(name = "key_sealed", length = 400)
    private String sealed;

    protected PublicKey() {}

    PublicKey(String hash, String sealed) {
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
