package io.kenh.portal.me;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.api.web.SecretPage;
import io.kenh.contacts.api.AddressForm;
import io.kenh.contacts.api.PartnerAddresses;
import io.kenh.contacts.api.PartnerAddresses.Entry;
import io.kenh.contacts.api.PartnerAddresses.Purpose;
import io.kenh.portal.account.Accounts;
import io.kenh.portal.api.PortalAccount;
import io.kenh.portal.jte.StaticTemplates;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where the customer wants invoices and goods, beside their own address. */
public final class AddressPages {
    static final String LIST = "/portal/profile/addresses";
    private static final String NEW = LIST + "/new";
    private static final String ONE = LIST + "/{id}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Accounts accounts;
    private final Notes notes;

    public AddressPages(Host host, Accounts accounts) {
        this.host = host;
        this.accounts = accounts;
        this.notes = new Notes(host);
    }

    public void routes(Routes routes) {
        var mine = new Access.Portal();
        routes.get(LIST, mine, this::list)
                .get(NEW, mine, ctx -> show(ctx, NEW, AddressForm.blank(), null))
                .post(NEW, mine, ctx -> save(ctx, 0, NEW))
                .get(ONE, mine, this::edit)
                .post(ONE, mine, ctx -> save(ctx, PathId.of(ctx), LIST + "/" + PathId.of(ctx)))
                .post(ONE + "/remove", mine, this::remove);
    }

    private void list(Context ctx) {
        host.ui().portalPage(ctx, t("portal.addresses"), templates.meAddresses(all(accounts.mine())));
    }

    private List<Entry> all(PortalAccount account) {
        return book().of(account.partnerId());
    }

    private void edit(Context ctx) {
        long id = PathId.of(ctx);
        var entry = all(accounts.mine()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        show(ctx, LIST + "/" + id, AddressForm.of(entry), null);
    }

    private void save(Context ctx, long id, String action) {
        var form = Form.read(ctx);
        var entry = AddressForm.read(form, id);
        String refused = null;
        if (!form.hasErrors()) {
            try {
                change(ctx, "portal.addresses.saved", account -> book().save(account.partnerId(), entry));
                return;
            } catch (KenhException e) {
                if (e.code().status() == HttpStatus.NOT_FOUND.getCode()) {
                    throw e;
                }
                form.errors(e.fields());
                refused = e.fields().isEmpty() ? Kit.error(e) : null;
            }
        }
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, action, form, refused);
    }

    private void remove(Context ctx) {
        long id = PathId.of(ctx);
        change(ctx, "portal.addresses.removed", account -> book().remove(account.partnerId(), id));
    }

    private void change(Context ctx, String done, Consumer<PortalAccount> step) {
        var account = accounts.mine();
        SecretPage.as(
                account.companyId(),
                () -> host.db().write(em -> {
                    step.accept(account);
                    notes.say(account, "portal.note.addresses");
                    return account;
                }));
        host.ui().toast(ctx, Tone.SUCCESS, t(done));
        ctx.redirect(LIST, HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, String action, Form form, @Nullable String refused) {
        var view = new AddressView(form, action, Option.all(Purpose.class, "portal.addresses"), refused);
        host.ui().portalPage(ctx, t("portal.addresses"), templates.meAddress(view));
    }

    private PartnerAddresses book() {
        return host.services().get(PartnerAddresses.class);
    }
}
