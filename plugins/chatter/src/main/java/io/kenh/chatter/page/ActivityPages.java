package io.kenh.chatter.page;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocView;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.chatter.access.Colleagues;
import io.kenh.chatter.access.Readable;
import io.kenh.chatter.activity.ActivityRow;
import io.kenh.chatter.activity.ActivityService;
import io.kenh.chatter.activity.Todo;
import io.kenh.chatter.activity.TypeRow;
import io.kenh.chatter.activity.Types;
import io.kenh.chatter.api.ChatterPermissions;
import io.kenh.chatter.jte.StaticTemplates;
import io.kenh.chatter.page.ActivityFormView.DueOf;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Planning, moving, doing and cancelling, in dialogs. */
public final class ActivityPages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Readable readable;
    private final Colleagues colleagues;
    private final ThreadReader reader;
    private final ThreadPages pages;
    private final ActivityService activities;
    private final Types types;

    public ActivityPages(
            Host host,
            Readable readable,
            Colleagues colleagues,
            ThreadReader reader,
            ThreadPages pages,
            ActivityService activities,
            Types types) {
        this.host = host;
        this.readable = readable;
        this.colleagues = colleagues;
        this.reader = reader;
        this.pages = pages;
        this.activities = activities;
        this.types = types;
    }

    public void routes(Routes routes) {
        var read = new Access.Needs(ChatterPermissions.READ);
        var write = new Access.Needs(ChatterPermissions.WRITE);
        var thread = "/chatter/threads/{type}/{id}/activities";
        var one = "/chatter/activities/{activity}";
        routes.get(thread, read, this::box)
                .get("/chatter/threads/{type}/{id}/cells/{activity}", read, this::cell)
                .get(thread + "/new", write, this::newForm)
                .post(thread, write, this::plan)
                .get(one + "/edit", write, this::editForm)
                .post(one + "/edit", write, this::edit)
                .get(one + "/done", write, this::doneForm)
                .post(one + "/done", write, this::done)
                .post(one + "/cancel", write, this::cancel);
    }

    private static long id(Context ctx) {
        return PathId.of(ctx, "activity");
    }

    private void box(Context ctx) {
        host.ui().fragment(ctx, templates.activityBox(reader.box(readable.require(ctx))));
    }

    /** What the cell of a document and a type counts. */
    private void cell(Context ctx) {
        var who = Objects.requireNonNullElse(ctx.queryParam("who"), "");
        long assignee = who.matches("\\d{1,18}") ? Long.parseLong(who) : 0;
        var view = reader.cell(readable.require(ctx), types.get(id(ctx)), assignee);
        boolean items = ctx.queryParam("part") != null;
        host.ui().fragment(ctx, items ? templates.gridItems(view) : templates.gridDialog(view));
    }

    private void newForm(Context ctx) {
        var document = readable.require(ctx);
        var usable = types.all().stream().filter(TypeRow::active).toList();
        var first = usable.stream()
                .filter(type -> String.valueOf(type.id()).equals(ctx.queryParam("activityType")))
                .findFirst()
                .or(() -> usable.stream().findFirst());
        var values = new LinkedHashMap<String, String>();
        first.ifPresent(type -> {
            values.put("type", String.valueOf(type.id()));
            values.put("due", reader.today().plusDays(type.defaultDays()).toString());
        });
        values.put("assignee", String.valueOf(Current.actor().userId()));
        dialog(ctx, document, ThreadReader.base(document.ref()) + "/activities", Form.of(values), true);
    }

    private void dialog(Context ctx, DocView document, String action, Form form, boolean fresh) {
        var all = types.all().stream()
                .filter(type -> type.active() || form.value("type").equals(String.valueOf(type.id())))
                .toList();
        var people = new LinkedHashMap<Long, String>();
        people.put(
                Current.actor().userId(),
                t("chatter.activity.me", Current.actor().name()));
        colleagues.of(document).forEach(user -> people.putIfAbsent(user.id(), user.name()));
        host.ui()
                .fragment(
                        ctx,
                        templates.activityForm(new ActivityFormView(
                                t(fresh ? "chatter.activity.plan" : "chatter.activity.change"),
                                action,
                                form,
                                all.stream()
                                        .map(type -> new Option(String.valueOf(type.id()), type.label()))
                                        .toList(),
                                options(people),
                                all.stream()
                                        .map(type -> new DueOf(
                                                type.id(),
                                                reader.today()
                                                        .plusDays(type.defaultDays())
                                                        .toString()))
                                        .toList(),
                                fresh)));
    }

    private static List<Option> options(Map<Long, String> people) {
        return people.entrySet().stream()
                .map(person -> new Option(String.valueOf(person.getKey()), person.getValue()))
                .toList();
    }

    private Todo read(Form form) {
        var type = form.number("type", 1, Long.MAX_VALUE);
        var summary = form.text("summary", 200);
        var note = form.text("note", 4000);
        var due = form.date("due");
        if (due.isEmpty() && form.errorOf("due").isEmpty()) {
            form.error("due", t("ui.form.required"));
        }
        var assignee = form.number("assignee", 1, Long.MAX_VALUE);
        return new Todo(type, summary, note, due.orElse(LocalDate.EPOCH), assignee);
    }

    private void plan(Context ctx) {
        var document = readable.require(ctx);
        var form = Form.read(ctx);
        var todo = read(form);
        var action = ThreadReader.base(document.ref()) + "/activities";
        attempt(ctx, document, action, form, true, () -> activities.plan(document.ref(), todo, null));
    }

    private void editForm(Context ctx) {
        var row = activities.read(id(ctx));
        var form = Form.of(Map.of(
                "type", String.valueOf(row.typeId()),
                "summary", row.summary(),
                "note", row.note(),
                "due", row.dueOn().toString(),
                "assignee", String.valueOf(row.assigneeId())));
        dialog(ctx, readable.require(row.document()), path(row), form, false);
    }

    private static String path(ActivityRow row) {
        return "/chatter/activities/" + row.id() + "/edit";
    }

    private void edit(Context ctx) {
        var row = activities.read(id(ctx));
        var form = Form.read(ctx);
        var todo = read(form);
        var document = readable.require(row.document());
        attempt(ctx, document, path(row), form, false, () -> activities.change(row.id(), todo));
    }

    private void attempt(Context ctx, DocView document, String action, Form form, boolean fresh, Runnable work) {
        try {
            if (!form.hasErrors()) {
                work.run();
                closed(ctx, document.ref());
                return;
            }
        } catch (KenhException refusal) {
            if (refusal.code().status() != 422) {
                throw refusal;
            }
            form.error("assignee", ThreadPages.sentence(refusal));
        }
        ctx.status(422);
        dialog(ctx, document, action, form, fresh);
    }

    private void doneForm(Context ctx) {
        done(ctx, activities.read(id(ctx)), "");
    }

    private void done(Context ctx, ActivityRow row, String error) {
        var type = types.byId().get(row.typeId());
        var title = row.summary().isEmpty() && type != null ? type.label() : row.summary();
        boolean file = type != null && type.wantsFile();
        var view = new DoneView(row.id(), title, ThreadReader.base(row.document()), file, error);
        host.ui().fragment(ctx, templates.activityDone(view));
    }

    private void done(Context ctx) {
        var row = activities.read(id(ctx));
        var draft = pages.draft(ctx);
        try {
            activities.done(row.id(), draft.text().strip(), draft.fileIds());
        } catch (KenhException refusal) {
            if (refusal.code().status() != 422) {
                throw refusal;
            }
            ctx.status(422);
            done(ctx, row, ThreadPages.sentence(refusal));
            return;
        }
        if (!Form.read(ctx).value("next").isEmpty()) {
            ctx.header("HX-Trigger", "chatter-refresh");
            var document = readable.require(row.document());
            var next = Form.of(Map.of(
                    "type", String.valueOf(row.typeId()),
                    "due", nextDay(row),
                    "assignee", String.valueOf(row.assigneeId())));
            dialog(ctx, document, ThreadReader.base(document.ref()) + "/activities", next, true);
        } else {
            closed(ctx, row.document());
        }
    }

    private String nextDay(ActivityRow row) {
        var type = types.byId().get(row.typeId());
        return reader.today().plusDays(type == null ? 1 : type.defaultDays()).toString();
    }

    private void cancel(Context ctx) {
        var row = activities.read(id(ctx));
        activities.cancel(row.id());
        closed(ctx, row.document());
    }

    /** The dialog goes; what shows activities and entries fetches itself again. */
    private void closed(Context ctx, DocRef ref) {
        if (ThreadPages.htmx(ctx)) {
            ctx.header("HX-Trigger", "chatter-refresh");
            host.ui().fragment(ctx, Kit.none());
        } else {
            ctx.redirect(readable.require(ref).path());
        }
    }
}
