package io.kenh.portal.staff;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.event.DocumentNoted;
import io.kenh.api.security.Current;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.portal.PortalError;
import io.kenh.portal.account.Accounts;
import io.kenh.portal.account.SecondStep;
import io.kenh.portal.account.Sessions;
import io.kenh.portal.account.Welcome;
import io.kenh.portal.api.PortalAccount;
import io.kenh.portal.api.PortalPermissions;
import io.kenh.ui.Kit;
import java.util.List;
import java.util.function.Consumer;

/** What staff does with a contact's account. */
public final class StaffRoutes {
    private static final String ONE = "/portal/accounts/of/{id}";

    private final Host host;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Welcome welcome;

    public StaffRoutes(Host host, Accounts accounts, Sessions sessions, Welcome welcome) {
        this.host = host;
        this.accounts = accounts;
        this.sessions = sessions;
        this.welcome = welcome;
    }

    public void routes(Routes routes) {
        var manage = new Access.Needs(PortalPermissions.MANAGE);
        routes.post(ONE + "/invite", manage, this::invite)
                .post(
                        ONE + "/block",
                        manage,
                        ctx -> change(ctx, "portal.staff.blocked", noted("blocked", accounts::block)))
                .post(
                        ONE + "/unblock",
                        manage,
                        ctx -> change(ctx, "portal.staff.unblocked", noted("unblocked", accounts::unblock)))
                .post(
                        ONE + "/sign-out",
                        manage,
                        ctx -> change(ctx, "portal.staff.signed-out", noted("signed-out", sessions::closeAll)))
                .post(ONE + "/second-off", manage, ctx -> change(ctx, "portal.staff.second-off.done", this::secondOff))
                .post(
                        ONE + "/delete",
                        manage,
                        ctx -> change(ctx, "portal.staff.deleted", noted("account-deleted", accounts::delete)));
    }

    private void invite(Context ctx) {
        long partner = PathId.of(ctx);
        try {
            host.db().write(em -> {
                welcome.invite(partner, Current.actor().companyId());
                note(partner, "invited");
                return partner;
            });
            host.ui().toast(ctx, Tone.SUCCESS, t("portal.staff.invited"));
        } catch (KenhException refused) {
            if (!(refused.code() instanceof PortalError)) {
                throw refused;
            }
            host.ui().toast(ctx, Tone.DANGER, Kit.error(refused));
        }
        back(ctx, partner);
    }

    /** The customer lost the phone and the recovery codes; whoever let them in again stands in the history. */
    private void secondOff(long account) {
        host.db().write(em -> {
            var partner = accounts.find(account).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
            var second = new SecondStep(host);
            if (second.factors().off(SecondStep.owner(account))) {
                sessions.closeAll(account);
                note(partner.partnerId(), "second-reset");
            }
            return account;
        });
    }

    /** The step, and in the contact's history who did it. */
    private Consumer<Long> noted(String key, Consumer<Long> step) {
        return id -> host.db().write(em -> {
            var account = accounts.find(id).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
            step.accept(id);
            note(account.partnerId(), key);
            return id;
        });
    }

    private void note(long partner, String key) {
        host.events()
                .publish(new DocumentNoted(
                        new DocRef("contacts.partner", partner),
                        "portal.note." + key,
                        List.of(),
                        Current.actor().userId(),
                        host.clock().instant()));
    }

    private void change(Context ctx, String done, Consumer<Long> step) {
        long partner = PathId.of(ctx);
        var account = accounts.ofPartner(partner, Current.actor().companyId())
                .map(PortalAccount::id)
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        step.accept(account);
        host.ui().toast(ctx, Tone.SUCCESS, t(done));
        back(ctx, partner);
    }

    private static void back(Context ctx, long partner) {
        ctx.redirect("/contacts/partners/" + partner, HttpStatus.SEE_OTHER);
    }
}
