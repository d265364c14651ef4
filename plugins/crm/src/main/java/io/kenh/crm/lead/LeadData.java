package io.kenh.crm.lead;

import io.kenh.crm.utm.Utm;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people say about a lead, already the right length.
 *
 * @param partnerId the contact, null while it is not known who it is
 * @param expectedRevenue whole đồng
 * @param probability percent, null for what the stage says
 * @param priority 0 to 3
 */
public record LeadData(
        String title,
        @Nullable Long partnerId,
        String contactName,
        String companyName,
        String phone,
        String email,
        String description,
        long expectedRevenue,
        Recurring recurring,
        @Nullable Integer probability,
        int priority,
        List<String> tags,
        long stageId,
        @Nullable Long assigneeId,
        @Nullable Long teamId,
        @Nullable LocalDate closing,
        Utm utm,
        String referredBy) {
    public static final int DESCRIPTION = 100_000;
    public static final long MOST = 999_999_999_999_999L;
    /** No stage's id: where something new begins. */
    static final long FIRST = Long.MIN_VALUE;

    public static LeadData blank(long stage, @Nullable Long assignee) {
        return new LeadData(
                "",
                null,
                "",
                "",
                "",
                "",
                "",
                0,
                Recurring.NONE,
                null,
                0,
                List.of(),
                stage,
                assignee,
                null,
                null,
                Utm.NONE,
                "");
    }

    public LeadData titled(String words) {
        return with(words, stageId, assigneeId);
    }

    public LeadData at(long stage) {
        return with(title, stage, assigneeId);
    }

    public LeadData assigned(@Nullable Long user) {
        return with(title, stageId, user);
    }

    private LeadData with(String words, long stage, @Nullable Long user) {
        return new LeadData(
                words,
                partnerId,
                contactName,
                companyName,
                phone,
                email,
                description,
                expectedRevenue,
                recurring,
                probability,
                priority,
                tags,
                stage,
                user,
                teamId,
                closing,
                utm,
                referredBy);
    }
}
