package io.kenh.zalooa.event;

import io.kenh.zalooa.account.Accounts;
import io.kenh.zalooa.link.Links;

/** Follows, contact data, revoked permission. */
final class RelationEffects {
    private final Accounts accounts;
    private final Links links;

    RelationEffects(Accounts accounts, Links links) {
        this.accounts = accounts;
        this.links = links;
    }

    String followed(EventWork work) {
        if (work.customer().isEmpty()) {
            return "zalo-oa.note.no-sender";
        }
        var link = links.ensure(work.em(), work.account(), work.customer());
        link.knownToAppAs(work.tree().text("user_id_by_app"));
        link.follows(true, work.event().happenedAt());
        link.interacted(work.event().happenedAt());
        return "";
    }

    /** Somebody we never heard of need not be remembered for leaving. */
    String unfollowed(EventWork work) {
        var link = Links.locked(work.em(), work.account().id(), work.customer());
        link.ifPresent(found -> found.follows(false, work.event().happenedAt()));
        return link.isPresent() ? "" : "zalo-oa.note.unknown-user";
    }

    String interacted(EventWork work) {
        if (work.customer().isEmpty()) {
            return "zalo-oa.note.no-sender";
        }
        var link = links.ensure(work.em(), work.account(), work.customer());
        link.knownToAppAs(work.tree().text("user_id_by_app"));
        link.interacted(work.event().happenedAt());
        return "";
    }

    String submitted(EventWork work) {
        var note = interacted(work);
        var phone = work.tree().text("info", "phone");
        if (!note.isEmpty() || phone.isBlank()) {
            return note;
        }
        // 84… without a plus, as Zalo writes it.
        var typed = phone.startsWith("84") ? "+" + phone : phone;
        links.phoneGiven(links.ensure(work.em(), work.account(), work.customer()), typed);
        return "";
    }

    String revoked(EventWork work) {
        accounts.breaks(work.account().id(), "zalo-oa.reason.revoked", "");
        return "";
    }
}
