package io.kenh.websitebutton.count;

import io.kenh.api.addon.Host;
import io.kenh.websitebutton.WebsiteButtonSettings;
import io.kenh.websitebutton.site.SiteView;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;

/** Counts, in one row for each day, page and campaign, whoever else counts at the same time. */
public final class Counter {
    /** Strangers may tell any page: beyond so many of a day they are one. */
    static final int MOST_ROWS = 2000;

    public enum What {
        SEEN("update website_button_count set seen = seen + 1 where row_key = ?1"),
        CLICKED("update website_button_count set clicked = clicked + 1 where row_key = ?1");

        private final String update;

        What(String update) {
            this.update = update;
        }
    }

    private static final String INSERT = """
            insert into website_button_count
                (id, company_id, row_key, site_id, counted_on, page, source, medium, campaign, seen, clicked)
            values (nextval('website_button_count_seq'), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0, 0)
            on conflict do nothing""";
    private static final String ROWS =
            "select count(*) from website_button_count where site_id = ?1 and counted_on = ?2";
    private static final String OLD = "delete from website_button_count where counted_on < ?1";

    private final Host host;

    public Counter(Host host) {
        this.host = host;
    }

    public void count(SiteView site, Visit visit, What what) {
        var today = LocalDate.ofInstant(
                host.clock().instant(), ZoneId.of(site.data().timeZone()));
        host.db().write(em -> {
            var key = key(site, today, visit);
            if (add(em, what, key)) {
                return site;
            }
            var row = full(em, site, today) ? Visit.OTHERS : visit;
            var rowKey = key(site, today, row);
            // Somebody else may insert the same row now: whoever comes second waits for the first and then finds it.
            em.createNativeQuery(INSERT)
                    .setParameter(1, site.companyId())
                    .setParameter(2, rowKey)
                    .setParameter(3, site.id())
                    .setParameter(4, today)
                    .setParameter(5, row.page())
                    .setParameter(6, row.source())
                    .setParameter(7, row.medium())
                    .setParameter(8, row.campaign())
                    .executeUpdate();
            add(em, what, rowKey);
            return site;
        });
    }

    /** What nobody wants to compare with any more. */
    public void forgetOld() {
        var today = LocalDate.ofInstant(host.clock().instant(), ZoneId.of("UTC"));
        host.db()
                .write(em -> em.createNativeQuery(OLD)
                        .setParameter(1, today.minusDays(host.settings().get(WebsiteButtonSettings.KEEP_DAYS)))
                        .executeUpdate());
    }

    private static boolean add(EntityManager em, What what, String key) {
        return em.createNativeQuery(what.update).setParameter(1, key).executeUpdate() == 1;
    }

    private static boolean full(EntityManager em, SiteView site, LocalDate today) {
        var rows = (Number) em.createNativeQuery(ROWS, Long.class)
                .setParameter(1, site.id())
                .setParameter(2, today)
                .getSingleResult();
        return rows.longValue() >= MOST_ROWS;
    }

    private static String key(SiteView site, LocalDate day, Visit visit) {
        var text = String.join(
                "\n",
                Long.toString(site.id()),
                day.toString(),
                visit.page(),
                visit.source(),
                visit.medium(),
                visit.campaign());
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
