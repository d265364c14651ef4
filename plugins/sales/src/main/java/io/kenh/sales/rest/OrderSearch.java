package io.kenh.sales.rest;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.SearchText;
import io.kenh.api.data.Slice;
import io.kenh.api.security.Reach;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.sales.order.OrderState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Pages of orders for programs, the newest first. */
final class OrderSearch {
    private static final String MATCHING = """
            select o.id, o.number, o.state, o.header.partnerId, o.header.partnerName, o.header.orderDate,
                   o.header.salespersonId, o.sums.untaxed, o.sums.tax, o.sums.total, o.sums.paid, o.sums.balance,
                   o.createdAt, o.version
            from SalesOrder o
            where o.id < :before
              and (:anyState = true or o.state = :state)
              and (:anyDay = true or o.header.orderDate between :first and :last)
              and (:anyPartner = true or o.header.partnerId = :partner)
              and (:anyText = true or o.searchText like :text escape '!')
            """;
    private static final String NEWEST_FIRST = "order by o.id desc";
    private static final String ALL = MATCHING + NEWEST_FIRST;
    private static final String SOME = MATCHING
            + "and (o.header.salespersonId is null or one_of(o.header.salespersonId, :people)) " + NEWEST_FIRST;

    private final Host host;

    OrderSearch(Host host) {
        this.host = host;
    }

    record Row(
            long id,
            String number,
            OrderState state,
            long partnerId,
            String partnerName,
            LocalDate orderDate,
            @Nullable Long salespersonId,
            long untaxed,
            long tax,
            long total,
            long paid,
            long balance,
            Instant createdAt,
            int version) {}

    /** Both included. */
    record Days(@Nullable LocalDate from, @Nullable LocalDate to) {
        private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
        private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

        boolean any() {
            return from == null && to == null;
        }
    }

    Slice<Row> page(
            @Nullable OrderState state,
            @Nullable Long partner,
            String text,
            Days days,
            @Nullable String after,
            int limit) {
        if (SearchText.nothing(text)) {
            return new Slice<>(List.of(), null);
        }
        long before = Cursor.decode(after, 1).map(cursor -> cursor.asLong(0)).orElse(Long.MAX_VALUE);
        var reach = Reach.of(SalesPermissions.READ);
        var line = SearchText.line(text);
        var rows = host.db().read(em -> {
            var query = em.createQuery(reach.all() ? ALL : SOME, Row.class)
                    .setParameter("before", before)
                    .setParameter("anyState", state == null)
                    .setParameter("state", state == null ? OrderState.DRAFT : state)
                    .setParameter("anyPartner", partner == null)
                    .setParameter("partner", partner == null ? 0L : partner)
                    .setParameter("anyDay", days.any())
                    .setParameter("first", Objects.requireNonNullElse(days.from(), Days.FIRST))
                    .setParameter("last", Objects.requireNonNullElse(days.to(), Days.LAST))
                    .setParameter("anyText", line.isEmpty())
                    .setParameter("text", SearchText.containing(line))
                    .setMaxResults(limit + 1);
            if (!reach.all()) {
                query.setParameter("people", reach.ids());
            }
            return query.getResultList();
        });
        return Slice.of(rows, limit, row -> Cursor.of(row.id()));
    }
}
