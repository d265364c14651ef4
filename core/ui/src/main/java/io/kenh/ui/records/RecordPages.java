package io.kenh.ui.records;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.ui.SavedViews;
import io.kenh.api.ui.SavedViews.SavedView;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.ui.Kit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The routes of one list. */
final class RecordPages<T> {
    private final Records<T> records;
    private final Host host;
    private final Finder<T> finder;
    private final Frame<T> frame;
    private final ListPage<T> list;

    RecordPages(Records<T> records, Host host) {
        this.records = records;
        this.host = host;
        this.finder = new Finder<>(records, host);
        this.frame = new Frame<>(records, host);
        this.list = new ListPage<>(records, host, finder);
    }

    void routes(Routes routes) {
        var path = records.path();
        var read = new Access.Needs(records.read());
        routes.get(path, read, this::show);
        routes.get(
                path + "/export",
                new Access.Needs(records.mayExport()),
                new ExportPage<>(records, host, finder)::export);
        routes.post(path + "/views", read, this::save);
        routes.post(path + "/views/{view}/delete", read, this::forget);
        records.mayMove().ifPresent(move -> routes.post(path + "/move", new Access.Needs(move), this::move));
        records.mayMakeQuickly().ifPresent(make -> routes.post(path + "/quick", new Access.Needs(make), this::quick));
        records.importer().ifPresent(importer -> new ImportPages<>(records, host, importer).routes(routes));
        routes.post(path + "/bulk/{action}", read, this::bulk);
    }

    private void show(Context ctx) {
        var saved = host.services().get(SavedViews.class).of(records.path());
        if (ctx.queryString() == null) {
            var standard = saved.stream()
                    .filter(view -> view.mine() && view.standard())
                    .findFirst();
            if (standard.isPresent()) {
                ctx.redirect(records.path() + "?" + standard.get().query(), HttpStatus.FOUND);
                return;
            }
        }
        var asked = State.read(ctx, records);
        boolean other = ctx.queryString() == null && !records.first().equals("list");
        var state = other ? asked.with("view", records.first()) : asked;
        boolean part = ctx.header("HX-Request") != null && ctx.header("HX-Boosted") == null;
        if (part && ctx.queryParam("part") != null
                || part && !state.get(State.AFTER).isEmpty()) {
            host.ui().fragment(ctx, part(state));
            return;
        }
        var page = frame.page(ctx, state, saved, body(ctx, state));
        if (part && "records".equals(ctx.header("HX-Target"))) {
            host.ui().fragment(ctx, page);
        } else {
            host.ui().page(ctx, records.title(), page);
        }
    }

    /** What a script asks for to put it into the page it has. */
    private Content part(State state) {
        var further = further(state);
        if (further.isPresent()) {
            return further.get().content(picked(state), true);
        }
        boolean cards = state.get("view").equals("kanban") && records.board().isPresent();
        return cards ? board().more(state) : list.rows(state);
    }

    private Optional<Further> further(State state) {
        return state.get("view").isEmpty() ? Optional.empty() : Further.of(records, host, state.get("view"));
    }

    private Picked picked(State state) {
        return new Picked(records, host, finder, state);
    }

    private Content body(Context ctx, State state) {
        return switch (state.get("view")) {
            case "kanban" -> records.board().isPresent() ? board().page(state) : list.page(ctx, state);
            case "calendar" ->
                records.calendar()
                        .map(column -> new CalendarPage<>(records, finder, column).page(state))
                        .orElseGet(() -> list.page(ctx, state));
            case "pivot" -> pivot(state);
            case "graph" -> graph(state);
            default ->
                further(state).map(one -> one.content(picked(state), false)).orElseGet(() -> list.page(ctx, state));
        };
    }

    private BoardPage<T> board() {
        return new BoardPage<>(records, host, finder, records.board().orElseThrow());
    }

    private Content pivot(State state) {
        var analysis = new Analysis<>(records, host, finder, state, true, Analysis.ROWS);
        return analysis.rows().isEmpty()
                ? list.nothing(state)
                : RecordParts.TEMPLATES.recordsPivot(analysis.view(null));
    }

    private Content graph(State state) {
        var analysis = new Analysis<>(records, host, finder, state, false, Charts.MOST);
        return analysis.rows().isEmpty()
                ? list.nothing(state)
                : RecordParts.TEMPLATES.recordsGraph(analysis.view(Charts.draw(analysis, state.get("chart"))));
    }

    private void move(Context ctx) {
        stepped(ctx, () -> board().move(ctx));
    }

    private void quick(Context ctx) {
        stepped(ctx, () -> {
            board().make(ctx);
            return null;
        });
    }

    private void stepped(Context ctx, Supplier<@Nullable String> step) {
        try {
            var further = step.get();
            if (further != null) {
                ctx.redirect(further, HttpStatus.SEE_OTHER);
                return;
            }
        } catch (KenhException e) {
            if (e.code().status() == 403 || e.code().status() == 400) {
                throw e;
            }
            host.ui().toast(ctx, Tone.DANGER, Kit.error(e));
        }
        back(ctx);
    }

    private void bulk(Context ctx) {
        var action = Offered.actions(records, host).stream()
                .filter(a -> a.id().equals(ctx.pathParam("action")))
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        Current.actor().require(action.permission());
        var state = State.read(ctx, records).selection();
        var ids = picked(ctx, state);
        if (ids.isEmpty()) {
            host.ui().toast(ctx, Tone.WARNING, t("ui.records.none-picked"));
            back(ctx);
            return;
        }
        var outcome = action.run().apply(ids);
        if (!outcome.message().isEmpty()) {
            host.ui().toast(ctx, outcome.failed() ? Tone.WARNING : Tone.SUCCESS, outcome.message());
        }
        if (outcome.path() == null) {
            back(ctx);
        } else {
            ctx.redirect(outcome.path(), HttpStatus.SEE_OTHER);
        }
    }

    /** What was sent is only a wish: only records the actor can see are handed on. */
    private List<Long> picked(Context ctx, State state) {
        if (ctx.formParam("all") != null) {
            var all = finder.ids(state, List.of(), BulkAction.MOST + 1);
            if (all.size() > BulkAction.MOST) {
                host.ui().toast(ctx, Tone.WARNING, t("ui.records.too-many", BulkAction.MOST));
                return List.of();
            }
            return all;
        }
        var sent = ctx.formParams("ids").stream()
                .limit(BulkAction.MOST)
                .map(text -> (Long) (Object) Values.parse(Long.class, text))
                .distinct()
                .toList();
        return sent.isEmpty()
                ? List.of()
                : finder.ids(new State(records.path(), java.util.Map.of()), sent, BulkAction.MOST);
    }

    private void back(Context ctx) {
        ctx.redirect(State.read(ctx, records).with(State.AFTER, null).url(), HttpStatus.SEE_OTHER);
    }

    private void save(Context ctx) {
        var name = String.valueOf(ctx.formParam("name")).strip();
        SavedView view;
        try {
            view = host.services()
                    .get(SavedViews.class)
                    .save(
                            records.path(),
                            ctx.formParam("name") == null ? "" : name,
                            State.read(ctx, records).with(State.AFTER, null).query(),
                            ctx.formParam("shared") != null,
                            ctx.formParam("standard") != null);
        } catch (KenhException e) {
            if (e.fields().isEmpty()) {
                throw e;
            }
            host.ui().toast(ctx, Tone.DANGER, String.join(" ", e.fields().values()));
            back(ctx);
            return;
        }
        host.ui().toast(ctx, Tone.SUCCESS, t("ui.records.saved", view.name()));
        back(ctx);
    }

    private void forget(Context ctx) {
        host.services().get(SavedViews.class).delete((Long) (Object) Values.parse(Long.class, ctx.pathParam("view")));
        back(ctx);
    }
}
