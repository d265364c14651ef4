package io.kenh.contacts.partner;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.api.security.Users.UserRef;
import io.kenh.api.ui.DocumentSlots;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.contacts.api.ContactsPermissions;
import io.kenh.contacts.api.ContactsSlots;
import io.kenh.contacts.api.PartnerAddresses;
import io.kenh.contacts.api.Partners.PartnerRef;
import io.kenh.contacts.jte.StaticTemplates;
import io.kenh.contacts.merge.MergeService;
import io.kenh.contacts.phone.Phones;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The 360° page. */
public final class PartnerPages {
    private static final String LIST = "/contacts/partners";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Phones phones;
    private final PartnerList list;
    private final PartnerService partners;
    private final MergeService merges;
    private final PartnerAddresses addresses;

    public PartnerPages(
            Host host,
            Phones phones,
            PartnerList list,
            PartnerService partners,
            MergeService merges,
            PartnerAddresses addresses) {
        this.host = host;
        this.phones = phones;
        this.list = list;
        this.partners = partners;
        this.merges = merges;
        this.addresses = addresses;
    }

    public void routes(Routes routes) {
        var read = new Access.Needs(ContactsPermissions.READ);
        var edit = new Access.Needs(ContactsPermissions.EDIT);
        routes.get(LIST + "/{id}", read, this::show)
                .get(LIST + "/{id}/card", read, this::card)
                .post(LIST + "/{id}/archive", edit, ctx -> archive(ctx, true))
                .post(LIST + "/{id}/unarchive", edit, ctx -> archive(ctx, false));
    }

    private void show(Context ctx) {
        var id = PathId.of(ctx);
        var survivor = partners.survivor(id);
        if (survivor != id) {
            ctx.redirect(LIST + "/" + survivor, HttpStatus.SEE_OTHER);
            return;
        }
        var view = view(ctx, partners.get(id));
        host.ui().page(ctx, view.partner().displayName(), templates.partnerShow(view));
    }

    private void card(Context ctx) {
        host.ui().fragment(ctx, templates.partnerCard(view(ctx, partners.get(PathId.of(ctx)))));
    }

    private void archive(Context ctx, boolean away) {
        var id = PathId.of(ctx);
        partners.archive(id, away);
        host.ui().toast(ctx, Tone.SUCCESS, t(away ? "contacts.archived" : "contacts.unarchived"));
        ctx.redirect(LIST + "/" + id, HttpStatus.SEE_OTHER);
    }

    private ShowView view(Context ctx, PartnerView partner) {
        var doc = new DocRef(PartnerDoc.NAME, partner.id());
        var ref = new PartnerRef(
                partner.id(),
                partner.displayName(),
                partner.phone(),
                partner.data().email(),
                partner.picture(),
                partner.company(),
                partner.shadow());
        var actor = Current.actor();
        var trace = partner.trace();
        var names = host.services().get(Users.class).find(List.of(trace.createdBy(), trace.updatedBy()));
        return new ShowView(
                partner,
                partner.phone() == null ? null : phones.display(partner.phone()),
                partner.company() ? list.people(partner.id()) : List.of(),
                addresses.of(partner.id()),
                merges.history(partner.id()),
                actor.may(ContactsPermissions.EDIT),
                actor.may(ContactsPermissions.MERGE),
                name(names.get(trace.createdBy())),
                name(names.get(trace.updatedBy())),
                host.ui().slot(ctx, DocumentSlots.ACTIONS, doc),
                host.ui().slot(ctx, ContactsSlots.PARTNER_SECTIONS, ref),
                host.ui().slot(ctx, DocumentSlots.ASIDE, doc),
                host.ui().slot(ctx, DocumentSlots.BELOW, doc));
    }

    private static String name(@Nullable UserRef user) {
        return user == null ? t("contacts.system") : user.name();
    }
}
