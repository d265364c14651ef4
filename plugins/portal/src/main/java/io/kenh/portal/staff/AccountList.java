package io.kenh.portal.staff;

import io.kenh.api.addon.Host;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Routes;
import io.kenh.contacts.api.Partners;
import io.kenh.contacts.api.Partners.PartnerRef;
import io.kenh.portal.account.Account;
import io.kenh.portal.account.Accounts;
import io.kenh.portal.account.Sessions;
import io.kenh.portal.api.PortalAccount.State;
import io.kenh.portal.api.PortalPermissions;
import io.kenh.ui.records.BulkAction;
import io.kenh.ui.records.BulkAction.Outcome;
import io.kenh.ui.records.Choice;
import io.kenh.ui.records.Column;
import io.kenh.ui.records.Records;
import io.kenh.ui.records.Ref;
import io.kenh.ui.records.Search;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** All customers who may enter the portal: who has, who has not yet, who no longer may. */
public final class AccountList {
    private static final String PATH = "/portal/accounts";
    private static final int MOST_MEANT = 200;

    private final Host host;
    private final Accounts accounts;
    private final Sessions sessions;

    public AccountList(Host host, Accounts accounts, Sessions sessions) {
        this.host = host;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    public void routes(Routes routes) {
        Records.of(Account.class, PATH, PortalPermissions.MANAGE)
                .title("menu.portal.accounts")
                .column(Column.ref("partner", "portal.accounts.partner", this::names)
                        .at("partnerId"))
                .column(Column.text("login", "portal.login").sortable())
                .column(Column.choice(
                        "state",
                        "portal.accounts.state",
                        Choice.of(State.INVITED.name(), "portal.state.invited", Tone.INFO, "mail"),
                        Choice.of(State.ACTIVE.name(), "portal.state.active", Tone.SUCCESS, "circle-check"),
                        Choice.of(State.BLOCKED.name(), "portal.state.blocked", Tone.DANGER, "ban")))
                .column(Column.moment("seen", "portal.accounts.last-sign-in").at("lastSignInAt"))
                .column(Column.moment("created", "portal.accounts.created")
                        .at("createdAt")
                        .sortable())
                .search(Search.start("login"), Search.ids("partnerId", this::meant))
                .order("-created")
                .action(action("sign-out", "portal.staff.sign-out", "logout", sessions::closeAll))
                .action(action("block", "portal.staff.block", "ban", accounts::block)
                        .confirmed("portal.accounts.block.sure"))
                .action(action("unblock", "portal.staff.unblock", "lock-open", accounts::unblock))
                .empty("door-enter", "portal.accounts.empty", "portal.accounts.empty.text")
                .routes(routes, host);
    }

    private static BulkAction action(String id, String label, String icon, LongConsumer step) {
        return new BulkAction(id, label, icon, PortalPermissions.MANAGE, ids -> Outcome.each(ids, step));
    }

    /** By name or number of the contact: accounts made by Zalo have no name to sign in with. */
    private List<Long> meant(String text) {
        return host.services().get(Partners.class).search(text, MOST_MEANT).stream()
                .map(PartnerRef::id)
                .toList();
    }

    private Map<Long, Ref> names(Collection<Long> ids) {
        var refs = new HashMap<Long, Ref>();
        host.services()
                .get(Partners.class)
                .find(ids)
                .forEach((id, partner) -> refs.put(id, new Ref(partner.name(), "/contacts/partners/" + id)));
        return refs;
    }
}
