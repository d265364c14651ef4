package io.kenh.runtime.security;

import io.kenh.api.data.SeldomChanged;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A legal entity whose documents are kept apart. */
@SeldomChanged
@Entity
@Table(name = "core_company")
@SuppressWarnings("UnusedVariable") // queries read the fields
public class CoreCompany {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "core_company_seq")
    @SequenceGenerator(name = "core_company_seq", sequenceName = "core_company_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    private String name;

    /** ISO 4217. */
    private String currency;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "tax_code")
    private String taxCode;

    private String phone;
    private String address;
    private boolean active;

    @Column(name = "created_at")
    private Instant createdAt;

    protected CoreCompany() {}

    CoreCompany(CompanyData data, Instant now) {
        this.active = true;
        this.createdAt = now;
        change(data);
    }

    final void change(CompanyData data) {
        name = data.name();
        currency = data.currency();
        timeZone = data.timeZone();
        taxCode = data.taxCode();
        phone = data.phone();
        address = data.address();
    }

    long id() {
        return id;
    }

    CompanyData data() {
        return new CompanyData(name, currency, timeZone, taxCode, phone, address);
    }
}
