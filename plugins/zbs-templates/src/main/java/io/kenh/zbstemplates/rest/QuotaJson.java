package io.kenh.zbstemplates.rest;

import io.kenh.zbstemplates.spend.OwnQuota;
import io.kenh.zbstemplates.spend.Prospect;
import io.kenh.zbstemplates.spend.Standing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an account stands today.
 *
 * @param daily the day's quota of messages by phone; absent when Zalo does not tell, and so are the others
 * @param promotionRemaining of the month's quota of promotions
 * @param readAt when Zalo said so
 * @param waiting messages by phone that are queued and may go today
 * @param later those that wait for a day after tomorrow, by rules too
 * @param planned messages by phone of bulk sends that are not queued yet
 * @param plannedByRules what rules are going to send at some time, at most: the way is chosen only then
 * @param outlook unknown, used_up, queue (what waits uses it up), pace (used up before midnight at today's pace) or enough
 * @param usedUpAt about when, with pace
 * @param tomorrow what goes only tomorrow, of what waits or is planned
 * @param alert the share at which managers are warned is reached
 * @param templates those with a quota of their own
 */
public record QuotaJson(
        long accountId,
        String account,
        @Nullable Long daily,
        @Nullable Long remaining,
        @Nullable Long used,
        @Nullable Long promotionMonthly,
        @Nullable Long promotionRemaining,
        @Nullable Instant readAt,
        long waiting,
        long later,
        long planned,
        long plannedByRules,
        Prospect.Kind outlook,
        @Nullable Instant usedUpAt,
        long tomorrow,
        boolean alert,
        List<OwnJson> templates) {
    /** @param used messages of it that Zalo took today */
    public record OwnJson(long templateId, String name, long daily, long used, long remaining) {
        static OwnJson of(OwnQuota own) {
            return new OwnJson(own.templateId(), own.name(), own.daily(), own.used(), own.left());
        }
    }

    static QuotaJson of(Standing standing) {
        var figures = standing.figures();
        var prospect = standing.prospect();
        return new QuotaJson(
                standing.account().id(),
                standing.account().name(),
                figures.daily(),
                figures.remaining(),
                standing.used(),
                figures.promotionMonthly(),
                figures.promotionRemaining(),
                figures.readAt(),
                standing.waiting(),
                standing.later(),
                standing.planned(),
                standing.rules(),
                prospect.kind(),
                prospect.usedUpAt(),
                prospect.tomorrow(),
                standing.alert(),
                standing.own().stream().map(OwnJson::of).toList());
    }
}
