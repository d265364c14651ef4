package io.kenh.inbox.conversation;

import io.kenh.api.data.Cursor;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import jakarta.persistence.criteria.AbstractQuery;
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
import org.hibernate.query.criteria.JpaSubQuery;

/** A filter as conditions of a query: what an index answers, and the rest. */
record Narrow(CriteriaBuilder cb, ListFilter filter, Visibility who, Optional<Cursor> after) {
    /** @param marker how far the reader has read it; null for not at all */
    record From(Root<Conversation> conversation, Join<Conversation, ReadMarker> marker) {}

    From from(AbstractQuery<?> query) {
        var c = query.from(Conversation.class);
        var r = c.join(ReadMarker.class, JoinType.LEFT);
        r.on(cb.equal(r.get("conversationId"), c.get("id")), cb.equal(r.get("userId"), who.userId()));
        return new From(c, r);
    }

    /** Everything but the words searched for. */
    List<Predicate> all(From from) {
        var where = indexed(from.conversation());
        if (filter.unread()) {
            where.add(cb.gt(
                    from.conversation().<Long>get("lastInboundPosition"),
                    cb.coalesce(from.marker().<Long>get("lastReadPosition"), 0L)));
        }
        return where;
    }

    /** Among the newest {@code most} that the indexed conditions leave. */
    Predicate newest(AbstractQuery<?> query, From from, int most) {
        var newest = (JpaSubQuery<Long>) query.subquery(Long.class);
        var c = newest.from(Conversation.class);
        newest.select(c.get("id"));
        newest.where(indexed(c).toArray(Predicate[]::new));
        newest.orderBy(cb.desc(c.get("lastAt")), cb.desc(c.get("id")));
        newest.fetch(most);
        return from.conversation().get("id").in(newest);
    }

    private List<Predicate> indexed(Root<Conversation> c) {
        var where = new ArrayList<Predicate>();
        if (!who.all()) {
            where.add(cb.or(c.get("assigneeId").in(who.people()), cb.isNull(c.get("assigneeId"))));
        }
        assignee(c).ifPresent(where::add);
        show(c).ifPresent(where::add);
        if (filter.unread()) {
            // As the badge counts: what is done waits for nobody.
            where.add(cb.equal(c.get("state"), ConversationState.OPEN));
        }
        filter.account().ifPresent(account -> {
            where.add(cb.equal(c.get("channel"), account.channel()));
            where.add(cb.equal(c.get("accountId"), account.id()));
        });
        after.ifPresent(cursor -> where.add(below(c, cursor)));
        return where;
    }

    private Optional<Predicate> assignee(Root<Conversation> c) {
        return switch (filter.who()) {
            case ALL -> Optional.empty();
            case MINE -> Optional.of(cb.equal(c.get("assigneeId"), who.userId()));
            case NONE -> Optional.of(cb.isNull(c.get("assigneeId")));
            case PERSON -> Optional.of(cb.equal(c.get("assigneeId"), filter.assigneeId()));
        };
    }

    private Optional<Predicate> show(Root<Conversation> c) {
        var open = cb.equal(c.get("state"), ConversationState.OPEN);
        return switch (filter.show()) {
            case ALL -> Optional.empty();
            case OPEN -> Optional.of(open);
            case NEEDS_REPLY -> Optional.of(cb.and(open, cb.isTrue(c.get("needsReply"))));
            case WAITING -> Optional.of(cb.and(open, cb.isFalse(c.get("needsReply"))));
            case DONE -> Optional.of(cb.equal(c.get("state"), ConversationState.DONE));
        };
    }

    /** The first half alone already tells the index where to start. */
    private Predicate below(Root<Conversation> c, Cursor cursor) {
        try {
            var at = Instant.parse(cursor.asText(0));
            return cb.and(
                    cb.lessThanOrEqualTo(c.<Instant>get("lastAt"), at),
                    cb.or(cb.lessThan(c.<Instant>get("lastAt"), at), cb.lt(c.<Long>get("id"), cursor.asLong(1))));
        } catch (DateTimeException e) {
            throw new KenhException(CoreError.BAD_CURSOR, e);
        }
    }
}
