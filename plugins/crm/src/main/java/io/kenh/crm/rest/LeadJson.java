package io.kenh.crm.rest;

import io.kenh.crm.api.Attribution;
import io.kenh.crm.lead.LeadView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead, as programs read it. Amounts in whole đồng.
 *
 * @param kind {@code lead} or {@code opportunity}
 * @param state {@code open}, {@code won}, {@code lost} or {@code merged}
 * @param phoneMark {@code none}, {@code invalid}, {@code valid}, or {@code chat} for one whose owner is known on a channel
 * @param probability percent
 */
public record LeadJson(
        long id,
        int version,
        String kind,
        String state,
        String title,
        @Nullable Long partnerId,
        String customer,
        String contactName,
        String companyName,
        String phone,
        String phoneMark,
        String email,
        String description,
        long expectedRevenue,
        long recurringRevenue,
        @Nullable String recurringPlan,
        long monthlyRevenue,
        int probability,
        int priority,
        List<String> tags,
        long stageId,
        Instant stageSince,
        @Nullable Long assigneeId,
        @Nullable Long teamId,
        @Nullable LocalDate closingDate,
        @Nullable String medium,
        @Nullable String source,
        @Nullable String campaign,
        String referredBy,
        String origin,
        @Nullable Long lostReasonId,
        String lostNote,
        @Nullable Instant wonAt,
        @Nullable Instant lostAt,
        @Nullable Integer daysToWin,
        long wonRevenue,
        @Nullable Long mergedIntoId,
        Instant createdAt) {
    static LeadJson of(LeadView lead, Attribution said) {
        var data = lead.data();
        var plan = data.recurring().plan();
        var end = lead.end();
        return new LeadJson(
                lead.id(),
                lead.version(),
                lead.kind().token(),
                lead.state().token(),
                data.title(),
                data.partnerId(),
                lead.customer(),
                data.contactName(),
                data.companyName(),
                data.phone(),
                lead.phoneMark().token(),
                data.email(),
                data.description(),
                data.expectedRevenue(),
                data.recurring().amount(),
                plan == null ? null : plan.token(),
                data.recurring().monthly(),
                lead.probability(),
                data.priority(),
                data.tags(),
                data.stageId(),
                lead.stageSince(),
                data.assigneeId(),
                data.teamId(),
                data.closing(),
                said.medium(),
                said.source(),
                said.campaign(),
                data.referredBy(),
                lead.origin().words(),
                end.lostReasonId(),
                end.lostNote(),
                end.wonAt(),
                end.lostAt(),
                end.daysToWin(),
                end.wonRevenue(),
                lead.mergedIntoId(),
                lead.createdAt());
    }
}
