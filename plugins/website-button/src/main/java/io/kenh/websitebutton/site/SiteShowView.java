package io.kenh.websitebutton.site;

import static io.kenh.ui.Kit.number;

import io.kenh.ui.Bar;
import io.kenh.websitebutton.count.CountLists;
import io.kenh.websitebutton.count.Figures;
import java.net.URI;
import java.util.List;

/**
 * A site's page.
 *
 * @param account the OA's name
 * @param answers whether people can write to the account
 * @param server where this server is reached, without a slash
 * @param widget address of Zalo's own widget
 */
public record SiteShowView(
        SiteView site,
        String account,
        boolean answers,
        String server,
        String widget,
        Figures.Sum sum,
        List<Figures.Row> pages,
        List<Figures.Row> campaigns,
        boolean mayWrite) {
    public String snippet() {
        return "<script src=\"" + server + site.embed() + ".js\" async></script>";
    }

    /** What a strict content security policy of the site must allow. */
    public String policy() {
        var own = "script-src " + server + "; connect-src " + server + ";";
        if (site.data().mode() == Mode.LINK) {
            return own;
        }
        var zalo = URI.create(widget);
        var origin = zalo.getScheme() + "://" + zalo.getAuthority();
        return "script-src " + server + " " + origin + " https://*.zalo.me https://*.zdn.vn; connect-src " + server
                + " https://*.zalo.me; frame-src https://*.zalo.me https://*.zdn.vn; img-src https://*.zalo.me https://*.zdn.vn;"
                + " style-src 'unsafe-inline'";
    }

    public String seenChart() {
        return CountLists.chart(site.id(), "seen");
    }

    public String clickedChart() {
        return CountLists.chart(site.id(), "clicked");
    }

    public List<Bar> bars(List<Figures.Row> rows) {
        long most = rows.stream().mapToLong(Figures.Row::clicked).max().orElse(0);
        return rows.stream()
                .map(row -> Bar.of(row.name(), number(row.clicked()), row.clicked(), most, clickedChart()))
                .toList();
    }
}
