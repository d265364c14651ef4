package io.kenh.ui.records;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.file.Sheets;
import io.kenh.api.file.Sheets.Format;
import io.kenh.api.file.StoredFile;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.ui.Kit;
import io.kenh.ui.records.ImportView.Wanted;
import io.kenh.ui.records.Importer.Line;
import io.kenh.ui.records.Importer.Problem;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A file is tried first: everything happens and is rolled back. Then, when nothing is wrong and the user agrees, it happens for real. */
final class ImportPages<T> {
    private static final long BYTES = 20_000_000;
    private static final int SAMPLE = 10;
    private static final int PROBLEMS = 200;

    private final Records<T> records;
    private final Host host;
    private final Importer importer;

    ImportPages(Records<T> records, Host host, Importer importer) {
        this.records = records;
        this.host = host;
        this.importer = importer;
    }

    void routes(Routes routes) {
        var access = new Access.Needs(importer.permission());
        routes.get(records.path() + "/import", access, ctx -> show(ctx, empty("")));
        routes.get(records.path() + "/import/example", access, this::example);
        routes.post(records.path() + "/import", access, this::preview);
        routes.post(records.path() + "/import/confirm", access, this::confirm);
    }

    private void show(Context ctx, ImportView view) {
        host.ui()
                .page(ctx, t("ui.records.import-title", records.title()), RecordParts.TEMPLATES.recordsImporting(view));
    }

    private ImportView empty(String failure) {
        return new ImportView(
                records.path(),
                t("ui.records.import-title", records.title()),
                importer.columns().stream()
                        .map(field -> new Wanted(t(field.label()), field.id(), field.required()))
                        .toList(),
                "",
                "",
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                failure);
    }

    private void example(Context ctx) {
        ctx.contentType("text/csv; charset=utf-8");
        ctx.header("Content-Disposition", "attachment; filename=\"import.csv\"");
        var header = importer.columns().stream().map(field -> t(field.label())).toList();
        try {
            var none = List.<List<String>>of().iterator();
            host.services()
                    .get(Sheets.class)
                    .write(Format.CSV, header, none, ctx.res().getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void preview(Context ctx) {
        var upload = ctx.uploadedFile("file");
        if (upload == null || upload.size() == 0) {
            show(ctx, empty(t("ui.records.import-no-file")));
            return;
        }
        try (var content = upload.content()) {
            show(ctx, tried(host.files().upload(content, upload.filename(), BYTES)));
        } catch (KenhException e) {
            show(ctx, empty(sentence(e)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportView tried(StoredFile file) {
        var sheet = sheet(file);
        var problems = new ArrayList<>(sheet.problems());
        // All that is wrong at once, not the next mistake after each mended one.
        if (!sheet.complete().isEmpty()) {
            problems.addAll(run(sheet.complete(), true));
        }
        problems.sort(Comparator.comparingInt(Problem::line));
        return view(file, sheet, problems);
    }

    private ImportView view(StoredFile file, ImportSheet sheet, List<Problem> problems) {
        var shown = problems.stream()
                .limit(PROBLEMS)
                .map(p -> new ImportView.Problem(p.line(), label(p.field()), p.value(), p.text()))
                .toList();
        var sample = sheet.lines().stream()
                .limit(SAMPLE)
                .map(line -> sheet.fields().stream()
                        .map(field -> line.value(field.id()))
                        .toList())
                .toList();
        var empty = empty("");
        return new ImportView(
                empty.path(),
                empty.title(),
                empty.fields(),
                file.id(),
                file.name(),
                sheet.lines().size(),
                sheet.fields().stream().map(field -> t(field.label())).toList(),
                sample,
                sheet.ignored(),
                shown,
                problems.size() - shown.size(),
                "");
    }

    private String label(String id) {
        return importer.columns().stream()
                .filter(field -> field.id().equals(id))
                .map(field -> t(field.label()))
                .findFirst()
                .orElse(id);
    }

    private void confirm(Context ctx) {
        var id = String.valueOf(ctx.formParam("file"));
        var file = host.files().find(id).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        var sheet = sheet(file);
        var problems = sheet.problems().isEmpty() ? run(sheet.lines(), false) : sheet.problems();
        if (!problems.isEmpty()) {
            show(ctx, view(file, sheet, problems));
            return;
        }
        host.files().delete(file.id());
        host.ui()
                .toast(ctx, Tone.SUCCESS, t("ui.records.imported", sheet.lines().size()));
        ctx.redirect(records.path() + "?view=list", HttpStatus.SEE_OTHER);
    }

    private ImportSheet sheet(StoredFile file) {
        try (var in = host.files().open(file.id())) {
            var rows = host.services().get(Sheets.class).read(in, file.name(), Importer.MOST);
            return ImportSheet.of(importer, rows, host.texts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<Problem> problems;

        RolledBack(List<Problem> problems) {
            super("rolled back", null, false, false);
            this.problems = problems;
        }
    }

    private List<Problem> run(List<Line> lines, boolean trial) {
        try {
            // Colleagues who write the same documents meanwhile do not wait for a number until all of them are in.
            return trial
                    ? host.sequences().onTrial(() -> all(lines, true))
                    : host.sequences().inBlocks(() -> all(lines, false));
        } catch (RolledBack e) {
            return e.problems;
        } catch (PersistenceException e) {
            // Most often a number that exists already and that the importer did not look for.
            return List.of(new Problem(1, "", "", t("ui.records.import-refused")));
        }
    }

    private List<Problem> all(List<Line> lines, boolean trial) {
        return host.db().write(em -> {
            var problems = importer.run().apply(lines);
            // What the database refuses shows itself now.
            em.flush();
            if (trial || !problems.isEmpty()) {
                throw new RolledBack(problems);
            }
            return problems;
        });
    }

    private static String sentence(KenhException e) {
        return Kit.error(e);
    }
}
