package io.kenh.websitebutton.site;

import io.kenh.websitebutton.count.Figures;
import java.util.List;

/** @param mayWrite whether sites may be made */
public record SiteListView(List<Row> rows, boolean mayWrite) {
    /** @param account the OA's name */
    public record Row(SiteView site, String account, Figures.Sum sum) {}
}
