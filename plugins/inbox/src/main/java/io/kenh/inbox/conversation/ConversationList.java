package io.kenh.inbox.conversation;

import io.kenh.api.data.Cursor;
import io.kenh.api.data.Slice;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.contacts.api.Partners;
import io.kenh.contacts.api.Partners.PartnerRef;
import io.kenh.inbox.text.SearchText;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The list of conversations, newest first, read by key. One query, whatever is asked for. */
public final class ConversationList {
    private ConversationList() {}

    public static Slice<ConversationRow> read(
            EntityManager em, Partners partners, ListFilter filter, Visibility who, int limit, @Nullable String after) {
        var cb = em.getCriteriaBuilder();
        var query = cb.createQuery(ConversationRow.class);
        var c = query.from(Conversation.class);
        var r = c.join(ReadMarker.class, JoinType.LEFT);
        r.on(cb.equal(r.get("conversationId"), c.get("id")), cb.equal(r.get("userId"), who.userId()));
        query.select(cb.construct(
                ConversationRow.class,
                c.get("id"),
                c.get("channel"),
                c.get("accountId"),
                c.get("customer"),
                c.get("partnerId"),
                c.get("partnerName"),
                c.get("state"),
                c.get("needsReply"),
                c.get("assigneeId"),
                c.get("lastAt"),
                c.get("lastPreview"),
                c.get("lastKind"),
                c.get("lastDirection"),
                c.get("lastInboundId"),
                c.get("unread"),
                r.get("lastReadMessageId")));
        var where = new ArrayList<Predicate>();
        visible(cb, c, who).ifPresent(where::add);
        who(cb, c, filter, who).ifPresent(where::add);
        show(cb, c, filter.show()).ifPresent(where::add);
        filter.account().ifPresent(account -> {
            where.add(cb.equal(c.get("channel"), account.channel()));
            where.add(cb.equal(c.get("accountId"), account.id()));
        });
        if (filter.unread()) {
            where.add(unread(cb, c, r));
        }
        if (!filter.query().isBlank()) {
            where.add(found(cb, c, partners, filter.query()));
        }
        Cursor.decode(after, 2).ifPresent(cursor -> where.add(after(cb, c, cursor)));
        query.where(where).orderBy(cb.desc(c.get("lastAt")), cb.desc(c.get("id")));
        var rows = em.createQuery(query).setMaxResults(limit + 1).getResultList();
        return Slice.of(rows, limit, ConversationRow::key);
    }

    private static Optional<Predicate> visible(CriteriaBuilder cb, Root<Conversation> c, Visibility who) {
        return who.all()
                ? Optional.empty()
                : Optional.of(cb.or(cb.equal(c.get("assigneeId"), who.userId()), cb.isNull(c.get("assigneeId"))));
    }

    private static Optional<Predicate> who(CriteriaBuilder cb, Root<Conversation> c, ListFilter filter, Visibility me) {
        return switch (filter.who()) {
            case ALL -> Optional.empty();
            case MINE -> Optional.of(cb.equal(c.get("assigneeId"), me.userId()));
            case NONE -> Optional.of(cb.isNull(c.get("assigneeId")));
            case PERSON -> Optional.of(cb.equal(c.get("assigneeId"), filter.assigneeId()));
        };
    }

    private static Optional<Predicate> show(CriteriaBuilder cb, Root<Conversation> c, ListFilter.Show show) {
        var open = cb.equal(c.get("state"), ConversationState.OPEN);
        return switch (show) {
            case ALL -> Optional.empty();
            case OPEN -> Optional.of(open);
            case NEEDS_REPLY -> Optional.of(cb.and(open, cb.isTrue(c.get("needsReply"))));
            case WAITING -> Optional.of(cb.and(open, cb.isFalse(c.get("needsReply"))));
            case DONE -> Optional.of(cb.equal(c.get("state"), ConversationState.DONE));
        };
    }

    private static Predicate unread(CriteriaBuilder cb, Root<Conversation> c, Join<Conversation, ReadMarker> r) {
        return cb.gt(c.<Long>get("lastInboundId"), cb.coalesce(r.<Long>get("lastReadMessageId"), 0L));
    }

    /** By name and last line, in any accents and case; by phone in any written form. */
    private static Predicate found(CriteriaBuilder cb, Root<Conversation> c, Partners partners, String text) {
        var words = SearchText.of(text);
        // Only letters, digits and blanks are left: nothing that LIKE would read as a pattern.
        var byText = words.isEmpty() ? cb.disjunction() : cb.like(c.get("searchText"), "%" + words + "%");
        var people = SearchText.digits(text) >= 6 ? partners.findByPhone(text) : partners.search(text, 50);
        var ids = people.stream().map(PartnerRef::id).toList();
        return ids.isEmpty() ? byText : cb.or(byText, c.get("partnerId").in((List<Long>) ids));
    }

    private static Predicate after(CriteriaBuilder cb, Root<Conversation> c, Cursor cursor) {
        try {
            var at = Instant.parse(cursor.asText(0));
            return cb.or(
                    cb.lessThan(c.<Instant>get("lastAt"), at),
                    cb.and(cb.equal(c.get("lastAt"), at), cb.lt(c.<Long>get("id"), cursor.asLong(1))));
        } catch (DateTimeException e) {
            throw new KenhException(CoreError.BAD_CURSOR, e);
        }
    }
}
