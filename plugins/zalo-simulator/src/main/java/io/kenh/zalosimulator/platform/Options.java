package io.kenh.zalosimulator.platform;

/**
 * Switches and limits of the fake platform; every one can be changed by the control API. Defaults are Zalo's published figures as of October
 * 2026 (developer documentation of the OA OpenAPI); those without a published figure are marked.
 *
 * @param clockOffsetMillis simulated time minus host time
 * @param timeCompression divides the pauses of the webhook ladder; 1 is real time
 * @param echo send oa_send_* events
 * @param received send user_received_message while the phone is online
 * @param seen send user_seen_message when the phone shows the chat
 * @param acceptLists accept template_type list on v3 cs (documented for v2 only)
 * @param revokeOnReuse a second use of a refresh token revokes the whole family (not published; off)
 * @param messagesPerMinute requests each app may make in a clock minute
 * @param stallMillis how long SLOW and TIMEOUT_AFTER keep the caller waiting when the fault names no figure
 * @param nightBan template messages are refused from 22:00 to 06:00 whatever they are for (old ZNS rule)
 * @param nightBanPromotion the same for promotions only
 * @param autoApprove templates pass the review at once
 * @param noticeDelayMillis from accepting a template message to its delivery
 * @param noticeTimeoutMillis after that a phone that was off never gets it
 * @param testMessages template messages in development mode a day (not published)
 * @param personPromotionsPerMonth promotions one person gets from all OAs; two figures are published
 * @param welcomeMessages messages to a follower who never interacted (not published)
 */
public record Options(
        long clockOffsetMillis,
        int timeCompression,
        boolean echo,
        boolean received,
        boolean seen,
        boolean acceptLists,
        boolean revokeOnReuse,
        int messagesPerMinute,
        int stallMillis,
        int welcomeMessages,
        int freeHours,
        int billableHours,
        int inactiveDays,
        int codeMinutes,
        int accessSeconds,
        int refreshDays,
        int uploadDays,
        int textLength,
        int titleLength,
        int subtitleLength,
        int queryLength,
        int smsLength,
        int buttons,
        int listElements,
        int reactionsPerMessage,
        long imageBytes,
        long gifBytes,
        long fileBytes,
        int uploadsPerMonth,
        boolean nightBan,
        boolean nightBanPromotion,
        boolean autoApprove,
        int noticeDelayMillis,
        int noticeTimeoutMillis,
        int testMessages,
        int templateEditsPerDay,
        long mediaBytes,
        int personPromotionsPerDay,
        int personPromotionsPerMonth) {

    public static final Options DEFAULT = new Options(
            0, 1, true, true, true, true, false, 4_000, 20_000, 3, 48, 7 * 24, 45, 10, 90_000, 90, 7, 2_000, 100, 500,
            1_000, 160, 5, 5, 50, 1 << 20, 5 << 20, 5 << 20, 5_000, false, true, false, 0, 7_200_000, 100, 100,
            500 << 10, 1, 30);
}
