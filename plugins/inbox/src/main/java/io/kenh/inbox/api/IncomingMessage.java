package io.kenh.inbox.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message a channel brings.
 *
 * @param companyId of the account
 * @param partnerId the contact (maybe a shadow) the customer is linked to
 * @param externalId the channel's id of the message; with channel and account the key that keeps it single
 * @param quotedExternalId the message this one answers
 * @param at when it was written, by the channel's clock; orders the conversation
 */
public record IncomingMessage(
        ThreadKey thread,
        long companyId,
        long partnerId,
        String externalId,
        Origin origin,
        Instant at,
        String text,
        List<Attachment> attachments,
        @Nullable String quotedExternalId) {
    public enum Origin {
        CUSTOMER,
        /** Staff wrote it elsewhere, e.g. in Zalo's own manager. */
        OUTSIDE
    }

    /**
     * @param fileId set once the content is stored with {@code Files}; media arrive first as a link and are copied later
     * @param remoteUrl where the channel keeps it; may expire
     * @param size in bytes, 0 when unknown
     * @param description of a link, the address of a place ("10.76,106.66"), the phone of a business card
     */
    public record Attachment(
            Kind kind,
            @Nullable String fileId,
            @Nullable String remoteUrl,
            @Nullable String thumbnailUrl,
            @Nullable String name,
            @Nullable String mediaType,
            long size,
            @Nullable String description) {}

    public enum Kind {
        IMAGE,
        FILE,
        AUDIO,
        VIDEO,
        STICKER,
        GIF,
        LINK,
        LOCATION,
        CONTACT,
        TEMPLATE
    }
}
