package io.kenh.websitebutton.count;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Companies;
import io.kenh.api.security.Companies.CompanyRef;
import io.kenh.api.security.Current;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sums of the last days, for the sites' own pages. */
public final class Figures {
    public static final int DAYS = 30;
    private static final int MOST = 10;
    private static final String SUMS = """
            select c.siteId, sum(c.seen), sum(c.clicked) from WebsiteButtonCount c
            where one_of(c.siteId, :sites) and c.countedOn >= :from group by c.siteId""";
    private static final String BY_PAGE = """
            select c.page, sum(c.seen), sum(c.clicked) from WebsiteButtonCount c
            where c.siteId = :site and c.countedOn >= :from
            group by c.page order by sum(c.clicked) desc, sum(c.seen) desc, c.page""";
    private static final String BY_CAMPAIGN = """
            select concat(c.source, ' · ', c.medium, ' · ', c.campaign), sum(c.seen), sum(c.clicked) from WebsiteButtonCount c
            where c.siteId = :site and c.countedOn >= :from
            group by c.source, c.medium, c.campaign order by sum(c.clicked) desc, sum(c.seen) desc, c.source""";

    private final Host host;

    public Figures(Host host) {
        this.host = host;
    }

    public record Sum(long siteId, long seen, long clicked) {
        public static final Sum NOTHING = new Sum(0, 0, 0);

        /** Clicks of a hundred visits. */
        public long rate() {
            return Figures.rate(seen, clicked);
        }
    }

    public record Row(String name, long seen, long clicked) {
        public long rate() {
            return Figures.rate(seen, clicked);
        }
    }

    private static long rate(long seen, long clicked) {
        return seen == 0 ? 0 : clicked * 100 / seen;
    }

    /** By site; those nobody saw are absent. */
    public Map<Long, Sum> sums(Collection<Long> sites) {
        var sums = new HashMap<Long, Sum>();
        if (sites.isEmpty()) {
            return sums;
        }
        host.db()
                .read(em -> em.createQuery(SUMS, Sum.class)
                        .setParameter("sites", sites.toArray(Long[]::new))
                        .setParameter("from", from())
                        .getResultList())
                .forEach(sum -> sums.put(sum.siteId(), sum));
        return sums;
    }

    public List<Row> byPage(long siteId) {
        return rows(BY_PAGE, siteId);
    }

    /** Named "source · medium · campaign". */
    public List<Row> byCampaign(long siteId) {
        return rows(BY_CAMPAIGN, siteId).stream()
                .map(row -> new Row(said(row.name()), row.seen(), row.clicked()))
                .toList();
    }

    /** Without what the visit did not say. */
    private static String said(String name) {
        var words =
                Arrays.stream(name.split(" · ")).filter(word -> !word.isBlank()).collect(Collectors.joining(" · "));
        return words.isEmpty() ? t("website-button.direct") : words;
    }

    private List<Row> rows(String hql, long siteId) {
        return host.db()
                .read(em -> em.createQuery(hql, Row.class)
                        .setParameter("site", siteId)
                        .setParameter("from", from())
                        .setMaxResults(MOST)
                        .getResultList());
    }

    /** The company's days, today among them: so the chart behind the figures counts too. */
    private LocalDate from() {
        var actor = Current.actor();
        var zone = host.services()
                .get(Companies.class)
                .find(actor.companyId())
                .map(CompanyRef::zone)
                .orElseGet(Current::zone);
        return LocalDate.ofInstant(host.clock().instant(), zone).minusDays(DAYS - 1L);
    }
}
