package io.kenh.contacts.partner;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.SearchText;
import io.kenh.api.data.Slice;
import io.kenh.contacts.phone.Phones;
import io.kenh.contacts.tag.TagColor;
import io.kenh.contacts.tag.TagRef;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists of partners, read by key (sort name, id): a page does not move when others are added. */
public final class PartnerList {
    /** Words of a search beyond these change nothing: four find one in a million. */
    private static final int WORDS = 4;

    private static final int PEOPLE = 50;

    static final String ROW = """
            select p.id, p.kind, p.name, parent.name, p.jobTitle, p.phone.e164, p.email, p.taxCode, p.address.province,
                   p.avatarUrl, p.avatarFile, p.shadow, p.active, p.doNotContact, p.sortName, parent.id
            from Partner p left join p.parent parent
            """;
    private static final String FILTERED = """
            where p.mergedIntoId is null and p.active = :active and p.kind in :kinds
              and p.sortName >= :name and (p.sortName > :name or p.id > :id)
            """;
    static final String FOUND = """
              and exists (select w from p.words w where w >= :from0 and w < :to0)
              and exists (select w from p.words w where w >= :from1 and w < :to1)
              and exists (select w from p.words w where w >= :from2 and w < :to2)
              and exists (select w from p.words w where w >= :from3 and w < :to3)
            """;
    private static final String ORDER = " order by p.sortName, p.id";
    private static final String LIST = ROW + FILTERED + ORDER;
    private static final String SEARCH = ROW + FILTERED + FOUND + ORDER;

    private final Host host;
    private final Phones phones;

    public PartnerList(Host host, Phones phones) {
        this.host = host;
        this.phones = phones;
    }

    public Slice<PartnerRow> page(PartnerFilter filter, @Nullable String after, int limit) {
        var words = words(filter.query());
        if (words.isEmpty() && SearchText.nothing(filter.query())) {
            return new Slice<>(List.of(), null);
        }
        var cursor = Cursor.decode(after, 2);
        return host.db().read(em -> {
            var query = em.createQuery(words.isEmpty() ? LIST : SEARCH, PartnerRow.class)
                    .setParameter("active", !filter.archived())
                    .setParameter("kinds", filter.kind() == null ? List.of(Kind.values()) : List.of(filter.kind()))
                    .setParameter("name", cursor.map(key -> key.asText(0)).orElse(""))
                    .setParameter("id", cursor.map(key -> key.asLong(1)).orElse(0L))
                    .setMaxResults(limit + 1);
            bind(query, words);
            return Slice.of(query.getResultList(), limit, row -> Cursor.of(row.sortName(), row.id()));
        });
    }

    /** So many in one query; those of others, and unknown ids, are absent. */
    List<PartnerRow> rows(Collection<Long> ids) {
        return host.db()
                .read(em -> em.createQuery(ROW + "where one_of(p.id, :ids)", PartnerRow.class)
                        .setParameter("ids", ids.toArray(Long[]::new))
                        .getResultList());
    }

    /** Who works for a company, at most 50. */
    List<PartnerRow> people(long companyId) {
        return host.db()
                .read(em -> em.createQuery(ROW + """
                                where p.parent.id = :company and p.mergedIntoId is null and p.active = true
                                """ + ORDER, PartnerRow.class)
                        .setParameter("company", companyId)
                        .setMaxResults(PEOPLE)
                        .getResultList());
    }

    /** Tags of so many partners in one query, by their ids. */
    public Map<Long, List<TagRef>> tags(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var found = host.db()
                .read(em -> em.createQuery("""
                        select p.id, t.id, t.name, t.color from Partner p join p.tags t
                        where one_of(p.id, :ids) order by t.nameKey""", Tagged.class)
                        .setParameter("ids", ids.toArray(Long[]::new))
                        .getResultList());
        var tags = new HashMap<Long, List<TagRef>>();
        found.forEach(tag -> tags.computeIfAbsent(tag.partner(), id -> new ArrayList<>())
                .add(new TagRef(tag.id(), tag.name(), tag.color())));
        return tags;
    }

    /** Empty when the text holds nothing to search for. */
    List<String> words(String text) {
        return Phones.looksLikePhone(text)
                ? List.of(phones.searchWord(text))
                : SearchText.words(text).stream().limit(WORDS).toList();
    }

    static void bind(TypedQuery<PartnerRow> query, List<String> words) {
        for (int i = 0; i < WORDS && !words.isEmpty(); i++) {
            var word = words.get(Math.min(i, words.size() - 1));
            query.setParameter("from" + i, word).setParameter("to" + i, SearchText.end(word));
        }
    }

    record Tagged(long partner, long id, String name, TagColor color) {}
}
