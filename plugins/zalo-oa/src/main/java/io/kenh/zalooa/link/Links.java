package io.kenh.zalooa.link;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.SearchText;
import io.kenh.api.data.Slice;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.contacts.api.PartnerChanged;
import io.kenh.contacts.api.Partners;
import io.kenh.inbox.api.Conversations;
import io.kenh.inbox.api.ThreadKey;
import io.kenh.zalooa.ZaloOaSettings;
import io.kenh.zalooa.account.AccountRef;
import io.kenh.zalooa.account.ZaloAccount;
import io.kenh.zalooa.api.PersonLinked;
import io.kenh.zalooa.api.ZaloOaPermissions;
import io.kenh.zalooa.list.Where;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is who: links between Zalo users and contacts. */
public final class Links {
    public static final String TOPIC = "zalo-oa.links";
    private static final int PAGE = 50;
    private static final int SETTLE = 200;
    private static final int FOUND = 200;
    /** Only such a text orders the same in every collation. */
    private static final Pattern ID_START = Pattern.compile("[0-9a-z]{4,}");

    private static final String BY_USER = "from ZaloLink l where l.accountId = :account and l.zaloUserId = :user";
    private static final String OF_ACCOUNT =
            "from ZaloLink l where l.accountId = :account and one_of(l.zaloUserId, :users) order by l.id";
    private static final String BY_USERS =
            "from ZaloLink l where one_of(l.accountId, :accounts) and one_of(l.zaloUserId, :users)";
    /** The next that still count as temporary, after this id. */
    private static final String UNSETTLED = """
            from ZaloLink l where l.state in ('SHADOW', 'SUGGESTED') and l.id > :after order by l.id
            """;

    private static final String UNSETTLED_OF = """
            from ZaloLink l where l.partnerId = :partner and l.state in ('SHADOW', 'SUGGESTED') order by l.id
            """;

    private static final String THREAD = "select l.accountId, l.zaloUserId from ZaloLink l where l.id = :id";

    private static final String NAMES = """
            select l.accountId, l.zaloUserId, l.name from ZaloLink l where one_of(l.accountId, :accounts) and one_of(l.zaloUserId, :users)
            """;

    private static final String NAMED = """
            select l.zaloUserId from ZaloLink l
            where one_of(l.partnerId, :partners) or (l.zaloUserId >= :from and l.zaloUserId < :to) or l.zaloUserId = :exact
            """;

    /** A Zalo id as events name it: a visitor's without its mark. */
    public record Person(long accountId, String user) {}

    /** What the list is narrowed to; zero and empty mean all. */
    public record Filter(
            long account, long partner, @Nullable LinkState state, String text) {}

    private final Host host;

    public Links(Host host) {
        this.host = host;
    }

    /** The link of this person, made with a temporary contact at first sight. Inside a write. */
    public ZaloLink ensure(EntityManager em, AccountRef account, String user) {
        return Objects.requireNonNull(ensureAll(em, account, Set.of(user)).get(user));
    }

    /** The same for many, by Zalo's id, with hardly more queries than for one. */
    public Map<String, ZaloLink> ensureAll(EntityManager em, AccountRef account, Set<String> users) {
        // Locked: the profile of the same person may be arriving.
        var links = em.createQuery(OF_ACCOUNT, ZaloLink.class)
                .setParameter("account", account.id())
                .setParameter("users", users.toArray(String[]::new))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .collect(Collectors.toMap(ZaloLink::zaloUserId, Function.identity()));
        var fresh = users.stream()
                .filter(user -> !links.containsKey(user))
                .map(user -> meet(em, account, user))
                .toList();
        if (!fresh.isEmpty()) {
            // The unique key decides a race between two nodes now, not at the commit.
            em.flush();
            fresh.forEach(link -> links.put(link.zaloUserId(), link));
            fresh.stream().filter(link -> !link.anonymous()).forEach(link -> ProfileSync.schedule(host, link.id()));
            host.live().signal(TOPIC, ZaloOaPermissions.LINK);
        }
        return links;
    }

    private ZaloLink meet(EntityManager em, AccountRef account, String user) {
        var vi = Locale.of("vi");
        var tail = user.substring(Math.max(0, user.length() - 4));
        var key = user.startsWith(ZaloLink.ANONYMOUS) ? "zalo-oa.link.visitor" : "zalo-oa.link.unnamed";
        var name = host.texts().in(vi, key, tail);
        var partner = partners().createShadow(account.companyId(), name, null);
        var now = host.clock().instant();
        var link = new ZaloLink(account.companyId(), account.id(), user, partner.id(), name, now);
        em.persist(link);
        return link;
    }

    public static Optional<ZaloLink> find(EntityManager em, long account, String user) {
        return byUser(em, account, user).getResultStream().findFirst();
    }

    /** To change it: their profile may be arriving at the same moment. */
    public static Optional<ZaloLink> locked(EntityManager em, long account, String user) {
        return byUser(em, account, user)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private static TypedQuery<ZaloLink> byUser(EntityManager em, long account, String user) {
        return em.createQuery(BY_USER, ZaloLink.class)
                .setParameter("account", account)
                .setParameter("user", user);
    }

    /** One query for many threads; may return links nobody asked for when ids repeat between accounts. */
    public static List<ZaloLink> find(EntityManager em, Collection<ThreadKey> threads) {
        if (threads.isEmpty()) {
            return List.of();
        }
        return em.createQuery(BY_USERS, ZaloLink.class)
                .setParameter(
                        "accounts",
                        threads.stream().map(ThreadKey::accountId).distinct().toArray(Long[]::new))
                .setParameter(
                        "users",
                        threads.stream().map(ThreadKey::customer).distinct().toArray(String[]::new))
                .getResultList();
    }

    /** The customer told us their phone number. Two contacts with the same number are never chosen between here. */
    public void phoneGiven(ZaloLink link, String phone) {
        link.gavePhone(phone);
        var others = partners().findByPhone(link.companyId(), phone).stream()
                .filter(partner -> partner.id() != link.partnerId())
                .toList();
        if (others.isEmpty()) {
            partners().offerPhone(link.partnerId(), phone);
        } else if (others.size() == 1 && link.state() != LinkState.LINKED) {
            if (host.settings().get(ZaloOaSettings.AUTO_LINK)) {
                rebind(link, others.getFirst().id());
            } else {
                link.suggest(others.getFirst().id());
            }
        }
        host.live().signal(TOPIC, ZaloOaPermissions.LINK);
    }

    public void link(long id, long partnerId) {
        change(id, link -> {
            var partner = partners().find(partnerId).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
            rebind(link, partner.id());
        });
    }

    public void confirm(long id) {
        change(id, link -> {
            var suggested = link.suggestedPartnerId();
            if (suggested != null) {
                // As this person: a suggestion made by the system may be one they must not see.
                var partner = partners().find(suggested).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
                rebind(link, partner.id());
            }
        });
    }

    public void unlink(long id) {
        change(id, link -> {
            var shadow = partners().createShadow(link.companyId(), link.name(), null);
            link.unlink(shadow.id());
            moved(link, shadow.id());
        });
    }

    /** Staff may have completed this contact: then its links are real ones, at once. */
    public void partnerChanged(PartnerChanged event) {
        host.db().write(em -> {
            settle(em.createQuery(UNSETTLED_OF, ZaloLink.class)
                    .setParameter("partner", event.partnerId())
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList());
            return true;
        });
    }

    /** Links whose contact staff have completed are real ones (product map S5). In batches. */
    public void settleAll() {
        long after = 0;
        while (after >= 0) {
            long from = after;
            after = host.db().write(em -> {
                var links = em.createQuery(UNSETTLED, ZaloLink.class)
                        .setParameter("after", from)
                        .setMaxResults(SETTLE)
                        .getResultList();
                settle(links);
                return links.size() < SETTLE ? -1L : links.getLast().id();
            });
        }
    }

    private void settle(List<ZaloLink> links) {
        var known = partners().find(links.stream().map(ZaloLink::partnerId).collect(Collectors.toSet()));
        for (var link : links) {
            var partner = known.get(link.partnerId());
            if (partner != null && !partner.shadow()) {
                link.partnerIs(false);
                host.live().signal(TOPIC, ZaloOaPermissions.LINK);
            }
        }
    }

    /**
     * Zalo ids a searcher may mean: of people by name or phone, as contacts are searched, or by the id's beginning. Also without the mark
     * of visitors, as events know them.
     */
    public Set<String> search(EntityManager em, String text) {
        var people = partners().search(text, 50).stream()
                .map(Partners.PartnerRef::id)
                .toList();
        boolean prefix = ID_START.matcher(text).matches();
        var found = em.createQuery(NAMED, String.class)
                .setParameter("partners", people.toArray(Long[]::new))
                .setParameter("from", prefix ? text : "")
                .setParameter("to", prefix ? SearchText.end(text) : "")
                .setParameter("exact", text)
                .setMaxResults(FOUND)
                .getResultList();
        var ids = new LinkedHashSet<>(found);
        found.stream()
                .filter(id -> id.startsWith(ZaloLink.ANONYMOUS))
                .map(id -> id.substring(ZaloLink.ANONYMOUS.length()))
                .forEach(ids::add);
        ids.add(text);
        return ids;
    }

    /** What these people are called, in one query; who is not known is absent. */
    public static Map<Person, String> names(EntityManager em, Set<Person> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var users = people.stream()
                .map(Person::user)
                .flatMap(user -> Stream.of(user, ZaloLink.ANONYMOUS + user))
                .toList();
        var names = new HashMap<Person, String>();
        em.createQuery(NAMES, Object[].class)
                .setParameter(
                        "accounts",
                        people.stream().map(Person::accountId).distinct().toArray(Long[]::new))
                .setParameter("users", users.toArray(String[]::new))
                .getResultStream()
                .filter(row -> !((String) row[2]).isEmpty())
                .forEach(row -> {
                    var user = (String) row[1];
                    boolean visitor = user.startsWith(ZaloLink.ANONYMOUS);
                    var told = visitor ? user.substring(ZaloLink.ANONYMOUS.length()) : user;
                    names.put(new Person((Long) row[0], told), (String) row[2]);
                });
        return names;
    }

    public Slice<LinkView> list(Filter filter, Optional<Cursor> after) {
        if (SearchText.nothing(filter.text())) {
            return new Slice<>(List.of(), null);
        }
        var rows = host.db().read(em -> {
            var cb = em.getCriteriaBuilder();
            var query = cb.createTupleQuery();
            var link = query.from(ZaloLink.class);
            var account = query.from(ZaloAccount.class);
            var where = new Where(cb).same(account.get("id"), link.get("accountId"));
            after.ifPresent(cursor -> where.less(link.get("id"), cursor.asLong(0)));
            where.isUnless(0L, link.get("accountId"), filter.account())
                    .isUnless(0L, link.get("partnerId"), filter.partner())
                    .isIfGiven(link.get("state"), filter.state());
            if (!filter.text().isBlank()) {
                var name = SearchText.containing(ZaloLink.fold(filter.text()));
                where.any(
                        cb.like(link.get("searchName"), name, SearchText.ESCAPE),
                        cb.equal(link.get("zaloUserId"), filter.text().strip()),
                        cb.equal(link.get("phone"), filter.text().strip()));
            }
            query.select(cb.tuple(link, account.get("name"))).where(where.all()).orderBy(cb.desc(link.get("id")));
            return em.createQuery(query)
                    .setMaxResults(PAGE + 1)
                    .getResultStream()
                    .map(row -> row.get(0, ZaloLink.class).view(row.get(1, String.class)))
                    .toList();
        });
        return Slice.of(rows, PAGE, row -> Cursor.of(row.id()));
    }

    public Optional<LinkView> find(ThreadKey thread) {
        return host.db()
                .read(em -> find(em, thread.accountId(), thread.customer()).map(link -> link.view("")));
    }

    public LinkView view(long id) {
        return host.db().read(em -> {
            var link = em.find(ZaloLink.class, id);
            if (link == null) {
                throw new KenhException(CoreError.NOT_FOUND);
            }
            return link.view("");
        });
    }

    private void change(long id, java.util.function.Consumer<ZaloLink> change) {
        Current.actor().require(ZaloOaPermissions.LINK);
        host.db().write(em -> {
            // The conversation before the link, as everywhere.
            conversations().hold(thread(em, id));
            var link = em.find(ZaloLink.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (link == null) {
                throw new KenhException(CoreError.NOT_FOUND);
            }
            change.accept(link);
            host.live().signal(TOPIC, ZaloOaPermissions.LINK);
            return true;
        });
    }

    private static ThreadKey thread(EntityManager em, long id) {
        return em.createQuery(THREAD, Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(row -> new ThreadKey("zalo-oa", (Long) row[0], (String) row[1]))
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    private void rebind(ZaloLink link, long partnerId) {
        link.linkTo(partnerId);
        moved(link, partnerId);
    }

    private void moved(ZaloLink link, long partnerId) {
        conversations().partnerChanged(link.thread(), partnerId);
        host.events().publish(new PersonLinked(link.id()));
    }

    private Partners partners() {
        return host.services().get(Partners.class);
    }

    private Conversations conversations() {
        return host.services().get(Conversations.class);
    }
}
