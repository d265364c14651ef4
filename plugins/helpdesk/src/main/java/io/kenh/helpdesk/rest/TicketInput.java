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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A ticket, as programs write it. What is absent is as in a new ticket, or stays.
 *
 * @param key names a new ticket: asked for again under it, the same one is answered
 * @param version of a PUT: only if nobody changed the ticket since
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
        @Nullable Long sourceId,
        @Nullable String key) {
    /**
     * @param start what a new ticket begins with, or what the ticket is now
     * @param cleared whether the program wrote null for a member: what is absent stays
     */
    TicketData data(TicketData start, Predicate<String> cleared) {
        var source = sourceType == null || sourceId == null ? null : new DocRef(sourceType, sourceId);
        return new TicketData(
                text("subject", subject, start.subject(), TicketData.SUBJECT),
                text("description", description, start.description(), TicketData.DESCRIPTION),
                or("partnerId", partnerId, start.partnerId(), cleared),
                Objects.requireNonNullElse(teamId, start.teamId()),
                or("typeId", typeId, start.typeId(), cleared),
                priority == null ? start.priority() : priority(priority),
                or("assigneeId", assigneeId, start.assigneeId(), cleared),
                tags == null ? start.tags() : tags(tags),
                start.source() == null ? source : start.source(),
                start.followsId());
    }

    private static @Nullable Long or(
            String member, @Nullable Long said, @Nullable Long now, Predicate<String> cleared) {
        return said != null ? said : cleared.test(member) ? null : now;
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
