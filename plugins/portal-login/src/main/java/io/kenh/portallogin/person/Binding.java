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
import org.jspecify.annotations.Nullable;

/**
 * A Zalo identity that opens a portal account: one each. In doubt it opens none, until the person has proven who they are; removed on purpose
 * neither, until it is bound anew.
 */
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

    @Column(name = "portal_account_id")
    private @Nullable Long portalAccountId;

    @Column(name = "link_id")
    private @Nullable Long linkId;

    @Column(name = "link_partner_id")
    private @Nullable Long linkPartnerId;

    private String name;

    @Column(name = "bound_at")
    private Instant boundAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

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

    void used(String currentName, Instant at) {
        name = SearchText.cut(currentName, NAME);
        lastUsedAt = at;
    }

    /** Whose it is at the Official Account now. */
    void seenAs(@Nullable Long link, @Nullable Long partner) {
        linkId = link;
        linkPartnerId = partner;
    }

    /** Nobody's any more: what is kept is that there was one. */
    void doubt() {
        portalAccountId = null;
        name = "";
        seenAs(null, null);
    }

    /** Nobody's any more, too, but of whom it is at the Official Account stays known. */
    void remove(Instant at) {
        portalAccountId = null;
        name = "";
        removedAt = at;
    }

    /** Out of doubt, or bound anew. */
    void opens(long account, Instant at) {
        portalAccountId = account;
        boundAt = at;
        removedAt = null;
    }

    Held held() {
        return new Held(id, portalAccountId, loginId, accountId, linkId, linkPartnerId, removedAt != null);
    }

    BindingView view() {
        return new BindingView(name, boundAt, lastUsedAt);
    }
}
