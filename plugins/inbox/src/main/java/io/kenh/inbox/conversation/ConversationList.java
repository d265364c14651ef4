package io.kenh.inbox.conversation;

import io.kenh.api.data.Cursor;
import io.kenh.api.data.SearchText;
import io.kenh.api.data.Slice;
import io.kenh.contacts.api.Partners;
import io.kenh.contacts.api.Partners.PartnerRef;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The list of conversations, newest first, read by key. What no index answers (words of the last line, unread by me) is looked for among
 * the newest {@link #WINDOW} that the rest of the filter leaves, from the cursor on: a page costs the same however many there are.
 */
public final class ConversationList {
    static final int WINDOW = 5_000;

    private ConversationList() {}

    public static Slice<ConversationRow> read(
            EntityManager em, Partners partners, ListFilter filter, Visibility who, int limit, @Nullable String after) {
        var narrow = new Narrow(em.getCriteriaBuilder(), filter, who, Cursor.decode(after, 2));
        var cb = narrow.cb();
        var query = cb.createQuery(ConversationRow.class);
        var from = narrow.from(query);
        var c = from.conversation();
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
                c.get("lastAuthorId"),
                c.get("lastStatus"),
                c.get("lastInboundPosition"),
                c.get("inboundCount"),
                c.get("unread"),
                from.marker().get("lastReadPosition"),
                from.marker().get("seenCount")));
        var where = new ArrayList<>(narrow.all(from));
        if (!filter.query().isBlank()) {
            where.add(among(cb, from, found(em, narrow, partners, limit)));
        } else if (filter.unread()) {
            where.add(narrow.newest(query, from, WINDOW));
        }
        query.where(where).orderBy(cb.desc(c.get("lastAt")), cb.desc(c.get("id")));
        var rows = em.createQuery(query).setMaxResults(limit + 1).getResultList();
        return Slice.of(rows, limit, ConversationRow::key);
    }

    /** By name and last line, in any accents and case; by phone in any written form. As many of each as the page can show. */
    private static Set<Long> found(EntityManager em, Narrow narrow, Partners partners, int limit) {
        var text = narrow.filter().query();
        var words = SearchText.line(text);
        var people = SearchText.digits(text) >= 6 ? partners.findByPhone(text) : partners.search(text, 50);
        var ids = new LinkedHashSet<Long>();
        if (!words.isEmpty()) {
            ids.addAll(ids(
                    em,
                    narrow,
                    limit,
                    (query, from) -> List.of(
                            narrow.newest(query, from, WINDOW),
                            narrow.cb()
                                    .like(
                                            from.conversation().get("searchText"),
                                            SearchText.containing(words),
                                            SearchText.ESCAPE))));
        }
        if (!people.isEmpty()) {
            var partnerIds = people.stream().map(PartnerRef::id).toList();
            ids.addAll(ids(
                    em,
                    narrow,
                    limit,
                    (query, from) ->
                            List.of(from.conversation().<Long>get("partnerId").in(partnerIds))));
        }
        return ids;
    }

    private interface Also {
        List<Predicate> conditions(AbstractQuery<?> query, Narrow.From from);
    }

    private static List<Long> ids(EntityManager em, Narrow narrow, int limit, Also also) {
        var cb = narrow.cb();
        var query = cb.createQuery(Long.class);
        var from = narrow.from(query);
        var c = from.conversation();
        var where = new ArrayList<>(narrow.all(from));
        where.addAll(also.conditions(query, from));
        query.select(c.get("id")).where(where).orderBy(cb.desc(c.get("lastAt")), cb.desc(c.get("id")));
        return em.createQuery(query).setMaxResults(limit + 1).getResultList();
    }

    private static Predicate among(CriteriaBuilder cb, Narrow.From from, Set<Long> ids) {
        return ids.isEmpty()
                ? cb.disjunction()
                : from.conversation().<Long>get("id").in(List.copyOf(ids));
    }
}
