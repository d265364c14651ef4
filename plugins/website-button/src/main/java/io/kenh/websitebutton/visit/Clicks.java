package io.kenh.websitebutton.visit;

import io.kenh.api.addon.Host;
import io.kenh.websitebutton.count.Visit;
import io.kenh.websitebutton.site.SiteView;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Clicks that wait for a message. */
public final class Clicks {
    /** So long a customer may take to send the reference. */
    static final Duration LIFE = Duration.ofDays(7);

    /** Beyond, nobody could be told apart anyway: counted, not kept. */
    private static final int MOST_OPEN = 500;

    private static final Pattern REFERENCE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{6}");
    private static final String OPEN = """
            select count(c.id) from WebsiteButtonClick c
            where c.siteId = :site and c.conversationId is null and c.clickedAt > :from""";
    private static final String SAME =
            "select count(c.id) from WebsiteButtonClick c where c.accountId = :account and c.reference = :reference";
    private static final String BY_REFERENCE = """
            from WebsiteButtonClick c
            where c.accountId = :account and c.reference = :reference and c.conversationId is null and c.clickedAt > :from""";
    private static final String BETWEEN = """
            from WebsiteButtonClick c where c.accountId = :account and c.conversationId is null
            and c.clickedAt >= :from and c.clickedAt <= :to order by c.clickedAt""";
    private static final String ANY = """
            select 1 from WebsiteButtonClick c
            where c.accountId = :account and c.conversationId is null and c.clickedAt > :from""";
    private static final String OF = "from WebsiteButtonClick c where c.conversationId = :conversation order by c.id";
    private static final String OLD =
            "delete from WebsiteButtonClick c where c.conversationId is null and c.clickedAt <= :until";

    private final Host host;

    public Clicks(Host host) {
        this.host = host;
    }

    /** @param reference as the page made it up; what is none, or was told before, is not kept */
    public void keep(SiteView site, Visit visit, String reference) {
        if (!REFERENCE.matcher(reference).matches()) {
            return;
        }
        var now = host.clock().instant();
        host.db().write(em -> {
            boolean known = count(em.createQuery(SAME, Long.class)
                            .setParameter("account", site.data().accountId())
                            .setParameter("reference", reference))
                    > 0;
            long open = count(em.createQuery(OPEN, Long.class)
                    .setParameter("site", site.id())
                    .setParameter("from", now.minus(Duration.ofHours(1))));
            if (!known && open < MOST_OPEN) {
                em.persist(new Click(site, visit, reference, now));
            }
            return site;
        });
    }

    private static long count(jakarta.persistence.TypedQuery<Long> query) {
        return query.getSingleResult();
    }

    boolean any(EntityManager em, long accountId, Instant now) {
        return !em.createQuery(ANY, Integer.class)
                .setParameter("account", accountId)
                .setParameter("from", now.minus(LIFE))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    Optional<Click> byReference(EntityManager em, long accountId, String reference, Instant now) {
        return em.createQuery(BY_REFERENCE, Click.class)
                .setParameter("account", accountId)
                .setParameter("reference", reference)
                .setParameter("from", now.minus(LIFE))
                .getResultStream()
                .findFirst();
    }

    /** The only one of that time; empty when there was none, or more. */
    Optional<Click> only(EntityManager em, long accountId, Instant from, Instant to) {
        List<Click> found = em.createQuery(BETWEEN, Click.class)
                .setParameter("account", accountId)
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(2)
                .getResultList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    Optional<Click> of(EntityManager em, long conversationId) {
        return em.createQuery(OF, Click.class)
                .setParameter("conversation", conversationId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Clicks that led nowhere. */
    public void forgetOld() {
        var until = host.clock().instant().minus(LIFE);
        host.db().write(em -> em.createQuery(OLD).setParameter("until", until).executeUpdate());
    }
}
