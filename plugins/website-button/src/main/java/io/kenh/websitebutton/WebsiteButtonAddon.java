package io.kenh.websitebutton;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import io.kenh.api.addon.Service;
import io.kenh.api.data.PersonalData;
import io.kenh.api.event.Delivery;
import io.kenh.api.event.Listener;
import io.kenh.api.job.Job;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Role;
import io.kenh.api.settings.Setting;
import io.kenh.api.ui.MenuEntry;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.web.Routes;
import io.kenh.inbox.api.MessageReceived;
import io.kenh.websitebutton.api.WebsiteButtonPermissions;
import io.kenh.websitebutton.count.CountLists;
import io.kenh.websitebutton.count.Counter;
import io.kenh.websitebutton.count.Figures;
import io.kenh.websitebutton.count.HitCount;
import io.kenh.websitebutton.embed.EmbedPages;
import io.kenh.websitebutton.embed.SamplePages;
import io.kenh.websitebutton.site.Site;
import io.kenh.websitebutton.site.SiteApi;
import io.kenh.websitebutton.site.SitePages;
import io.kenh.websitebutton.site.Sites;
import io.kenh.websitebutton.visit.Arrivals;
import io.kenh.websitebutton.visit.Click;
import io.kenh.websitebutton.visit.Clicks;
import io.kenh.websitebutton.visit.OwnVisits;
import io.kenh.websitebutton.visit.VisitPart;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A Zalo chat button for web sites: everything this plugin adds. */
public final class WebsiteButtonAddon implements Addon {
    private final Host host;
    private final Sites sites;
    private final Counter counter;
    private final Clicks clicks;

    public WebsiteButtonAddon(Host host) {
        this.host = host;
        this.sites = new Sites(host);
        this.counter = new Counter(host);
        this.clicks = new Clicks(host);
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(Site.class, HitCount.class, Click.class);
    }

    @Override
    public void routes(Routes routes) {
        var embed = new EmbedPages(host, sites, counter, clicks);
        embed.routes(routes);
        new SamplePages(host, sites).routes(routes);
        var figures = new Figures(host);
        new SitePages(host, sites, figures, embed::preview).routes(routes);
        new SiteApi(host, sites, figures).routes(routes);
        new CountLists(sites).routes(routes, host);
    }

    @Override
    public List<MenuEntry> menu() {
        var read = WebsiteButtonPermissions.READ;
        var app = "website-button.app";
        return List.of(
                new MenuEntry(app, null, "/website-button/sites", "message-2-share", 65, read),
                new MenuEntry("website-button.sites", app, "/website-button/sites", "world", 10, read),
                new MenuEntry("website-button.numbers", app, CountLists.PATH, "chart-bar", 20, read));
    }

    @Override
    public List<SlotPart<?>> parts() {
        return List.of(new VisitPart(host, sites, clicks).part());
    }

    @Override
    public List<Permission> permissions() {
        return List.of(WebsiteButtonPermissions.READ, WebsiteButtonPermissions.MANAGE);
    }

    @Override
    public List<Role> roles() {
        return List.of(
                Role.of("website-button.admin", WebsiteButtonPermissions.READ, WebsiteButtonPermissions.MANAGE),
                Role.of("website-button.marketing", WebsiteButtonPermissions.READ));
    }

    @Override
    public List<Listener<?>> listeners() {
        return List.of(new Listener<>(
                "website-button.match-message",
                MessageReceived.class,
                Delivery.AFTER_COMMIT,
                new Arrivals(host, sites, clicks)::received));
    }

    @Override
    public List<Job<?>> jobs() {
        return List.of(Job.recurring("website-button.tidy-up", Duration.ofDays(1), () -> {
            clicks.forgetOld();
            counter.forgetOld();
        }));
    }

    @Override
    public List<Setting<?>> settings() {
        return WebsiteButtonSettings.all();
    }

    @Override
    public List<Service<?>> services() {
        return List.of(new Service<>(PersonalData.class, new OwnVisits(host)));
    }

    @Override
    public Map<String, String> bridges() {
        return Map.of("crm", "io.kenh.websitebutton.bridge.crm.CrmBridge");
    }
}
