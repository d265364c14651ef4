package io.kenh.portallogin.page;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.api.web.SecretPage;
import io.kenh.contacts.api.PartnerCards;
import io.kenh.contacts.api.PartnerCards.Card;
import io.kenh.portal.api.PortalAccount;
import io.kenh.portal.api.PortalAccounts;
import io.kenh.portal.api.PortalPermissions;
import io.kenh.portal.api.PortalSlots;
import io.kenh.portal.api.PortalSlots.SignInOffer;
import io.kenh.portallogin.Notes;
import io.kenh.portallogin.jte.StaticTemplates;
import io.kenh.portallogin.person.Bindings;
import io.kenh.portallogin.staff.Configs;
import io.kenh.ui.form.Form;
import java.util.List;

/** On the portal's own pages: the button, and what an account is bound to. */
public final class PortalParts {
    private static final String REMOVE = LoginPages.PATH + "/remove";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Configs configs;
    private final Bindings bindings;
    private final Notes notes;

    public PortalParts(Host host, Configs configs, Bindings bindings, Notes notes) {
        this.host = host;
        this.configs = configs;
        this.bindings = bindings;
        this.notes = notes;
    }

    public List<SlotPart<?>> all() {
        return List.of(
                new SlotPart<>(PortalSlots.SIGN_IN, 100, (ctx, offer) -> button(offer)),
                new SlotPart<>(PortalSlots.SECURITY, 100, (ctx, account) -> security(account)),
                new SlotPart<>(PortalSlots.BINDINGS, 100, (ctx, account) -> staff(account)));
    }

    public void routes(Routes routes) {
        routes.get(REMOVE, new Access.Portal(), this::confirm)
                .post(REMOVE, new Access.Portal(), this::remove)
                .post(
                        "/portal-login/accounts/{id}/remove",
                        new Access.Needs(PortalPermissions.MANAGE),
                        this::removeFor);
    }

    private boolean ready(long companyId) {
        return SecretPage.as(0, () -> configs.ready(configs.of(companyId)));
    }

    /** Nothing unless everything it needs is there. */
    private Content button(SignInOffer offer) {
        return ready(offer.companyId()) ? templates.pageButton(offer) : SlotPart.NOTHING;
    }

    private Content security(PortalAccount account) {
        var bound = SecretPage.as(account.companyId(), () -> bindings.of(account));
        boolean own = bound.stream().anyMatch(one -> one.portalAccountId() == account.id());
        boolean offered = !own && ready(account.companyId());
        return bound.isEmpty() && !offered
                ? SlotPart.NOTHING
                : templates.pageSecurity(new SecurityView(bound, !account.hasPassword(), offered));
    }

    private Content staff(PortalAccount account) {
        var bound = bindings.of(account);
        return bound.isEmpty() ? SlotPart.NOTHING : templates.pageBinding(bound);
    }

    /** By staff, for somebody who changed their Zalo or signed in with the wrong one. */
    private void removeFor(Context ctx) {
        var account = accounts()
                .find(PathId.of(ctx))
                .filter(found -> Current.actor().companies().contains(found.companyId()))
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        // That of a merged contact's account opens the survivor's.
        var opened = accounts().follow(account.id()).orElse(account);
        host.db().write(em -> {
            if (bindings.remove(account.id())) {
                // Whoever came in by it is out, too.
                accounts().signOut(opened.id());
                notes.say(opened, "portal-login.note.removed", Current.actor().userId());
            }
            return account;
        });
        host.ui().toast(ctx, Tone.SUCCESS, t("portal-login.removed"));
        ctx.redirect("/contacts/partners/" + contact(opened), HttpStatus.SEE_OTHER);
    }

    private long contact(PortalAccount account) {
        return host.services()
                .get(PartnerCards.class)
                .find(account.partnerId())
                .map(Card::id)
                .orElse(account.partnerId());
    }

    /** What it means is read before it is done. */
    private void confirm(Context ctx) {
        var account = mine();
        var all = SecretPage.as(account.companyId(), () -> bindings.of(account));
        var which = ctx.queryParam("account");
        all.stream()
                .filter(bound -> Long.toString(bound.portalAccountId()).equals(which))
                .findFirst()
                .map(bound -> new RemoveView(bound, !account.hasPassword() && all.size() == 1))
                .ifPresentOrElse(
                        view -> host.ui().portalPage(ctx, t("portal-login.remove"), templates.pageRemove(view)),
                        () -> ctx.redirect(LoginPages.SECURITY, HttpStatus.SEE_OTHER));
    }

    /** By the customer: one of them, or all. Whoever came in by it elsewhere is out. */
    private void remove(Context ctx) {
        var account = mine();
        var one = Form.read(ctx).value("account");
        SecretPage.as(
                account.companyId(),
                () -> host.db().write(em -> {
                    bindings.of(account).stream()
                            .filter(bound -> one.isEmpty() || one.equals(Long.toString(bound.portalAccountId())))
                            .filter(bound -> bindings.remove(bound.portalAccountId()))
                            .forEach(removed -> {
                                accounts().signOutOthers(ctx, account.id());
                                notes.say(account, "portal-login.note.removed-own", 0);
                            });
                    return account;
                }));
        host.ui().toast(ctx, Tone.SUCCESS, t("portal-login.removed"));
        ctx.redirect(LoginPages.SECURITY, HttpStatus.SEE_OTHER);
    }

    private PortalAccount mine() {
        return accounts().current().orElseThrow(() -> new KenhException(CoreError.SIGN_IN));
    }

    private PortalAccounts accounts() {
        return host.services().get(PortalAccounts.class);
    }
}
