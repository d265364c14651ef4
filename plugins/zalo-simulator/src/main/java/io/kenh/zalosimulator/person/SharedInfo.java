package io.kenh.zalosimulator.person;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What a person told one OA by its form; empty texts for nothing. */
@Embeddable
public record SharedInfo(
        @Column(name = "shared_name") String name,
        @Column(name = "shared_phone") String phone,
        @Column(name = "shared_address") String address) {

    public static final SharedInfo NONE = new SharedInfo("", "", "");
}
