package io.kenh.websitebutton.count;

import io.kenh.api.addon.Host;
import io.kenh.api.web.Routes;
import io.kenh.ui.form.Option;
import io.kenh.ui.records.Column;
import io.kenh.ui.records.Records;
import io.kenh.ui.records.Ref;
import io.kenh.websitebutton.api.WebsiteButtonPermissions;
import io.kenh.websitebutton.site.SiteView;
import io.kenh.websitebutton.site.Sites;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures as a list, a pivot table and a chart. */
public final class CountLists {
    public static final String PATH = "/website-button/numbers";

    private final Sites sites;
    private final Records<HitCount> records;

    public CountLists(Sites sites) {
        this.sites = sites;
        this.records = Records.of(HitCount.class, PATH, WebsiteButtonPermissions.READ)
                .column(Column.text("page", "website-button.count.page").grouped())
                .column(Column.date("day", "website-button.count.day")
                        .at("countedOn")
                        .sortable())
                .column(Column.ref("site", "website-button.count.site", this::names)
                        .at("siteId")
                        .offering(this::options))
                .column(Column.text("source", "website-button.count.source").grouped())
                .column(Column.text("medium", "website-button.count.medium").grouped())
                .column(Column.text("campaign", "website-button.count.campaign").grouped())
                .column(Column.number("seen", "website-button.count.seen").sum())
                .column(Column.number("clicked", "website-button.count.clicked").sum())
                .order("-day")
                .empty("chart-bar", "website-button.count.empty", "website-button.count.empty.text");
    }

    public void routes(Routes routes, Host host) {
        records.routes(routes, host);
    }

    /** A chart of the site by day. @param measure {@code seen} or {@code clicked} */
    public static String chart(long siteId, String measure) {
        return PATH + "?view=graph&rows=day:day&measure=" + measure + "&f.site=" + siteId + "&f.day=last-30";
    }

    private Map<Long, Ref> names(Collection<Long> ids) {
        return sites.all().stream()
                .filter(site -> ids.contains(site.id()))
                .collect(Collectors.toMap(
                        SiteView::id, site -> new Ref(site.data().name(), site.path())));
    }

    private List<Option> options() {
        return sites.all().stream()
                .map(site -> new Option(Long.toString(site.id()), site.data().name()))
                .toList();
    }
}
