package io.kenh.portallogin.person;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.SearchText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A Zalo identity that opens a portal account: one each. */
@Entity(name = "PortalLoginBinding")
@Table(name = "portal_login_binding")
public class Binding extends CompanyOwned {
    private static final int NAME = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "portal_login_binding_seq")
    @SequenceGenerator(
            name = "portal_login_binding_seq",
            sequenceName = "portal_login_binding_seq",
            allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "account_id", updatable = false)
    private long accountId;

    @Column(name = "login_id", updatable = false)
    private String loginId;

    @Column(name = "portal_account_id", updatable = false)
    private long portalAccountId;

    private String name;

    @Column(name = "bound_at", updatable = false)
    private Instant boundAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected Binding() {}

    Binding(long companyId, long accountId, String loginId, long portalAccountId, String name, Instant at) {
        super(companyId);
        this.accountId = accountId;
        this.loginId = loginId;
        this.portalAccountId = portalAccountId;
        this.name = SearchText.cut(name, NAME);
        this.boundAt = at;
        this.lastUsedAt = at;
    }

    long accountId() {
        return accountId;
    }

    long portalAccountId() {
        return portalAccountId;
    }

    void used(String currentName, Instant at) {
        name = SearchText.cut(currentName, NAME);
        lastUsedAt = at;
    }

    BindingView view() {
        return new BindingView(name, boundAt, lastUsedAt);
    }
}
