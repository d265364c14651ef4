package io.kenh.contacts.partner;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.contacts.api.ContactsPermissions;
import io.kenh.contacts.tag.TagRef;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The filtered list as CSV, page by page: memory and transactions stay small however long the list is. */
public final class Export {
    private static final int PAGE = 500;

    private final PartnerList list;

    public Export(PartnerList list) {
        this.list = list;
    }

    public void routes(Routes routes) {
        routes.get("/contacts/partners.csv", new Access.Needs(ContactsPermissions.READ), this::export);
    }

    private void export(Context ctx) {
        var filter = PartnerFilter.read(ctx);
        var first = list.page(filter, null, PAGE);
        ctx.contentType("text/csv; charset=utf-8");
        ctx.header("Content-Disposition", "attachment; filename=\"contacts.csv\"");
        try (var out = new OutputStreamWriter(ctx.res().getOutputStream(), StandardCharsets.UTF_8)) {
            out.write(Csv.BOM);
            out.write(Csv.line(Stream.of(
                            "id",
                            "kind",
                            "name",
                            "parentId",
                            "jobTitle",
                            "phone",
                            "email",
                            "taxCode",
                            "province",
                            "tags")
                    .map(field -> t("contacts.field." + field))
                    .toList()));
            for (var page = first; ; page = list.page(filter, page.next(), PAGE)) {
                var tags = list.tags(page.items());
                for (var row : page.items()) {
                    out.write(Csv.line(cells(row, tags.getOrDefault(row.id(), List.of()))));
                }
                out.flush();
                if (page.next() == null) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(PartnerRow row, List<TagRef> tags) {
        var cells = new ArrayList<String>();
        cells.add(Long.toString(row.id()));
        cells.add(t(row.company() ? "contacts.kind.company" : "contacts.kind.person"));
        for (@Nullable
        String text : new @Nullable String[] {
            row.name(), row.companyName(), row.jobTitle(), row.phone(), row.email(), row.taxCode(), row.province()
        }) {
            cells.add(Objects.requireNonNullElse(text, ""));
        }
        cells.add(tags.stream().map(TagRef::name).collect(Collectors.joining("; ")));
        return cells;
    }
}
