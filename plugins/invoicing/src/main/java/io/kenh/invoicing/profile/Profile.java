package io.kenh.invoicing.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** How one company presents itself. Keyed by the company, so it is only ever asked for by its own id. */
@Entity(name = "InvoicingProfile")
@Table(name = "invoicing_profile")
public class Profile {
    @Id
    @Column(name = "company_id")
    private long companyId;

    @Version
    private int version;

    @Column(nullable = false, length = 200)
    private String name;

    @Column(nullable = false, length = 500)
    private String address;

    @Column(name = "tax_code", nullable = false, length = 40)
    private String taxCode;

    @Column(nullable = false, length = 60)
    private String phone;

    @Column(nullable = false, length = 200)
    private String email;

    @Column(nullable = false, length = 4000)
    private String note;

    @Column(nullable = false, length = 2000)
    private String terms;

    protected Profile() {}

    Profile(long companyId) {
        this.companyId = companyId;
    }

    void say(ProfileData data) {
        name = data.name();
        address = data.address();
        taxCode = data.taxCode();
        phone = data.phone();
        email = data.email();
        note = data.note();
        terms = data.terms();
    }

    ProfileData data() {
        return new ProfileData(name, address, taxCode, phone, email, note, terms);
    }
}
