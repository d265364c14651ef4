package io.kenh.chatter.page;

import gg.jte.Content;
import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.SearchText;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.api.ui.DocumentSlots;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.chatter.access.Colleagues;
import io.kenh.chatter.access.Readable;
import io.kenh.chatter.api.ChatterPermissions;
import io.kenh.chatter.jte.StaticTemplates;
import io.kenh.chatter.thread.Notes;
import io.kenh.chatter.thread.Uploads;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The thread on a document's page: entries, composer, picked files, people to mention. */
public final class ThreadPages {
    private static final int PEOPLE = 8;

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Readable readable;
    private final Colleagues colleagues;
    private final ThreadReader reader;
    private final Notes notes;
    private final Uploads uploads;

    public ThreadPages(
            Host host, Readable readable, Colleagues colleagues, ThreadReader reader, Notes notes, Uploads uploads) {
        this.host = host;
        this.readable = readable;
        this.colleagues = colleagues;
        this.reader = reader;
        this.notes = notes;
        this.uploads = uploads;
    }

    public void routes(Routes routes) {
        var read = new Access.Needs(ChatterPermissions.READ);
        var write = new Access.Needs(ChatterPermissions.WRITE);
        var thread = "/chatter/threads/{type}/{id}";
        routes.get(thread + "/entries", read, this::entries)
                .get(thread + "/people", write, this::people)
                .post(thread + "/notes", write, this::write)
                .post(thread + "/files", write, this::upload);
    }

    /** Beside every document that may be read. */
    public SlotPart<DocRef> part() {
        return new SlotPart<>(DocumentSlots.ASIDE, 900, this::render);
    }

    private Content render(Context ctx, DocRef ref) {
        var actor = Current.actor();
        if (actor.kind() != Actor.Kind.USER || !actor.may(ChatterPermissions.READ)) {
            return SlotPart.NOTHING;
        }
        return readable.find(ref)
                .<Content>map(document -> templates.threadPart(reader.thread(ctx, document)))
                .orElse(SlotPart.NOTHING);
    }

    private void entries(Context ctx) {
        var document = readable.require(ctx);
        var words = Objects.requireNonNullElse(ctx.queryParam("q"), "");
        var entries = reader.entries(document, SearchText.cut(words, 100), ctx.queryParam("after"));
        host.ui().fragment(ctx, templates.threadEntries(entries));
    }

    private void people(Context ctx) {
        var document = readable.require(ctx);
        var wanted = SearchText.cut(Objects.requireNonNullElse(ctx.queryParam("q"), ""), 100);
        var me = Current.actor().userId();
        var people = colleagues.search(document, wanted, PEOPLE + 1).stream()
                .filter(user -> user.id() != me)
                .limit(PEOPLE)
                .toList();
        host.ui().fragment(ctx, templates.threadPeople(people));
    }

    private void upload(Context ctx) {
        readable.require(ctx);
        var upload = ctx.uploadedFile("file");
        if (upload == null) {
            throw new KenhException(CoreError.BAD_REQUEST);
        }
        host.ui().fragment(ctx, templates.threadPicked(uploads.take(upload)));
    }

    private void write(Context ctx) {
        var document = readable.require(ctx);
        try {
            notes.write(document.ref(), draft(ctx));
        } catch (KenhException refusal) {
            refuse(ctx, refusal);
            return;
        }
        if (htmx(ctx)) {
            ctx.header("HX-Trigger", "chatter-sent, chatter-refresh");
            host.ui().fragment(ctx, templates.threadSaid("", UUID.randomUUID().toString()));
        } else {
            ctx.redirect(document.path());
        }
    }

    /** Beside the composer; text and files stay where they are. */
    private void refuse(Context ctx, KenhException refusal) {
        if (!htmx(ctx) || refusal.code().status() != 422) {
            throw refusal;
        }
        ctx.status(422);
        host.ui().fragment(ctx, templates.threadSaid(sentence(refusal), ""));
    }

    static String sentence(KenhException refusal) {
        return Kit.error(refusal);
    }

    static boolean htmx(Context ctx) {
        return ctx.header("HX-Request") != null && ctx.header("HX-Boosted") == null;
    }

    /** What a composer sends, also without script: then the files come with it. */
    Notes.Draft draft(Context ctx) {
        var form = Form.read(ctx);
        var files = new ArrayList<>(form.values("fileId"));
        ctx.uploadedFiles("file").stream()
                .filter(file -> file.size() > 0)
                .forEach(file -> files.add(uploads.take(file).id()));
        return new Notes.Draft(
                form.value("text").replace("\r\n", "\n"),
                ids(form.values("mention")),
                files,
                token(form.value("token")));
    }

    static List<Long> ids(List<String> values) {
        return values.stream()
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    private static @Nullable String token(String value) {
        return value.matches("[A-Za-z0-9-]{8,64}") ? value : null;
    }
}
