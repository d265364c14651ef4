package io.kenh.zalooa.page;

import io.kenh.contacts.api.Partners.PartnerRef;
import io.kenh.ui.FilterBar;
import io.kenh.zalooa.link.LinkState;
import io.kenh.zalooa.link.LinkView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** @param partners of the rows, by id */
public record LinkListView(FilterBar bar, Rows rows) {
    public record Rows(
            List<LinkView> links,
            Map<Long, PartnerRef> partners,
            @Nullable String next) {
        public LinkState state(LinkView link) {
            return link.state(partners.get(link.partnerId()));
        }

        public String partner(long id) {
            var partner = partners.get(id);
            return partner == null ? "#" + id : partner.name();
        }
    }
}
