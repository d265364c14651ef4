package io.kenh.portallogin.staff;

import io.kenh.api.data.CompanyOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** What a company decided about signing in with Zalo. */
@Entity(name = "PortalLoginConfig")
@Table(name = "portal_login_config")
public class LoginConfig extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "portal_login_config_seq")
    @SequenceGenerator(name = "portal_login_config_seq", sequenceName = "portal_login_config_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "account_id")
    private @Nullable Long accountId;

    @Column(name = "create_accounts")
    private boolean createAccounts;

    protected LoginConfig() {}

    LoginConfig(long companyId) {
        super(companyId);
    }

    void choose(@Nullable Long account, boolean create) {
        accountId = account;
        createAccounts = create;
    }

    ConfigView view() {
        return new ConfigView(id, companyId(), accountId == null ? 0 : accountId, createAccounts);
    }
}
