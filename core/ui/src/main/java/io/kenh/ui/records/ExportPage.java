package io.kenh.ui.records;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.data.Slice;
import io.kenh.api.file.Sheets;
import io.kenh.api.file.Sheets.Format;
import io.kenh.ui.records.Column.Trait;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** All that is selected as a file, read page by page and written while it is read. */
final class ExportPage<T> {
    private static final int PAGE = 1000;

    private final Records<T> records;
    private final Host host;
    private final Finder<T> finder;

    ExportPage(Records<T> records, Host host, Finder<T> finder) {
        this.records = records;
        this.host = host;
        this.finder = finder;
    }

    void export(Context ctx) {
        var state = State.read(ctx, records).with("group", null);
        var format = "csv".equals(ctx.queryParam("format")) ? Format.CSV : Format.XLSX;
        var columns = records.columns().stream()
                .filter(column -> !column.is(Trait.NOT_EXPORTED))
                .toList();
        // The first page is read before anything is sent, so that what is refused is answered as an error.
        var rows = new Rows(state, columns);
        HttpServletResponse response = ctx.res();
        response.setContentType(
                format == Format.CSV
                        ? "text/csv; charset=utf-8"
                        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        var name = records.path().substring(1).replace('/', '-') + "-" + finder.today() + "."
                + (format == Format.CSV ? "csv" : "xlsx");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
        var header = columns.stream().map(column -> t(column.label())).toList();
        try {
            host.services().get(Sheets.class).write(format, header, rows, response.getOutputStream());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private final class Rows implements Iterator<List<@Nullable Object>> {
        private final State state;
        private final Sort sort;
        private final List<Column> columns;
        private Slice<Row> page;
        private Names names;
        private int at;

        Rows(State state, List<Column> columns) {
            this.state = state;
            this.columns = columns;
            this.sort = Sort.of(records, state);
            this.page = finder.page(state, sort, columns, null, PAGE);
            this.names = Names.of(host, columns, page.items());
        }

        @Override
        public boolean hasNext() {
            if (at == page.items().size() && page.next() != null) {
                page = finder.page(state, sort, columns, page.next(), PAGE);
                names = Names.of(host, columns, page.items());
                at = 0;
            }
            return at < page.items().size();
        }

        @Override
        public List<@Nullable Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var row = page.items().get(at++);
            var cells = new ArrayList<@Nullable Object>();
            columns.forEach(column -> cells.add(Cells.exported(column, row.value(column), names)));
            return cells;
        }
    }
}
