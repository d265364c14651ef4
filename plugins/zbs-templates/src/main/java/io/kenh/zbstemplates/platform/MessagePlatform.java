package io.kenh.zbstemplates.platform;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What sending needs of the platform. Calls are made outside transactions. */
public interface MessagePlatform {
    /** @param byUserId {@code to} is a Zalo id; else a phone number in E.164 */
    record Letter(
            long accountId,
            boolean byUserId,
            String to,
            String templateId,
            Map<String, String> values,
            String trackingId) {}

    /** How a send ended. */
    sealed interface Sent {
        /** @param daily and {@code remaining}: the account's quota after it; null when the answer does not say */
        record Accepted(
                String externalId,
                @Nullable Long daily,
                @Nullable Long remaining) implements Sent {}

        /** Nothing happened there. */
        record Refused(int code, String message) implements Sent {}

        /** Certainly not carried out. @param retryAt for the whole account; null when nobody knows */
        record NotNow(
                String reason, String detail, @Nullable Instant retryAt) implements Sent {}

        /** It may have been carried out. */
        record Unclear(String detail) implements Sent {}
    }

    enum Delivery {
        /** The platform knows no such message. */
        NONE,
        PENDING,
        RECEIVED
    }

    /** @param at when it was received */
    record Status(Delivery delivery, @Nullable Instant at) {}

    record Quota(
            @Nullable Long daily,
            @Nullable Long remaining,
            @Nullable Long promotionMonthly,
            @Nullable Long promotionRemaining) {}

    record Rating(String externalId, String trackingId, int stars, String note, Instant at) {}

    Sent send(Letter letter);

    /** @throws PlatformException */
    Status status(long accountId, String externalId);

    /** @throws PlatformException */
    Quota quota(long accountId);

    /**
     * The id of a message of ours with this text, written to the person since then.
     *
     * @throws PlatformException
     */
    Optional<String> inHistory(long accountId, String userId, String text, Instant since);

    /** The latest. @throws PlatformException */
    List<Rating> ratings(long accountId, String templateId, Instant from, Instant to);
}
