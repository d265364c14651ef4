package io.kenh.invoicing.number;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.invoicing.invoice.InvoiceNumber;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers of invoices, credit notes and payments in a year, one after the other. The row of a series stays locked until the write that took a number ends, and a write that fails
 * gives it back: there are no gaps. That there are none can be looked at all the same.
 */
public final class Numbering {
    private static final int SHOWN = 50;
    private static final String BEGIN = """
            insert into invoicing_series (company_id, series, in_year, last_number)
            values (:company, :series, :year, 0) on conflict do nothing""";
    private static final String ADVANCE = """
            update invoicing_series set last_number = last_number + 1
            where company_id = :company and series = :series and in_year = :year""";
    private static final String LAST = """
            select last_number from invoicing_series
            where company_id = :company and series = :series and in_year = :year""";
    private static final String STANDS = """
            select s.series, s.in_year, s.last_number,
                   (select count(*) from invoicing_invoice i
                    where i.company_id = s.company_id and i.series = s.series and i.in_year = s.in_year)
                   + (select count(*) from invoicing_payment p
                      where p.company_id = s.company_id and p.series = s.series and p.in_year = s.in_year)
            from invoicing_series s where s.company_id = :company order by s.in_year desc, s.series""";
    private static final String HOLES = """
            select n.place + 1 from
              (select 0 as place union all
               select i.place from invoicing_invoice i
               where i.company_id = :company and i.series = :series and i.in_year = :year union all
               select p.place from invoicing_payment p
               where p.company_id = :company and p.series = :series and p.in_year = :year) n
            where n.place < :last and not exists
              (select 1 from invoicing_invoice j where j.company_id = :company and j.series = :series
               and j.in_year = :year and j.place = n.place + 1)
              and not exists
              (select 1 from invoicing_payment q where q.company_id = :company and q.series = :series
               and q.in_year = :year and q.place = n.place + 1)
            order by 1""";

    private final Host host;

    public Numbering(Host host) {
        this.host = host;
    }

    /** Inside a write; last of what can be refused. */
    public InvoiceNumber next(EntityManager em, long company, String series, int year) {
        while (change(em, ADVANCE, company, series, year) == 0) {
            change(em, BEGIN, company, series, year);
        }
        var last = (Number) em.createNativeQuery(LAST)
                .setParameter("company", company)
                .setParameter("series", series)
                .setParameter("year", year)
                .getSingleResult();
        return new InvoiceNumber(series, year, last.longValue());
    }

    private static int change(EntityManager em, String sql, long company, String series, int year) {
        return em.createNativeQuery(sql)
                .setParameter("company", company)
                .setParameter("series", series)
                .setParameter("year", year)
                .executeUpdate();
    }

    /**
     * How a series stands.
     *
     * @param holes where numbers are missing: the first of each run, at most 50
     */
    public record Series(String series, int year, long last, long count, List<String> holes) {
        public boolean whole() {
            return last == count && holes.isEmpty();
        }
    }

    /** Of the actor's company, the latest year first. */
    public List<Series> check() {
        long company = Current.actor().companyId();
        return host.db().read(em -> {
            var all = new ArrayList<Series>();
            for (var row : em.createNativeQuery(STANDS, Object[].class)
                    .setParameter("company", company)
                    .getResultList()) {
                var fields = (Object[]) row;
                var series = (String) fields[0];
                int year = ((Number) fields[1]).intValue();
                long last = ((Number) fields[2]).longValue();
                all.add(new Series(
                        series, year, last, ((Number) fields[3]).longValue(), holes(em, company, series, year, last)));
            }
            return all;
        });
    }

    private static List<String> holes(EntityManager em, long company, String series, int year, long last) {
        var found = new ArrayList<String>();
        for (var place : em.createNativeQuery(HOLES)
                .setParameter("company", company)
                .setParameter("series", series)
                .setParameter("year", year)
                .setParameter("last", last)
                .setMaxResults(SHOWN)
                .getResultList()) {
            found.add(new InvoiceNumber(series, year, ((Number) place).longValue()).text());
        }
        return found;
    }
}
