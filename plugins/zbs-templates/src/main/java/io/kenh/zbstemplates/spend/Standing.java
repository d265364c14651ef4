package io.kenh.zbstemplates.spend;

import io.kenh.zbstemplates.platform.TemplatePlatform.Account;
import io.kenh.zbstemplates.send.AccountQuota.Figures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an account stands today.
 *
 * @param waiting messages by phone that are queued and may go today
 * @param later those that wait for a day after tomorrow, by rules too
 * @param planned messages by phone of bulk sends that are not queued yet
 * @param rules what rules are going to send at some time, at most
 * @param alert so much of the day's quota is used that somebody should know
 * @param month spent this month, of what the reader may see @param before last month
 * @param own templates with a quota of their own
 */
public record Standing(
        Account account,
        Figures figures,
        long waiting,
        long later,
        long planned,
        long rules,
        Prospect prospect,
        boolean alert,
        Sum month,
        Sum before,
        List<OwnQuota> own) {
    /** Of the day's quota; null when the platform does not tell. */
    public @Nullable Long used() {
        var daily = figures.daily();
        var left = figures.remaining();
        return daily == null || left == null ? null : Math.max(daily - left, 0);
    }
}
