package io.kenh.runtime.web;

import gg.jte.Content;
import io.javalin.http.Context;
import io.kenh.api.addon.Service;
import io.kenh.api.i18n.Texts;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.api.security.PortalSessions;
import io.kenh.api.ui.PortalFrame;
import io.kenh.api.ui.ShellSlots;
import io.kenh.api.ui.Slot;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.ui.Tone;
import io.kenh.api.ui.Ui;
import io.kenh.runtime.generation.Catalog;
import io.kenh.runtime.security.Gate;
import io.kenh.runtime.security.Identity;
import io.kenh.ui.shell.BareView;
import io.kenh.ui.shell.ErrorView;
import io.kenh.ui.shell.Look;
import io.kenh.ui.shell.Shell;
import io.kenh.ui.shell.ShellUser;
import io.kenh.ui.shell.ShellView;
import io.kenh.ui.shell.Trail;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts content into the shell and parts into slots, for all plugins of a generation. */
public final class Pages {
    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);
    /** Request attribute: the last live signal when the request began. */
    static final String LIVE_ID = "kenh.live";
    /** Request attribute: the menu's path under which the page stands. */
    private static final String PLACE = "kenh.place";

    private final List<SlotPart<?>> parts;
    private final Texts texts;
    private final Menu menu;
    private final StaticFiles files;
    private final Toasts toasts;
    private final Optional<PortalFrame> frame;

    public Pages(Catalog catalog, Texts texts, StaticFiles files, Toasts toasts) {
        this.parts = Catalog.values(catalog.parts()).stream()
                .sorted(Comparator.comparingInt(SlotPart::order))
                .toList();
        this.texts = texts;
        this.menu = new Menu(Catalog.values(catalog.menu()), texts);
        this.files = files;
        this.toasts = toasts;
        this.frame = Catalog.values(catalog.services()).stream()
                .map(Service::implementation)
                .filter(PortalFrame.class::isInstance)
                .map(PortalFrame.class::cast)
                .findFirst();
    }

    public Menu menu() {
        return menu;
    }

    /** The pages as one plugin uses them. */
    public Ui of(String pluginId) {
        return new Ui() {
            @Override
            public void page(Context ctx, String title, Content body) {
                Pages.this.page(ctx, title, body);
            }

            @Override
            public void barePage(Context ctx, String title, Content body) {
                bare(ctx, title, body);
            }

            @Override
            public void portalPage(Context ctx, String title, Content body) {
                framed(ctx, title, body);
            }

            @Override
            public void under(Context ctx, String menuPath) {
                ctx.attribute(PLACE, menuPath);
            }

            @Override
            public void fragment(Context ctx, Content body) {
                send(ctx, output -> {
                    body.writeTo(output);
                    Shell.toasts(toasts.take(ctx)).writeTo(output);
                });
            }

            @Override
            public void toast(Context ctx, Tone tone, String text) {
                toasts.add(ctx, tone, text);
            }

            @Override
            public <T> Content slot(Context ctx, Slot<T> slot, T model) {
                var all = parts(ctx, slot, model);
                return output -> all.forEach(part -> part.writeTo(output));
            }

            @Override
            public <T> List<Content> parts(Context ctx, Slot<T> slot, T model) {
                return Pages.this.parts(ctx, slot, model);
            }

            @Override
            public String asset(String file) {
                return files.url(pluginId, file);
            }
        };
    }

    /** For customers. */
    private void framed(Context ctx, String title, Content body) {
        if (frame.isEmpty()) {
            bare(ctx, title, body);
        } else {
            send(ctx, frame.get().page(ctx, title, Shell.notes(toasts.take(ctx)), body));
        }
    }

    private void page(Context ctx, String title, Content body) {
        if ("main".equals(ctx.header("HX-Target"))) {
            send(ctx, Shell.part(trail(ctx, title), toasts.take(ctx), body));
            return;
        }
        var actor = Current.actor();
        if (actor.kind() != Actor.Kind.USER) {
            bare(ctx, title, body);
            return;
        }
        var user = new ShellUser(
                actor.name(), Gate.identity(ctx).map(Identity::company).orElse(""), "/profile", "/signout");
        send(
                ctx,
                Shell.page(new ShellView(
                        trail(ctx, title),
                        look(ctx),
                        menu.apps(actor, place(ctx)),
                        user,
                        "/language",
                        live(ctx),
                        toasts.take(ctx),
                        top(ctx, actor),
                        body)));
    }

    Content top(Context ctx, Actor actor) {
        var all = parts(ctx, ShellSlots.TOP, actor);
        return output -> all.forEach(part -> part.writeTo(output));
    }

    private static Optional<String> told(Context ctx) {
        return Optional.ofNullable(ctx.attribute(PLACE));
    }

    private static String place(Context ctx) {
        return told(ctx).orElse(ctx.path());
    }

    /** A page that is called what its menu entry is called, such as a list after a refusal, is not named twice. */
    private Trail trail(Context ctx, String title) {
        var crumbs = menu.crumbs(place(ctx), ctx.path()).stream()
                .filter(crumb -> !crumb.label().equals(title))
                .toList();
        return new Trail(title, crumbs, told(ctx).orElse(""));
    }

    private void bare(Context ctx, String title, Content body) {
        var live = Current.actor().kind() == Actor.Kind.USER ? live(ctx) : "";
        send(ctx, Shell.bare(new BareView(title, look(ctx), live, toasts.take(ctx), body)));
    }

    /**
     * The stream from the moment this request began: what changes while the page is made reaches it too. The tabs of one browser share it as
     * long as they are of the same person in the same company.
     */
    private static String live(Context ctx) {
        var actor = Current.actor();
        var mine = "/live?for=" + actor.userId() + "." + actor.companyId();
        var begun = ctx.<String>attribute(LIVE_ID);
        return begun == null ? mine : mine + "&after=" + begun;
    }

    /**
     * @param sentence what happened, translated
     * @param incident its number in the log, or empty
     */
    record Failure(int status, String sentence, String incident) {}

    /** @param deadLink somebody came by an address that opens nothing: they are told the way to their documents */
    void error(Context ctx, Failure failure, boolean deadLink) {
        if (ErrorAnswers.isHtmx(ctx) && !"main".equals(ctx.header("HX-Target"))) {
            // The page stays as it is, with what was typed; only a toast appears.
            toasts.add(ctx, Tone.DANGER, failure.sentence());
            ctx.header("HX-Reswap", "none").header("HX-Push-Url", "false");
            send(ctx, Shell.toasts(toasts.take(ctx)));
            return;
        }
        boolean customers = Gate.portal(ctx) && frame.isPresent();
        var view = deadLink ? deadLink(failure, customers) : view(failure, customers);
        if (customers) {
            framed(ctx, view.title(), Shell.error(view));
        } else {
            page(ctx, view.title(), Shell.error(view));
        }
    }

    private ErrorView view(Failure failure, boolean customers) {
        int status = failure.status();
        return new ErrorView(
                status,
                texts.get("core-host.error." + (status == 404 || status == 403 ? status : "other")),
                failure.sentence(),
                texts.get(customers ? "core-host.error.portal" : "core-host.error.advice"),
                customers ? PortalSessions.PATH : "/",
                "arrow-left",
                texts.get("core-host.error.back"),
                failure.incident());
    }

    /** Where there is no portal, there is nothing else for customers to open. */
    private ErrorView deadLink(Failure failure, boolean customers) {
        return new ErrorView(
                failure.status(),
                texts.get("core-host.error.page-key"),
                failure.sentence(),
                texts.get("core-host.error.page-key." + (customers ? "sign-in" : "ask")),
                customers ? PortalSessions.PATH : "",
                "login",
                texts.get("core-host.error.page-key.open"),
                failure.incident());
    }

    private static Look look(Context ctx) {
        var theme = Gate.identity(ctx).map(Identity::theme).orElse("auto");
        return new Look(Current.locale().getLanguage(), theme);
    }

    private <T> List<Content> parts(Context ctx, Slot<T> slot, T model) {
        var contents = new ArrayList<Content>();
        for (var part : parts) {
            if (part.slot().id().equals(slot.id())) {
                shielded(ctx, part, model).ifPresent(contents::add);
            }
        }
        return contents;
    }

    @SuppressWarnings("unchecked") // Slots of one id have one model: the validator compared the declarations.
    private <T> Optional<Content> shielded(Context ctx, SlotPart<?> part, T model) {
        try {
            var html = Html.render(((SlotPart<T>) part).render().apply(ctx, model));
            return html.isBlank() ? Optional.empty() : Optional.of(output -> output.writeContent(html));
        } catch (RuntimeException | LinkageError e) {
            LOG.error("a part of slot {} failed", part.slot().id(), e);
            return Optional.of(io.kenh.ui.Kit.alert(Tone.WARNING, texts.get("core-host.slot.failed")));
        }
    }

    private static void send(Context ctx, Content content) {
        ctx.header("Vary", "HX-Request, HX-Target");
        ctx.header("Cache-Control", "no-store");
        ctx.html(Html.render(content));
    }
}
