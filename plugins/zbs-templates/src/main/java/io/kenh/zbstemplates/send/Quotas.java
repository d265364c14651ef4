package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.zbstemplates.limit.Limits;
import io.kenh.zbstemplates.platform.MessagePlatform;
import io.kenh.zbstemplates.platform.MessagePlatform.Quota;
import io.kenh.zbstemplates.platform.PlatformException;
import io.kenh.zbstemplates.platform.TemplatePlatform;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What accounts have left today and this month. */
public final class Quotas {
    /** Zalo counts days and months by this clock. */
    public static final ZoneId ZALO_ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final Logger LOG = LoggerFactory.getLogger(Quotas.class);

    private final Host host;
    private final TemplatePlatform accounts;
    private final MessagePlatform platform;
    private final Limits limits;
    private final QuotaAlerts alerts;

    public Quotas(Host host, TemplatePlatform accounts, MessagePlatform platform, Limits limits) {
        this.host = host;
        this.accounts = accounts;
        this.platform = platform;
        this.limits = limits;
        this.alerts = new QuotaAlerts(host, accounts);
    }

    public QuotaAlerts alerts() {
        return alerts;
    }

    /** As known, asked again when that was long ago; what cannot be asked is null. Outside a transaction. */
    public AccountQuota.Figures of(long accountId) {
        var known = known(accountId);
        var fresh = Duration.ofSeconds(limits.current().amount("quota.fresh"));
        var readAt = known.readAt();
        if (readAt != null && readAt.plus(fresh).isAfter(now()) && known.promotionMonthly() != null) {
            return known;
        }
        ask(accountId);
        return known(accountId);
    }

    /** As the platform last said, without asking. */
    public AccountQuota.Figures known(long accountId) {
        return host.db().read(em -> {
            var row = em.find(AccountQuota.class, accountId);
            return row == null ? AccountQuota.Figures.NONE : row.figures(today());
        });
    }

    /** @return whether the platform told what is left */
    boolean ask(long accountId) {
        var account = accounts.account(accountId);
        if (account.isEmpty() || !account.get().usable()) {
            return false;
        }
        try {
            int heard = host.db().read(em -> {
                var row = em.find(AccountQuota.class, accountId);
                return row == null ? 0 : row.heard();
            });
            var quota = platform.quota(accountId);
            host.db().write(em -> {
                read(em, lock(em, accountId, account.get().companyId()), quota, heard);
                return true;
            });
            return quota.remaining() != null;
        } catch (PlatformException e) {
            LOG.info("account {}: quota unknown: {}", accountId, e.getMessage());
            return false;
        }
    }

    /** The platform told its figures. @param heard when it was asked, {@link AccountQuota#heard} */
    void read(EntityManager em, AccountQuota quota, Quota told, int heard) {
        quota.read(told, heard, today(), now());
        alerts.look(em, quota, today());
    }

    /** A send's answer told how much is left. @param heard when it was sent */
    void answered(EntityManager em, AccountQuota quota, @Nullable Long daily, long remaining, int heard) {
        quota.answered(daily, remaining, heard, today(), now());
        alerts.look(em, quota, today());
    }

    AccountQuota lock(EntityManager em, long accountId, long companyId) {
        var row = em.find(AccountQuota.class, accountId, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            row = new AccountQuota(accountId, companyId);
            em.persist(row);
            em.flush();
        }
        return row;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZALO_ZONE);
    }

    /** The first minute of tomorrow, when Zalo counts anew. */
    public Instant tomorrow() {
        return today().plusDays(1).atTime(0, 1).atZone(ZALO_ZONE).toInstant();
    }

    Instant nextMonth() {
        return today().plusMonths(1)
                .withDayOfMonth(1)
                .atTime(0, 1)
                .atZone(ZALO_ZONE)
                .toInstant();
    }

    /** When the night is over. */
    Instant morning() {
        var now = now().atZone(ZALO_ZONE);
        var begin = LocalTime.of(limits.current().count("night.end"), 1);
        var today = now.with(begin);
        return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
    }

    boolean night() {
        var hour = now().atZone(ZALO_ZONE).getHour();
        return hour >= limits.current().count("night.begin")
                || hour < limits.current().count("night.end");
    }

    private Instant now() {
        return host.clock().instant();
    }
}
