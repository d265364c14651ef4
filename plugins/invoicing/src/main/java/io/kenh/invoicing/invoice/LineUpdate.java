package io.kenh.invoicing.invoice;

import io.kenh.catalog.api.lines.FilledLine;
import io.kenh.catalog.api.lines.TaxText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Lines as they are said now, in place of those said before. */
final class LineUpdate {
    private LineUpdate() {}

    /** Lines known by their id stay themselves; what is not said any more is taken away. */
    static void of(Invoice invoice, List<InvoiceLine> lines, List<FilledLine> said, TaxText taxText) {
        var kept = new HashMap<Long, InvoiceLine>();
        lines.forEach(line -> kept.put(line.lineId(), line));
        var next = new ArrayList<InvoiceLine>();
        for (var one : said) {
            var known = one.id() == null ? null : kept.remove(one.id());
            var line = known == null ? new InvoiceLine(invoice) : known;
            line.say(next.size(), one, taxText);
            next.add(line);
        }
        lines.removeAll(kept.values());
        next.stream().filter(line -> !lines.contains(line)).forEach(lines::add);
    }
}
