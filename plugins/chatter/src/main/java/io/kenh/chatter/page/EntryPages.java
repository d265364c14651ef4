package io.kenh.chatter.page;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.chatter.ChatterError;
import io.kenh.chatter.api.ChatterPermissions;
import io.kenh.chatter.jte.StaticTemplates;
import io.kenh.chatter.text.Mentions;
import io.kenh.chatter.text.Words;
import io.kenh.chatter.thread.EntryQueries;
import io.kenh.chatter.thread.EntryRow;
import io.kenh.chatter.thread.Notes;
import io.kenh.chatter.thread.RevisionRow;
import io.kenh.ui.form.Form;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry: changed, taken away, its earlier words. */
public final class EntryPages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final ThreadReader reader;
    private final ThreadPages pages;
    private final Notes notes;

    public EntryPages(Host host, ThreadReader reader, ThreadPages pages, Notes notes) {
        this.host = host;
        this.reader = reader;
        this.pages = pages;
        this.notes = notes;
    }

    public void routes(Routes routes) {
        var read = new Access.Needs(ChatterPermissions.READ);
        var write = new Access.Needs(ChatterPermissions.WRITE);
        routes.get("/chatter/entries/{entry}", read, this::show)
                .get("/chatter/entries/{entry}/edit", write, this::form)
                .post("/chatter/entries/{entry}/edit", write, this::edit)
                .post("/chatter/entries/{entry}/delete", write, this::delete)
                .get("/chatter/entries/{entry}/history", read, this::history);
    }

    private static long id(Context ctx) {
        return PathId.of(ctx, "entry");
    }

    private void show(Context ctx) {
        var view = notes.read(id(ctx), row -> reader.views(List.of(row)).getFirst());
        host.ui().fragment(ctx, templates.threadEntry(view, Current.actor().may(ChatterPermissions.WRITE)));
    }

    private void form(Context ctx) {
        host.ui().fragment(ctx, templates.threadEdit(notes.read(id(ctx), row -> editable(row, ""))));
    }

    private EditView editable(EntryRow row, String error) {
        if (!row.noteOf(Current.actor().userId())) {
            throw new KenhException(ChatterError.NOT_YOUR_NOTE);
        }
        var mentions = Mentions.ids(row.body());
        var names = Names.users(host, mentions);
        return new EditView(
                row.id(),
                row.version(),
                ThreadReader.base(row.document()),
                Mentions.decode(row.body(), names),
                List.copyOf(mentions),
                error);
    }

    private void edit(Context ctx) {
        var draft = pages.draft(ctx);
        try {
            notes.edit(id(ctx), version(ctx), draft);
        } catch (KenhException refusal) {
            int status = refusal.code().status();
            if (status != 422 && refusal.code() != CoreError.CONFLICT) {
                throw refusal;
            }
            // What was typed stays. After a conflict it stands on the note as it is now: saving again is a decision.
            ctx.status(status);
            var view = notes.read(id(ctx), row -> editable(row, ThreadPages.sentence(refusal)));
            host.ui().fragment(ctx, templates.threadEdit(view.typed(draft.text())));
            return;
        }
        show(ctx);
    }

    private static @Nullable Integer version(Context ctx) {
        var text = Form.read(ctx).value("version");
        return text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    private void delete(Context ctx) {
        notes.delete(id(ctx));
        show(ctx);
    }

    private void history(Context ctx) {
        var view = notes.read(id(ctx), this::earlier);
        host.ui().fragment(ctx, templates.threadHistory(view));
    }

    private List<HistoryView> earlier(EntryRow row) {
        var revisions = host.db().read(em -> EntryQueries.revisions(em, row.id()));
        var ids = new HashSet<Long>();
        revisions.forEach(revision -> {
            ids.add(revision.userId());
            ids.addAll(Mentions.ids(revision.body()));
        });
        var names = Names.users(host, ids);
        return revisions.stream().map(revision -> earlier(revision, names)).toList();
    }

    private static HistoryView earlier(RevisionRow row, java.util.Map<Long, String> names) {
        return new HistoryView(names.getOrDefault(row.userId(), ""), row.at(), Words.split(row.body(), names));
    }
}
