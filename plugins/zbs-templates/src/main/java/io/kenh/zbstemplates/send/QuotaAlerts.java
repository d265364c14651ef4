package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.api.event.DocumentAlerted;
import io.kenh.api.security.Users;
import io.kenh.api.settings.Setting;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.platform.TemplatePlatform;
import io.kenh.zbstemplates.platform.TemplatePlatform.Account;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;

/** Warns those who manage templates before an account's quota of the day is used up, once a day. */
public final class QuotaAlerts {
    /** Percent of the day's quota; 0 for never. */
    public static final Setting<Integer> PERCENT = Setting.number("zbs-templates.quota-alert-percent", 80, 0, 100);

    static final String TOPIC = "zbs-templates.quota";
    private static final String KNOWN = "select count(a) from ZbsAlert a where a.accountId = :account and a.day = :day";

    private final Host host;
    private final TemplatePlatform accounts;

    QuotaAlerts(Host host, TemplatePlatform accounts) {
        this.host = host;
        this.accounts = accounts;
    }

    /** Whether so much of the day's quota is used that somebody should know. */
    public boolean reached(AccountQuota.Figures figures) {
        int percent = host.settings().get(PERCENT);
        var daily = figures.daily();
        var left = figures.remaining();
        return percent > 0
                && daily != null
                && left != null
                && daily > 0
                && (daily - left) * 100 >= daily * (long) percent;
    }

    /** Inside the write that learned the figures, by whoever holds the account's quota: nobody else looks at the same time. */
    void look(EntityManager em, AccountQuota quota, LocalDate today) {
        var figures = quota.figures(today);
        var daily = figures.daily();
        var left = figures.remaining();
        if (daily == null || left == null || !reached(figures) || known(em, quota.accountId(), today)) {
            return;
        }
        var name = accounts.account(quota.accountId()).map(Account::name).orElse("–");
        var alert = new QuotaAlert(quota, name, today, daily, left, host.clock().instant());
        em.persist(alert);
        host.services()
                .find(Users.class)
                .ifPresent(users -> users.withPermission(quota.companyId(), ZbsPermissions.ENABLE)
                        .forEach(user -> host.events().publish(new DocumentAlerted(alert.ref(), user.id()))));
        host.live().signal(TOPIC, ZbsPermissions.MESSAGES);
    }

    private static boolean known(EntityManager em, long account, LocalDate day) {
        return em.createQuery(KNOWN, Long.class)
                        .setParameter("account", account)
                        .setParameter("day", day)
                        .getSingleResult()
                > 0;
    }
}
