package io.kenh.helpdesk.rest;

import static io.kenh.ui.Kit.t;

import io.kenh.api.data.DocRef;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.helpdesk.ticket.Priority;
import io.kenh.helpdesk.ticket.TicketData;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A ticket, as programs write it. What is absent is as in a new ticket, or stays.
 *
 * @param version of a PATCH: only if nobody changed the ticket since
 * @param priority {@code low}, {@code normal}, {@code high} or {@code urgent}
 * @param sourceType type of the document a new ticket comes from, e.g. {@code inbox.conversation}
 */
public record TicketInput(
        @Nullable Integer version,
        @Nullable String subject,
        @Nullable String description,
        @Nullable Long partnerId,
        @Nullable Long teamId,
        @Nullable Long typeId,
        @Nullable String priority,
        @Nullable Long assigneeId,
        @Nullable List<String> tags,
        @Nullable String sourceType,
        @Nullable Long sourceId) {
    /** @param start what a new ticket begins with, or what the ticket is now */
    TicketData data(TicketData start) {
        var source = sourceType == null || sourceId == null ? null : new DocRef(sourceType, sourceId);
        return new TicketData(
                text("subject", subject, start.subject(), TicketData.SUBJECT),
                text("description", description, start.description(), TicketData.DESCRIPTION),
                partnerId == null ? start.partnerId() : partnerId,
                Objects.requireNonNullElse(teamId, start.teamId()),
                typeId == null ? start.typeId() : typeId,
                priority == null ? start.priority() : priority(priority),
                assigneeId == null ? start.assigneeId() : assigneeId,
                tags == null ? start.tags() : tags(tags),
                start.source() == null ? source : start.source(),
                start.followsId());
    }

    static Priority priority(String token) {
        return Arrays.stream(Priority.values())
                .filter(one -> one.token().equals(token))
                .findFirst()
                .orElseThrow(
                        () -> new KenhException(CoreError.INVALID, Map.of("priority", t("helpdesk.error.priority"))));
    }

    private static List<String> tags(List<String> tags) {
        limited("tags", String.join(", ", tags), TicketData.TAGS);
        return tags.stream()
                .map(tag -> tag.replace(",", " ").strip())
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    private static String text(String field, @Nullable String text, String otherwise, int most) {
        return text == null ? otherwise : limited(field, text.strip(), most);
    }

    private static String limited(String field, String text, int most) {
        if (text.length() > most) {
            throw new KenhException(CoreError.INVALID, Map.of(field, t("ui.form.too-long", most)));
        }
        return text;
    }
}
