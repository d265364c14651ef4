package io.kenh.zbstemplates.rest;

import io.kenh.zbstemplates.bulk.BulkRow;
import io.kenh.zbstemplates.bulk.BulkState;
import io.kenh.zbstemplates.bulk.Counts;
import io.kenh.zbstemplates.bulk.Plan;
import io.kenh.zbstemplates.bulk.Verdict;
import io.kenh.zbstemplates.send.Outlook;
import io.kenh.zbstemplates.send.Outlook.Fit;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A bulk send for programs.
 *
 * @param state preparing, ready, running, stopped or done
 * @param plan what will be sent; only while it is ready
 * @param blocked reason to number of documents: no_recipient, values, unfit, refused, lately, gone; absent in lists
 * @param messages state to number of messages; absent in lists
 */
public record BulkJson(
        long id,
        BulkState state,
        long accountId,
        long templateId,
        String template,
        String documentType,
        int documents,
        int fits,
        @Nullable Map<String, Long> blocked,
        @Nullable Map<String, Long> messages,
        @Nullable PlanJson plan,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {
    /**
     * @param fit fits, partly, no or unknown against the quota
     * @param needed messages by phone, which the quota counts
     * @param quotaLeft absent when unknown
     * @param resetAt when those go that do not fit
     * @param startsAt when promotions begin to go; absent when they may go now
     * @param cost đồng, of those that have a price
     * @param shortened messages with a value that loses its end: …/documents?show=shortened
     */
    public record PlanJson(
            Fit fit,
            long needed,
            @Nullable Long quotaLeft,
            long ahead,
            long now,
            long later,
            @Nullable Instant resetAt,
            @Nullable Instant startsAt,
            long cost,
            long unpriced,
            int customersWithSeveral,
            long shortened) {}

    static BulkJson of(BulkRow row) {
        return of(row, null, null, null);
    }

    static BulkJson of(Plan plan) {
        var counts = plan.counts();
        var blocked = new TreeMap<String, Long>();
        Verdict.blocking().forEach(verdict -> put(blocked, verdict, counts.of(verdict)));
        var outlook = plan.outlook();
        return of(plan.row(), blocked, messages(counts), outlook == null ? null : plan(plan, outlook));
    }

    private static Map<String, Long> messages(Counts counts) {
        var messages = new TreeMap<String, Long>();
        counts.messages().forEach((state, count) -> put(messages, state, count));
        return messages;
    }

    private static void put(Map<String, Long> map, Enum<?> name, long count) {
        if (count > 0) {
            map.put(name.name().toLowerCase(Locale.ROOT), count);
        }
    }

    private static PlanJson plan(Plan plan, Outlook outlook) {
        return new PlanJson(
                outlook.fit(),
                outlook.need(),
                outlook.left(),
                outlook.ahead(),
                outlook.now(),
                outlook.later(),
                outlook.resetAt(),
                outlook.morning(),
                plan.cost(),
                plan.unpriced(),
                plan.repeated().size(),
                plan.shortened());
    }

    private static BulkJson of(
            BulkRow row,
            @Nullable Map<String, Long> blocked,
            @Nullable Map<String, Long> messages,
            @Nullable PlanJson plan) {
        return new BulkJson(
                row.id(),
                row.state(),
                row.accountId(),
                row.templateId(),
                row.title(),
                row.documentType(),
                row.documents(),
                row.fits(),
                blocked,
                messages,
                plan,
                row.createdAt(),
                row.startedAt(),
                row.finishedAt());
    }
}
