package io.kenh.zalooa.link;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.Slice;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.contacts.api.PartnerMerged;
import io.kenh.contacts.api.Partners;
import io.kenh.inbox.api.Conversations;
import io.kenh.inbox.api.ThreadKey;
import io.kenh.zalooa.ZaloOaSettings;
import io.kenh.zalooa.account.AccountRef;
import io.kenh.zalooa.api.ZaloOaPermissions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who is who: links between Zalo users and contacts. */
public final class Links {
    public static final String TOPIC = "zalo-oa.links";
    private static final int PAGE = 50;
    private static final String BY_USER = "from ZaloLink l where l.accountId = :account and l.zaloUserId = :user";
    private static final String BY_USERS = "from ZaloLink l where l.accountId in :accounts and l.zaloUserId in :users";
    private static final String LIST = """
            select l, a.name from ZaloLink l join ZaloAccount a on a.id = l.accountId
            where l.id < :before and (:account = 0L or l.accountId = :account) and (:partner = 0L or l.partnerId = :partner)
            and (:state = '' or cast(l.state as string) = :state)
            and (:text = '' or l.searchName like :pattern or l.zaloUserId = :text or l.phone = :text)
            order by l.id desc
            """;
    private static final String MERGED = "update ZaloLink l set l.partnerId = :survivor where l.partnerId = :merged";
    private static final String MERGED_SUGGESTION =
            "update ZaloLink l set l.suggestedPartnerId = :survivor where l.suggestedPartnerId = :merged";

    /** What the list is narrowed to; zero and empty mean all. */
    public record Filter(long account, long partner, String state, String text) {}

    private final Host host;

    public Links(Host host) {
        this.host = host;
    }

    /** The link of this person, made with a temporary contact at first sight. Inside a write. */
    public ZaloLink ensure(EntityManager em, AccountRef account, String user) {
        // Locked: the profile of the same person may be arriving.
        var found = byUser(em, account.id(), user)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
        if (found.isPresent()) {
            return found.get();
        }
        var vi = Locale.of("vi");
        var tail = user.substring(Math.max(0, user.length() - 4));
        var key = user.startsWith(ZaloLink.ANONYMOUS) ? "zalo-oa.link.visitor" : "zalo-oa.link.unnamed";
        var name = host.texts().in(vi, key, tail);
        var partner = partners().createShadow(account.companyId(), name, null);
        var link = new ZaloLink(
                account.companyId(),
                account.id(),
                user,
                partner.id(),
                name,
                host.clock().instant());
        em.persist(link);
        // The unique key decides a race between two nodes now, not at the commit.
        em.flush();
        if (!link.anonymous()) {
            ProfileSync.schedule(host, link.id());
        }
        host.live().signal(TOPIC, ZaloOaPermissions.LINK);
        return link;
    }

    public static Optional<ZaloLink> find(EntityManager em, long account, String user) {
        return byUser(em, account, user).getResultStream().findFirst();
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
                        threads.stream().map(ThreadKey::accountId).distinct().toList())
                .setParameter(
                        "users",
                        threads.stream().map(ThreadKey::customer).distinct().toList())
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
            conversations().partnerChanged(link.thread(), shadow.id());
        });
    }

    /** Idempotent: after the first time nothing refers to the merged contact any more. */
    public void merged(PartnerMerged event) {
        host.db().write(em -> {
            for (var update : List.of(MERGED, MERGED_SUGGESTION)) {
                em.createQuery(update)
                        .setParameter("survivor", event.survivorId())
                        .setParameter("merged", event.mergedId())
                        .executeUpdate();
            }
            return true;
        });
    }

    public Slice<LinkView> list(Filter filter, Optional<Cursor> after) {
        var folded = ZaloLink.fold(filter.text());
        var rows = host.db()
                .read(em -> em
                        .createQuery(LIST, Object[].class)
                        .setParameter("before", after.map(c -> c.asLong(0)).orElse(Long.MAX_VALUE))
                        .setParameter("account", filter.account())
                        .setParameter("partner", filter.partner())
                        .setParameter("state", filter.state())
                        .setParameter("text", filter.text().strip())
                        .setParameter("pattern", "%" + folded.replace("%", "").replace("_", "") + "%")
                        .setMaxResults(PAGE + 1)
                        .getResultList()
                        .stream()
                        .map(row -> ((ZaloLink) row[0]).view((String) row[1]))
                        .toList());
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
            var link = em.find(ZaloLink.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (link == null) {
                throw new KenhException(CoreError.NOT_FOUND);
            }
            change.accept(link);
            host.live().signal(TOPIC, ZaloOaPermissions.LINK);
            return true;
        });
    }

    private void rebind(ZaloLink link, long partnerId) {
        link.linkTo(partnerId);
        conversations().partnerChanged(link.thread(), partnerId);
    }

    private Partners partners() {
        return host.services().get(Partners.class);
    }

    private Conversations conversations() {
        return host.services().get(Conversations.class);
    }
}
