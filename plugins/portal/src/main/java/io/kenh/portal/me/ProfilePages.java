package io.kenh.portal.me;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.api.web.SecretPage;
import io.kenh.contacts.api.DoNotContact;
import io.kenh.contacts.api.DoNotContact.Origin;
import io.kenh.contacts.api.PartnerCards;
import io.kenh.contacts.api.PartnerCards.Card;
import io.kenh.contacts.api.PartnerCards.Change;
import io.kenh.contacts.api.PartnerCards.Place;
import io.kenh.portal.account.Accounts;
import io.kenh.portal.api.PortalAccount;
import io.kenh.portal.jte.StaticTemplates;
import io.kenh.portal.phone.PhoneWishes;
import io.kenh.ui.form.Form;
import java.util.Map;
import java.util.Optional;

/** Name, phone, e-mail and address: the contact itself, as the customer sees it. */
public final class ProfilePages {
    private static final String PAGE = "/portal/profile";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Accounts accounts;
    private final Notes notes;
    private final PhoneWishes phones;

    public ProfilePages(Host host, Accounts accounts, PhoneWishes phones) {
        this.host = host;
        this.accounts = accounts;
        this.notes = new Notes(host);
        this.phones = phones;
    }

    public void routes(Routes routes) {
        routes.get(PAGE, new Access.Portal(), this::page)
                .post(PAGE, new Access.Portal(), this::save)
                .post(PAGE + "/phone/withdraw", new Access.Portal(), this::withdraw);
    }

    private void page(Context ctx) {
        var account = accounts.mine();
        var card = card(account);
        var place = card.place();
        boolean silent = wishes().of(account.partnerId()).isPresent();
        var form = Form.of(Map.of(
                "name", card.name(),
                "phone", card.phone(),
                "email", card.email(),
                "street", place.street(),
                "ward", place.ward(),
                "district", place.district(),
                "province", place.province(),
                "silent", silent ? "on" : ""));
        show(ctx, form, account, card);
    }

    private void withdraw(Context ctx) {
        var account = accounts.mine();
        boolean waited = SecretPage.as(account.companyId(), () -> phones.withdraw(account));
        host.ui()
                .toast(
                        ctx,
                        waited ? Tone.SUCCESS : Tone.WARNING,
                        t(waited ? "portal.phone.withdrawn" : "error.portal.phone-wish-closed"));
        ctx.redirect(PAGE, HttpStatus.SEE_OTHER);
    }

    private void save(Context ctx) {
        var account = accounts.mine();
        var card = card(account);
        var form = Form.read(ctx);
        var phone = form.text("phone", 40);
        boolean another = another(form, phone, card);
        var change = new Change(
                form.required("name", 200),
                // Conversations find their contact by it: a number nobody proved would open somebody else's.
                card.phone(),
                form.text("email", 200),
                new Place(
                        form.text("street", 200),
                        form.text("ward", 120),
                        form.text("district", 120),
                        form.text("province", 120)));
        if (!form.hasErrors()) {
            try {
                SecretPage.as(
                        account.companyId(),
                        () -> host.db().write(em -> {
                            cards().change(account.partnerId(), change);
                            notes.say(account, "portal.note.profile");
                            if (another) {
                                phones.ask(account, phone);
                            }
                            contact(account, form.flag("silent"));
                            return account;
                        }));
                host.ui().toast(ctx, Tone.SUCCESS, t(another ? "portal.profile.phone-asked" : "portal.profile.saved"));
                ctx.redirect(PAGE, HttpStatus.SEE_OTHER);
                return;
            } catch (KenhException refused) {
                if (refused.code() != CoreError.INVALID) {
                    throw refused;
                }
                form.errors(refused.fields());
            }
        }
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, form, account, card);
    }

    private void contact(PortalAccount account, boolean silent) {
        if (wishes().of(account.partnerId()).isPresent() != silent) {
            wishes().say(account.partnerId(), silent, Origin.PORTAL);
            notes.say(account, silent ? "portal.note.silent" : "portal.note.not-silent");
        }
    }

    /** Whether this is another number than the contact has. */
    private boolean another(Form form, String phone, Card card) {
        var number = phone.isBlank() ? Optional.of("") : cards().number(phone);
        if (number.isEmpty()) {
            form.error("phone", t("portal.profile.phone.wrong"));
        }
        return !number.orElse("").equals(card.number());
    }

    private Card card(PortalAccount account) {
        return cards().find(account.partnerId()).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    private void show(Context ctx, Form form, PortalAccount account, Card card) {
        var wish = phones.shown(account.partnerId(), account.companyId()).orElse(null);
        host.ui().portalPage(ctx, t("portal.profile"), templates.meProfile(new MeView(form, card, wish)));
    }

    private DoNotContact wishes() {
        return host.services().get(DoNotContact.class);
    }

    private PartnerCards cards() {
        return host.services().get(PartnerCards.class);
    }
}
