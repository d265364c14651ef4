package io.kenh.zbstemplates.page;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.zbstemplates.api.ZbsError;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.jte.StaticTemplates;
import io.kenh.zbstemplates.limit.Limits;
import io.kenh.zbstemplates.logo.Logos;
import io.kenh.zbstemplates.platform.TemplatePlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Logos of accounts, and the pictures of templates. */
public final class LogoPages {
    private static final String LIST = "/zbs-templates/logos";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final TemplatePlatform platform;
    private final Logos logos;
    private final Limits limits;

    public LogoPages(Host host, TemplatePlatform platform, Logos logos, Limits limits) {
        this.host = host;
        this.platform = platform;
        this.logos = logos;
        this.limits = limits;
    }

    /** @param light address of the picture for light screens, null while there is none */
    public record LogoRow(
            long account,
            String name,
            @Nullable String light,
            @Nullable String dark) {}

    public record LogosView(List<LogoRow> rows, int width, int height, long kilobytes, boolean mayWrite, String css) {}

    /** Changes with the picture, so that browsers may keep it. */
    static String picture(long account, boolean dark, String file) {
        return LIST + "/" + account + (dark ? "/dark?v=" : "/light?v=") + Integer.toHexString(file.hashCode());
    }

    static String image(String file) {
        return "/zbs-templates/images/" + file;
    }

    public void routes(Routes routes) {
        var read = new Access.Needs(ZbsPermissions.READ);
        var write = new Access.Needs(ZbsPermissions.WRITE);
        routes.get(LIST, read, this::list)
                .get(LIST + "/{id}/{mode}", read, this::show)
                .post(LIST + "/{id}/{mode}", write, this::save)
                .get("/zbs-templates/images/{file}", read, ctx -> send(ctx, ctx.pathParam("file")));
    }

    private void list(Context ctx) {
        var rules = limits.current();
        var rows = platform.accounts().stream()
                .map(account -> {
                    var logo = logos.of(account.id());
                    return new LogoRow(
                            account.id(),
                            account.name(),
                            address(account.id(), false, logo.light()),
                            address(account.id(), true, logo.dark()));
                })
                .toList();
        var view = new LogosView(
                rows,
                rules.count("logo.width"),
                rules.count("logo.height"),
                rules.amount("image.bytes") / 1024,
                io.kenh.api.security.Current.actor().may(ZbsPermissions.WRITE),
                host.ui().asset("zbs.css"));
        host.ui().page(ctx, t("menu.zbs-templates.logos"), templates.logoList(view));
    }

    private static @Nullable String address(long account, boolean dark, @Nullable String file) {
        return file == null ? null : picture(account, dark, file);
    }

    private static boolean dark(Context ctx) {
        return switch (ctx.pathParam("mode")) {
            case "light" -> false;
            case "dark" -> true;
            default -> throw new KenhException(CoreError.NOT_FOUND);
        };
    }

    private void show(Context ctx) {
        var account = PathId.of(ctx);
        var file = logos.of(account).file(dark(ctx));
        if (file == null || platform.account(account).isEmpty()) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        send(ctx, file);
    }

    private void send(Context ctx, String file) {
        var stored = host.files()
                .find(file)
                .filter(found -> found.mediaType().equals("image/png")
                        || found.mediaType().equals("image/jpeg"))
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        ctx.header("Cache-Control", "private, max-age=86400").contentType(stored.mediaType());
        ctx.result(host.files().open(file));
    }

    private void save(Context ctx) {
        var upload = ctx.uploadedFile("logo");
        if (upload == null || upload.size() == 0) {
            var rules = limits.current();
            throw new KenhException(
                    ZbsError.NOT_A_LOGO,
                    rules.count("logo.width"),
                    rules.count("logo.height"),
                    rules.amount("image.bytes") / 1024);
        }
        try (var in = upload.content()) {
            logos.save(PathId.of(ctx), dark(ctx), in, upload.filename());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        host.ui().toast(ctx, Tone.SUCCESS, t("zbs-templates.saved"));
        ctx.redirect(LIST, HttpStatus.SEE_OTHER);
    }
}
