package io.kenh.portallogin.page;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.event.DocumentNoted;
import io.kenh.api.security.Current;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.api.web.SecretPage;
import io.kenh.portal.api.PortalAccount;
import io.kenh.portal.api.PortalAccounts;
import io.kenh.portal.api.PortalPermissions;
import io.kenh.portal.api.PortalSlots;
import io.kenh.portal.api.PortalSlots.SignInOffer;
import io.kenh.portallogin.jte.StaticTemplates;
import io.kenh.portallogin.person.Bindings;
import io.kenh.portallogin.staff.Configs;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** On the portal's own pages: the button, and what an account is bound to. */
public final class PortalParts {
    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Configs configs;
    private final Bindings bindings;

    public PortalParts(Host host, Configs configs, Bindings bindings) {
        this.host = host;
        this.configs = configs;
        this.bindings = bindings;
    }

    public List<SlotPart<?>> all() {
        return List.of(
                new SlotPart<>(PortalSlots.SIGN_IN, 100, (ctx, offer) -> button(offer)),
                new SlotPart<>(PortalSlots.SECURITY, 100, (ctx, account) -> security(account)),
                new SlotPart<>(PortalSlots.BINDINGS, 100, (ctx, account) -> staff(account)));
    }

    public void routes(Routes routes) {
        routes.post(LoginPages.PATH + "/remove", new Access.Portal(), this::remove)
                .post(
                        "/portal-login/accounts/{id}/remove",
                        new Access.Needs(PortalPermissions.MANAGE),
                        this::removeFor);
    }

    /** Where the button leads. */
    private static String start(long companyId, String next, @Nullable String invitation) {
        return LoginPages.PATH + "/start?company=" + companyId + "&next="
                + URLEncoder.encode(next, StandardCharsets.UTF_8)
                + (invitation == null ? "" : "&invitation=" + URLEncoder.encode(invitation, StandardCharsets.UTF_8));
    }

    private boolean ready(long companyId) {
        return SecretPage.as(0, () -> configs.ready(configs.of(companyId)));
    }

    /** Nothing unless everything it needs is there. */
    private Content button(SignInOffer offer) {
        return ready(offer.companyId())
                ? templates.pageButton(start(offer.companyId(), offer.next(), offer.invitation()))
                : SlotPart.NOTHING;
    }

    private Content security(PortalAccount account) {
        var binding = SecretPage.as(account.companyId(), () -> bindings.of(account.id()));
        boolean offered = ready(account.companyId());
        return binding.isEmpty() && !offered
                ? SlotPart.NOTHING
                : templates.pageSecurity(new SecurityView(
                        binding.orElse(null),
                        !account.hasPassword(),
                        offered ? start(account.companyId(), "/portal/security", null) : ""));
    }

    private Content staff(PortalAccount account) {
        return bindings.of(account.id())
                .<Content>map(binding -> templates.pageBinding(binding, account.id()))
                .orElse(SlotPart.NOTHING);
    }

    /** By staff, for somebody who changed their Zalo or signed in with the wrong one. */
    private void removeFor(Context ctx) {
        var account = host.services()
                .get(PortalAccounts.class)
                .find(PathId.of(ctx))
                .filter(found -> Current.actor().companies().contains(found.companyId()))
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        host.db().write(em -> {
            bindings.remove(account.id());
            // Whoever came in by it is out, too.
            host.services().get(PortalAccounts.class).signOut(account.id());
            host.events()
                    .publish(new DocumentNoted(
                            new DocRef("contacts.partner", account.partnerId()),
                            "portal-login.note.removed",
                            List.of(),
                            Current.actor().userId(),
                            host.clock().instant()));
            return account;
        });
        host.ui().toast(ctx, Tone.SUCCESS, t("portal-login.removed"));
        ctx.redirect("/contacts/partners/" + account.partnerId(), HttpStatus.SEE_OTHER);
    }

    private void remove(Context ctx) {
        var account = host.services()
                .get(PortalAccounts.class)
                .current()
                .orElseThrow(() -> new KenhException(CoreError.SIGN_IN));
        SecretPage.as(account.companyId(), () -> {
            bindings.remove(account.id());
            return account;
        });
        ctx.redirect("/portal/security", HttpStatus.SEE_OTHER);
    }
}
