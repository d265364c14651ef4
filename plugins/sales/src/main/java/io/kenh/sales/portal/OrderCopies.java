package io.kenh.sales.portal;

import io.kenh.api.addon.Host;
import io.kenh.api.data.PersonalData;
import io.kenh.api.data.PortalDocs.Row;
import io.kenh.catalog.api.lines.LineCopies;
import io.kenh.ui.form.Signature;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Quotations and orders in the customer's copy of their data: the lines, and what the customer answered. */
final class OrderCopies {
    private static final String ANSWERS =
            "select o.id, o.acceptance.name, case when o.acceptance.name <> '' then o.confirmedAt end,"
                    + " case when o.rejected then o.cancelReason end, case when o.rejected then o.cancelledAt end"
                    + " from SalesOrder o where one_of(o.id, :ids) and (o.acceptance.name <> '' or o.rejected)";
    private static final String DRAWN = "select o.number, o.acceptance.signature from SalesOrder o"
            + " where one_of(o.id, :ids) and o.acceptance.signature <> '' order by o.id";

    private static final String SAID =
            "select c.orderId, c.name, c.text, c.at from SalesComment c where one_of(c.orderId, :ids) order by c.id";

    private final Host host;

    OrderCopies(Host host) {
        this.host = host;
    }

    /**
     * What the customer answered.
     *
     * @param rejectedFor their reason, null where it was not the customer who cancelled it
     */
    private record Answer(
            long id,
            String acceptedName,
            @Nullable Instant acceptedAt,
            @Nullable String rejectedFor,
            @Nullable Instant rejectedAt) {}

    private record Copy(
            Row document,
            List<LineCopies.Line> lines,
            @Nullable Answer answer,
            List<Said> comments) {}

    /** What they wrote on its page. */
    private record Said(long order, String name, String text, Instant at) {}

    private record Drawn(String number, String signature) {}

    List<?> of(List<Row> rows) {
        var answers = host.db()
                .read(em -> em.createQuery(ANSWERS, Answer.class)
                        .setParameter("ids", ids(rows))
                        .getResultStream()
                        .collect(Collectors.toMap(Answer::id, answer -> answer)));
        var said = host.db()
                .read(em -> em.createQuery(SAID, Said.class)
                        .setParameter("ids", ids(rows))
                        .getResultStream()
                        .collect(Collectors.groupingBy(Said::order)));
        return LineCopies.of(host, "SalesOrderLine", "order", rows).stream()
                .map(copy -> new Copy(
                        copy.document(),
                        copy.lines(),
                        answers.get(copy.document().id()),
                        said.getOrDefault(copy.document().id(), List.of())))
                .toList();
    }

    void signatures(List<Row> rows, PersonalData.Files to) {
        host.db()
                .read(em -> em.createQuery(DRAWN, Drawn.class)
                        .setParameter("ids", ids(rows))
                        .getResultList())
                .forEach(drawn -> Signature.of(drawn.signature())
                        .ifPresent(signature -> to.add(drawn.number() + ".png", signature.picture())));
    }

    private static Long[] ids(List<Row> rows) {
        return rows.stream().map(Row::id).toArray(Long[]::new);
    }
}
