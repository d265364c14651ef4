package io.kenh.websitebutton.embed;

import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.file.QrCodes;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.api.web.SecretPage;
import io.kenh.websitebutton.WebsiteButtonError;
import io.kenh.websitebutton.count.Counter;
import io.kenh.websitebutton.count.Visit;
import io.kenh.websitebutton.site.SiteData;
import io.kenh.websitebutton.site.SiteView;
import io.kenh.websitebutton.site.Sites;
import io.kenh.websitebutton.visit.Clicks;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The doors of the sites' pages: the button's program, its code for cameras, and what it tells. */
public final class EmbedPages {
    private static final String AT = "/embed/website-button/{key}";
    private static final int SCRIPTS = 600;
    private static final int TELLS = 120;
    /** Says of itself that nobody looks at what it opens. */
    private static final Pattern MACHINE = Pattern.compile(
            "bot\\b|bot/|crawl|spider|slurp|preview|facebookexternalhit|lighthouse", Pattern.CASE_INSENSITIVE);

    private final Host host;
    private final Sites sites;
    private final Counter counter;
    private final Clicks clicks;
    private final ButtonConfig config;

    public EmbedPages(Host host, Sites sites, Counter counter, Clicks clicks) {
        this.host = host;
        this.sites = sites;
        this.counter = counter;
        this.clicks = clicks;
        this.config = new ButtonConfig(host);
    }

    public void routes(Routes routes) {
        routes.get(AT + ".js", new Access.Public(SCRIPTS), this::script)
                .get(AT + "/qr", new Access.Public(TELLS), this::qr)
                .post(AT + "/seen", new Access.Public(TELLS), ctx -> told(ctx, this::seen))
                .post(AT + "/clicked", new Access.Public(TELLS), ctx -> told(ctx, this::clicked));
    }

    /** What the form's preview loads. */
    public String preview(SiteData data, String embed) {
        return config.script(data, sites.oaId(data).orElse(""), embed, true);
    }

    private SiteView site(Context ctx) {
        return sites.byKey(ctx.pathParam("key")).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    private void script(Context ctx) {
        var body = SecretPage.as(0, () -> {
            var site = site(ctx);
            var oaId = site.data().active() ? sites.oaId(site.data()).orElse("") : "";
            // A page that asks for a button which is switched off must not show an error.
            return oaId.isEmpty() ? "" : config.script(site.data(), oaId, host.publicUrl() + site.embed(), false);
        });
        var tag = "\"" + digest(body) + "\"";
        ctx.header("ETag", tag)
                .header("Cache-Control", "public, max-age=300")
                .header("Cross-Origin-Resource-Policy", "cross-origin");
        if (tag.equals(ctx.header("If-None-Match"))) {
            ctx.status(HttpStatus.NOT_MODIFIED);
        } else {
            ctx.contentType("text/javascript; charset=utf-8").result(body);
        }
    }

    private void qr(Context ctx) {
        var svg = SecretPage.as(0, () -> {
            var site = site(ctx);
            allow(ctx, site, ctx.header("Origin"));
            var url = config.chat(sites.oaId(site.data()).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND)));
            var label = host.texts().in(Locale.of(site.data().language()), "website-button.button.scan");
            var out = new StringOutput();
            host.services().get(QrCodes.class).svg(url, label).writeTo(out);
            // Not within a page, a picture says of what kind it is.
            return out.toString().replaceFirst("^<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ");
        });
        ctx.header("Cache-Control", "public, max-age=86400")
                .contentType("image/svg+xml")
                .result(svg);
    }

    private void told(Context ctx, Consumer<Told> note) {
        SecretPage.as(0, () -> {
            var site = site(ctx);
            var origin = ctx.header("Origin");
            allow(ctx, site, origin);
            if (origin == null) {
                throw new KenhException(WebsiteButtonError.ORIGIN);
            }
            // A look at the sample page is nobody's visit, unless the site itself lives here.
            if (site.data().active() && !machine(ctx) && site.data().allowed().contains(origin)) {
                var visit = Visit.of(ctx.formParam("p"), ctx.formParam("s"), ctx.formParam("m"), ctx.formParam("c"));
                var reference = ctx.formParam("r");
                note.accept(new Told(site, visit, reference == null ? "" : reference));
            }
            return site;
        });
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private record Told(SiteView site, Visit visit, String reference) {}

    private void seen(Told told) {
        counter.count(told.site(), told.visit(), Counter.What.SEEN);
    }

    private void clicked(Told told) {
        counter.count(told.site(), told.visit(), Counter.What.CLICKED);
        clicks.keep(told.site(), told.visit(), told.reference());
    }

    /** Only pages of the site itself read answers and are counted. A request of our own page, as the preview's, names no origin. */
    private void allow(Context ctx, SiteView site, @Nullable String origin) {
        ctx.header("Vary", "Origin");
        if (origin != null) {
            // Our own is where the sample page is.
            if (!site.data().allowed().contains(origin)
                    && !origin.equals(host.publicUrl().toString())) {
                throw new KenhException(WebsiteButtonError.ORIGIN);
            }
            ctx.header("Access-Control-Allow-Origin", origin).header("Cross-Origin-Resource-Policy", "cross-origin");
        }
    }

    private static boolean machine(Context ctx) {
        var agent = ctx.userAgent();
        return ctx.header("Sec-Purpose") != null
                || ctx.header("Purpose") != null
                || agent == null
                || MACHINE.matcher(agent).find();
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
