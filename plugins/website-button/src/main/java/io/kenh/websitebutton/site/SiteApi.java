package io.kenh.websitebutton.site;

import io.kenh.api.addon.Host;
import io.kenh.api.web.Access;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.websitebutton.api.WebsiteButtonPermissions;
import io.kenh.websitebutton.count.Figures;
import java.util.List;

/** Sites for programs. */
public final class SiteApi {
    /**
     * @param script address of the button, for the site's pages
     * @param seen visits of the last 30 days
     * @param clicked clicks of the last 30 days
     */
    public record SiteJson(
            long id,
            String name,
            long accountId,
            List<String> origins,
            boolean active,
            String script,
            long seen,
            long clicked) {}

    /** There are few: all at once. */
    public record SitesJson(List<SiteJson> items) {}

    private final Host host;
    private final Sites sites;
    private final Figures figures;

    public SiteApi(Host host, Sites sites, Figures figures) {
        this.host = host;
        this.sites = sites;
        this.figures = figures;
    }

    public void routes(Routes routes) {
        routes.api(Endpoint.get(
                "/website-button/sites",
                new Access.Needs(WebsiteButtonPermissions.READ),
                "Web sites with a chat button, by name.",
                SitesJson.class,
                request -> all()));
    }

    private SitesJson all() {
        var all = sites.all();
        var sums = figures.sums(all.stream().map(SiteView::id).toList());
        return new SitesJson(all.stream()
                .map(site -> json(site, sums.getOrDefault(site.id(), Figures.Sum.NOTHING)))
                .toList());
    }

    private SiteJson json(SiteView site, Figures.Sum sum) {
        var data = site.data();
        return new SiteJson(
                site.id(),
                data.name(),
                data.accountId(),
                data.allowed(),
                data.active(),
                host.publicUrl() + site.embed() + ".js",
                sum.seen(),
                sum.clicked());
    }
}
