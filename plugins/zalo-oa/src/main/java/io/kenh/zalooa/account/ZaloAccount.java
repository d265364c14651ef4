package io.kenh.zalooa.account;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.SearchText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An Official Account and its app. Secrets and tokens are sealed before they come here. */
@Entity
@Table(name = "zalo_oa_account")
public class ZaloAccount extends CompanyOwned {
    private static final int DETAIL = 400;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zalo_oa_account_seq")
    @SequenceGenerator(name = "zalo_oa_account_seq", sequenceName = "zalo_oa_account_seq", initialValue = 1000)
    private long id;

    @Version
    private long version;

    @Column(nullable = false)
    private String name;

    /** As Zalo calls it; {@code name} is what people here chose. */
    @Column(name = "oa_name")
    private @Nullable String oaName;

    @Column(name = "app_id", nullable = false)
    private String appId;

    @Column(name = "app_secret")
    private @Nullable String appSecret;

    @Column(name = "oa_id")
    private @Nullable String oaId;

    @Column(name = "oa_secret_key")
    private @Nullable String oaSecretKey;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false)
    private AccountState state;

    @Column(name = "state_reason")
    private @Nullable String stateReason;

    @Column(name = "state_detail")
    private @Nullable String stateDetail;

    @Column(name = "access_token")
    private @Nullable String accessToken;

    @Column(name = "refresh_token")
    private @Nullable String refreshToken;

    @Column(name = "access_expires_at")
    private @Nullable Instant accessExpiresAt;

    @Column(name = "refresh_expires_at")
    private @Nullable Instant refreshExpiresAt;

    @Column(name = "token_issued_at")
    private @Nullable Instant tokenIssuedAt;

    /** Counts the stored pairs: who holds an older number re-reads instead of refreshing again. */
    @Column(name = "token_generation")
    private long tokenGeneration;

    @Column(name = "refresh_lease_until")
    private @Nullable Instant refreshLeaseUntil;

    @Column(name = "refresh_retry_at")
    private @Nullable Instant refreshRetryAt;

    /** Written by the webhook intake past the entity, so that traffic and this form never collide. */
    @Column(name = "last_event_at", insertable = false, updatable = false)
    private @Nullable Instant lastEventAt;

    @Column(name = "webhook_armed_until")
    private @Nullable Instant webhookArmedUntil;

    @Column(name = "webhook_seen_at", insertable = false, updatable = false)
    private @Nullable Instant webhookSeenAt;

    @Column(name = "avatar_url")
    private @Nullable String avatarUrl;

    @Column(name = "package_name")
    private @Nullable String packageName;

    @Column(name = "package_until")
    private @Nullable String packageUntil;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    protected ZaloAccount() {}

    public ZaloAccount(long companyId, String name, String appId, Instant now) {
        super(companyId);
        this.name = name;
        this.appId = appId;
        this.state = AccountState.DRAFT;
        this.createdAt = now;
    }

    public long id() {
        return id;
    }

    public AccountState state() {
        return state;
    }

    public @Nullable String appSecret() {
        return appSecret;
    }

    public String appId() {
        return appId;
    }

    public @Nullable String oaId() {
        return oaId;
    }

    public @Nullable String stateReason() {
        return stateReason;
    }

    public @Nullable String accessToken() {
        return accessToken;
    }

    public @Nullable String refreshToken() {
        return refreshToken;
    }

    public @Nullable Instant accessExpiresAt() {
        return accessExpiresAt;
    }

    public @Nullable Instant tokenIssuedAt() {
        return tokenIssuedAt;
    }

    public long tokenGeneration() {
        return tokenGeneration;
    }

    public @Nullable Instant refreshRetryAt() {
        return refreshRetryAt;
    }

    public boolean refreshLeased(Instant now) {
        return refreshLeaseUntil != null && refreshLeaseUntil.isAfter(now);
    }

    /** Asked when no lease holds: one is still written down only if its holder died. */
    public boolean refreshLeaseLost() {
        return refreshLeaseUntil != null;
    }

    public void leaseRefresh(Instant until) {
        this.refreshLeaseUntil = until;
    }

    public void rename(String newName, String newAppId) {
        this.name = newName;
        this.appId = newAppId;
    }

    public void keepAppSecret(String sealed) {
        this.appSecret = sealed;
    }

    public void keepOaSecretKey(String sealed) {
        this.oaSecretKey = sealed;
        this.webhookArmedUntil = null;
    }

    public void armWebhook(Instant until) {
        this.webhookArmedUntil = until;
    }

    public void identify(OaInfo info) {
        this.oaId = info.oaId();
        this.avatarUrl = info.avatarUrl();
        this.packageName = info.packageName();
        this.packageUntil = info.packageUntil();
        this.oaName = info.name().isEmpty() ? null : info.name();
    }

    public void storeTokens(String access, String refresh, Instant issuedAt, Instant accessEnds, Instant refreshEnds) {
        this.accessToken = access;
        this.refreshToken = refresh;
        this.tokenIssuedAt = issuedAt;
        this.accessExpiresAt = accessEnds;
        this.refreshExpiresAt = refreshEnds;
        this.tokenGeneration++;
        this.refreshLeaseUntil = null;
        this.refreshRetryAt = null;
        if (state == AccountState.CONNECTED) {
            this.stateReason = null;
            this.stateDetail = null;
        }
    }

    public void postponeRefresh(Instant retryAt, String reason, String detail) {
        this.refreshLeaseUntil = null;
        this.refreshRetryAt = retryAt;
        this.stateReason = reason;
        this.stateDetail = SearchText.cut(detail, DETAIL);
    }

    public void become(AccountState next) {
        this.state = next;
        this.stateReason = null;
        this.stateDetail = null;
    }

    public void fail(AccountState next, String reason, String detail) {
        this.state = next;
        this.stateReason = reason;
        this.stateDetail = SearchText.cut(detail, DETAIL);
        this.refreshLeaseUntil = null;
    }

    /** Forgets the tokens; everything else stays. */
    public void disconnect() {
        become(AccountState.DRAFT);
        this.accessToken = null;
        this.refreshToken = null;
        this.accessExpiresAt = null;
        this.refreshExpiresAt = null;
        this.tokenIssuedAt = null;
        this.refreshLeaseUntil = null;
        this.refreshRetryAt = null;
        this.tokenGeneration++;
    }

    public AccountRef ref() {
        return new AccountRef(id, companyId(), name, appId, oaId == null ? "" : oaId, state);
    }

    public AccountView view() {
        return new AccountView(
                id,
                name,
                oaName,
                appId,
                oaId == null ? "" : oaId,
                state,
                stateReason,
                stateDetail,
                appSecret != null,
                oaSecretKey != null,
                refreshToken != null,
                accessExpiresAt,
                refreshExpiresAt,
                lastEventAt,
                webhookArmedUntil,
                webhookSeenAt,
                avatarUrl,
                packageName,
                packageUntil);
    }
}
