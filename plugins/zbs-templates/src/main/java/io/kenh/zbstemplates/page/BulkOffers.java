package io.kenh.zbstemplates.page;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocType;
import io.kenh.api.security.Current;
import io.kenh.ui.records.BulkAction;
import io.kenh.ui.records.BulkAction.Outcome;
import io.kenh.ui.records.BulkOffer;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.bulk.BulkStart;
import io.kenh.zbstemplates.bulk.Wish;
import io.kenh.zbstemplates.send.Offer;
import java.util.List;

/** "Send Zalo message" on the lists of all documents that have a template. */
public final class BulkOffers implements BulkOffer {
    private final Offer offer;
    private final BulkStart start;

    public BulkOffers(Host host, BulkStart start) {
        this.offer = new Offer(host);
        this.start = start;
    }

    @Override
    public List<BulkAction> of(DocType<?> type) {
        var actor = Current.actor();
        return actor.may(ZbsPermissions.SEND) && actor.may(ZbsPermissions.MESSAGES) && offer.any(type.name())
                ? List.of(new BulkAction(
                        "zbs-templates.send",
                        "zbs-templates.send.button",
                        "message-2-share",
                        ZbsPermissions.SEND,
                        ids -> plan(type.name(), ids)))
                : List.of();
    }

    private Outcome plan(String type, List<Long> ids) {
        var made = start.make(new Wish(type, ids, 0, false, null));
        return Outcome.goOn("/zbs-templates/bulk-sends/" + made.id());
    }
}
