package io.kenh.catalog.api.lines;

import io.kenh.api.addon.Host;
import io.kenh.api.data.PortalDocs.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Documents with their lines, for the customer's copy of their data. */
public final class LineCopies {
    /** @param document the id of its document */
    public record Line(
            long document,
            String text,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            BigDecimal discount,
            long total) {}

    public record Copy(Row document, List<Line> lines) {}

    private LineCopies() {}

    /**
     * One query, in the order of the rows.
     *
     * @param entity name of the lines' entity, a {@link SoldLine}
     * @param document its attribute that is the document
     */
    public static List<Copy> of(Host host, String entity, String document, List<Row> rows) {
        var hql =
                "select l.%1$s.id, l.text, l.quantity, l.unit, l.unitPrice, l.discount, l.total from %2$s l where one_of(l.%1$s.id, :ids) order by l.%1$s.id, l.place"
                        .formatted(document, entity);
        var lines = host.db()
                .read(em -> em.createQuery(hql, Line.class)
                        .setParameter("ids", rows.stream().map(Row::id).toArray(Long[]::new))
                        .getResultStream()
                        .collect(Collectors.groupingBy(Line::document)));
        return rows.stream()
                .map(row -> new Copy(row, lines.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
