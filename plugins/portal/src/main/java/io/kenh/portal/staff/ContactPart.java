package io.kenh.portal.staff;

import gg.jte.Content;
import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.ui.SlotPart;
import io.kenh.contacts.api.ContactsSlots;
import io.kenh.contacts.api.Partners.PartnerRef;
import io.kenh.portal.account.Accounts;
import io.kenh.portal.account.Invitations;
import io.kenh.portal.account.SecondStep;
import io.kenh.portal.account.Sessions;
import io.kenh.portal.api.PortalAccount;
import io.kenh.portal.api.PortalPermissions;
import io.kenh.portal.api.PortalSlots;
import io.kenh.portal.jte.StaticTemplates;
import io.kenh.portal.phone.PhoneWishView;
import io.kenh.portal.phone.PhoneWishes;
import io.kenh.ui.Kit;
import java.util.List;
import java.util.Optional;

/** A contact's access to the portal, on the contact's page. */
public final class ContactPart {
    private static final int PLACE = 60;

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Invitations invitations;
    private final SecondStep second;
    private final PhoneWishes phones;

    public ContactPart(Host host, Accounts accounts, Sessions sessions, Invitations invitations, PhoneWishes phones) {
        this.host = host;
        this.accounts = accounts;
        this.sessions = sessions;
        this.invitations = invitations;
        this.second = new SecondStep(host);
        this.phones = phones;
    }

    /**
     * @param canSignIn the contact has something to sign in with
     * @param ways how the open invitation can be given to the customer from here
     * @param phone a wish for another number that waits
     * @param second an authenticator app is asked for
     * @param bindings what else the account is bound to
     */
    public record View(
            long partnerId,
            boolean canSignIn,
            Optional<PortalAccount> account,
            Optional<Invitations.Link> invitation,
            List<InvitationWay.Offer> ways,
            List<Sessions.SessionRow> sessions,
            Optional<PhoneWishView> phone,
            boolean second,
            Content bindings) {}

    public SlotPart<PartnerRef> part() {
        return new SlotPart<>(ContactsSlots.PARTNER_SECTIONS, PLACE, this::show);
    }

    private List<InvitationWay.Offer> ways(long partnerId) {
        return host.services().all(InvitationWay.class).stream()
                .flatMap(way -> way.of(partnerId).stream())
                .toList();
    }

    private Content show(Context ctx, PartnerRef partner) {
        if (!Current.actor().may(PortalPermissions.MANAGE)) {
            return SlotPart.NOTHING;
        }
        var account = accounts.ofPartner(partner.id(), Current.actor().companyId());
        var invitation = account.flatMap(found -> invitations.of(found.id()));
        return templates.staffContact(new View(
                partner.id(),
                partner.email() != null || partner.phone() != null,
                account,
                invitation,
                invitation.isPresent() ? ways(partner.id()) : List.of(),
                account.map(found -> sessions.of(found.id())).orElse(List.of()),
                phones.shown(partner.id(), Current.actor().companyId()).filter(PhoneWishView::pending),
                account.flatMap(found -> second.of(found.id())).isPresent(),
                account.map(found -> host.ui().slot(ctx, PortalSlots.BINDINGS, found))
                        .orElse(Kit.none())));
    }
}
