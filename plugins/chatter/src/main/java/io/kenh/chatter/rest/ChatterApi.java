package io.kenh.chatter.rest;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.chatter.access.Readable;
import io.kenh.chatter.activity.ActivityQueries;
import io.kenh.chatter.activity.ActivityQueries.Filter;
import io.kenh.chatter.activity.ActivityRow;
import io.kenh.chatter.activity.ActivityService;
import io.kenh.chatter.activity.Todo;
import io.kenh.chatter.activity.TypeRow;
import io.kenh.chatter.activity.Types;
import io.kenh.chatter.api.ChatterPermissions;
import io.kenh.chatter.notify.Inbox;
import io.kenh.chatter.page.NewsReader;
import io.kenh.chatter.page.ThreadReader;
import io.kenh.chatter.thread.EntryQueries;
import io.kenh.chatter.thread.Notes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Threads, activities and notifications for programs: the same rules as the pages. */
public final class ChatterApi {
    private static final String ENTRIES = "/chatter/threads/{type}/{id}/entries";
    private static final String ACTIVITIES = "/chatter/activities";

    private final Host host;
    private final Readable readable;
    private final ThreadReader reader;
    private final Notes notes;
    private final ActivityService activities;
    private final Types types;
    private final Inbox inbox;

    public ChatterApi(
            Host host,
            Readable readable,
            ThreadReader reader,
            Notes notes,
            ActivityService activities,
            Types types,
            Inbox inbox) {
        this.host = host;
        this.readable = readable;
        this.reader = reader;
        this.notes = notes;
        this.activities = activities;
        this.types = types;
        this.inbox = inbox;
    }

    public void routes(Routes routes) {
        var read = new Access.Needs(ChatterPermissions.READ);
        var write = new Access.Needs(ChatterPermissions.WRITE);
        routes.api(Endpoint.get(ENTRIES, read, "A document's thread, newest first.", EntryPage.class, this::entries)
                        .query("q", "Words of an entry.")
                        .paged(30, 100))
                .api(Endpoint.post(
                                ENTRIES, write, "Writes an internal note.", NoteIn.class, EntryOut.class, this::write)
                        .created())
                .api(Endpoint.get(
                                ACTIVITIES,
                                read,
                                "The caller's planned activities, the most urgent first.",
                                ActivityPage.class,
                                this::mine)
                        .query("doc_type", "Type of the document, e.g. sales.order.")
                        .paged(50, 200))
                .api(Endpoint.post(
                                ACTIVITIES,
                                write,
                                "Plans an activity.",
                                ActivityIn.class,
                                ActivityOut.class,
                                this::plan)
                        .created())
                .api(Endpoint.post(
                        ACTIVITIES + "/{activity}/done",
                        write,
                        "Marks an activity as done; the feedback becomes an entry.",
                        DoneIn.class,
                        ActivityOut.class,
                        this::done))
                .api(Endpoint.get(
                                "/chatter/notifications",
                                read,
                                "The caller's notifications, newest first.",
                                NewsPage.class,
                                this::news)
                        .query("unread", "true lists unread ones only.")
                        .paged(50, 200));
    }

    private static DocRef ref(ApiRequest<?> request) {
        return new DocRef(request.path("type"), request.id("id"));
    }

    private EntryPage entries(ApiRequest<Void> request) {
        var document = readable.require(ref(request));
        var slice = host.db()
                .read(em -> EntryQueries.page(
                        em,
                        document.ref(),
                        request.query("q").orElse(""),
                        request.limit(30, 100),
                        request.query("after").orElse(null)));
        return new EntryPage(
                reader.views(slice.items()).stream().map(EntryOut::of).toList(), slice.next());
    }

    private EntryOut write(ApiRequest<NoteIn> request) {
        var body = request.body();
        var token = body.clientToken();
        if (token != null && !token.matches("[A-Za-z0-9-]{8,64}")) {
            throw new KenhException(CoreError.BAD_REQUEST);
        }
        var mentions = body.mentions() == null ? List.<Long>of() : body.mentions();
        var text = Objects.requireNonNullElse(body.text(), "");
        long id = notes.write(ref(request), new Notes.Draft(text, mentions, List.of(), token));
        return notes.read(id, row -> EntryOut.of(reader.views(List.of(row)).getFirst()));
    }

    private ActivityPage mine(ApiRequest<Void> request) {
        var filter = new Filter(0, request.query("doc_type").orElse(""));
        var slice = host.db()
                .read(em -> ActivityQueries.mine(
                        em,
                        Current.actor().userId(),
                        filter,
                        request.limit(50, 200),
                        request.query("after").orElse(null)));
        var seen =
                readable.find(slice.items().stream().map(ActivityRow::document).toList());
        var known = types.byId();
        var items = slice.items().stream()
                .filter(row -> seen.containsKey(row.document()))
                .map(row -> out(row, known))
                .toList();
        return new ActivityPage(items, slice.next());
    }

    private static ActivityOut out(ActivityRow row, Map<Long, TypeRow> known) {
        var type = known.get(row.typeId());
        return ActivityOut.of(row, type == null ? null : type.code());
    }

    private ActivityOut plan(ApiRequest<ActivityIn> request) {
        var body = request.body();
        var ref = new DocRef(Objects.requireNonNullElse(body.docType(), ""), body.docId());
        readable.require(ref);
        var code = Objects.requireNonNullElse(body.type(), "todo");
        var type = types.all().stream()
                .filter(known -> known.active() && code.equals(known.code()))
                .findFirst()
                .orElseThrow(() -> new KenhException(
                        CoreError.INVALID, Map.of("type", host.texts().get("ui.form.choice"))));
        var today = LocalDate.ofInstant(host.clock().instant(), Current.zone());
        var due = Objects.requireNonNullElse(body.dueOn(), today.plusDays(type.defaultDays()));
        long assignee =
                Objects.requireNonNullElse(body.assigneeId(), Current.actor().userId());
        var todo = new Todo(
                type.id(),
                Objects.requireNonNullElse(body.summary(), "").strip(),
                Objects.requireNonNullElse(body.note(), "").strip(),
                due,
                assignee);
        long id = activities.plan(ref, todo, null);
        return out(activities.read(id), types.byId());
    }

    private ActivityOut done(ApiRequest<DoneIn> request) {
        long id = request.id("activity");
        activities.done(
                id, Objects.requireNonNullElse(request.body().feedback(), "").strip(), List.of());
        return out(activities.read(id), types.byId());
    }

    private NewsPage news(ApiRequest<Void> request) {
        boolean unread = request.flag("unread");
        var page = inbox.page(
                unread, request.limit(50, 200), request.query("after").orElse(null));
        var items = new NewsReader(host).items(page).stream().map(NewsOut::of).toList();
        return new NewsPage(inbox.unread(), items, page.rows().next());
    }
}
