package io.kenh.websitebutton.embed;

import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.api.web.SecretPage;
import io.kenh.websitebutton.jte.StaticTemplates;
import io.kenh.websitebutton.site.SiteView;
import io.kenh.websitebutton.site.Sites;
import java.util.List;

/** A plain shop with a strict content security policy, to see the button as the site's visitors will. */
public final class SamplePages {
    /** Only what the snippet's help asks for. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final List<String> PAGES = List.of("home", "product", "checkout");

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Sites sites;

    public SamplePages(Host host, Sites sites) {
        this.host = host;
        this.sites = sites;
    }

    public void routes(Routes routes) {
        routes.get("/embed/website-button/{key}/sample", new Access.Public(), ctx -> show(ctx, PAGES.getFirst()))
                .get(
                        "/embed/website-button/{key}/sample/{page}",
                        new Access.Public(),
                        ctx -> show(ctx, ctx.pathParam("page")));
    }

    private void show(Context ctx, String page) {
        if (!PAGES.contains(page)) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        SiteView site = SecretPage.as(0, () -> sites.byKey(ctx.pathParam("key")))
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        var out = new StringOutput();
        templates
                .samplePage(new SampleView(
                        site.embed(),
                        page,
                        Current.locale().getLanguage(),
                        host.ui().asset("sample.css")))
                .render(out);
        ctx.header("Content-Security-Policy", POLICY)
                .header("X-Robots-Tag", "noindex")
                .html(out.toString());
    }
}
