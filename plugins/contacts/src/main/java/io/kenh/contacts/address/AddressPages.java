package io.kenh.contacts.address;

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
import io.kenh.contacts.api.AddressForm;
import io.kenh.contacts.api.ContactsPermissions;
import io.kenh.contacts.api.PartnerAddresses.Purpose;
import io.kenh.contacts.jte.StaticTemplates;
import io.kenh.contacts.partner.PartnerService;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import org.jspecify.annotations.Nullable;

/** Staff write a partner's further addresses, which customers keep in the portal. */
public final class AddressPages {
    private static final String PARTNER = "/contacts/partners/";
    private static final String NEW = PARTNER + "{id}/addresses/new";
    private static final String ONE = PARTNER + "{id}/addresses/{address}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final PartnerService partners;
    private final AddressBook book;

    public AddressPages(Host host, PartnerService partners, AddressBook book) {
        this.host = host;
        this.partners = partners;
        this.book = book;
    }

    public void routes(Routes routes) {
        var edit = new Access.Needs(ContactsPermissions.EDIT);
        routes.get(NEW, edit, ctx -> show(ctx, 0, AddressForm.blank(), null))
                .post(NEW, edit, ctx -> save(ctx, 0))
                .get(ONE, edit, this::edit)
                .post(ONE, edit, ctx -> save(ctx, PathId.of(ctx, "address")))
                .post(ONE + "/remove", edit, this::remove);
    }

    private void edit(Context ctx) {
        long id = PathId.of(ctx, "address");
        var entry = book.of(PathId.of(ctx)).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        show(ctx, id, AddressForm.of(entry), null);
    }

    private void save(Context ctx, long id) {
        var form = Form.read(ctx);
        var entry = AddressForm.read(form, id);
        String refused = null;
        if (!form.hasErrors()) {
            try {
                book.save(PathId.of(ctx), entry);
                back(ctx, "contacts.address.saved");
                return;
            } catch (KenhException e) {
                if (e.code() == CoreError.NOT_FOUND) {
                    throw e;
                }
                form.errors(e.fields());
                refused = e.fields().isEmpty() ? Kit.error(e) : null;
            }
        }
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, id, form, refused);
    }

    private void remove(Context ctx) {
        book.remove(PathId.of(ctx), PathId.of(ctx, "address"));
        back(ctx, "contacts.address.removed");
    }

    private void back(Context ctx, String done) {
        host.ui().toast(ctx, Tone.SUCCESS, t(done));
        ctx.redirect(PARTNER + PathId.of(ctx), HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, long id, Form form, @Nullable String refused) {
        var partner = partners.get(PathId.of(ctx));
        var title = t(id == 0 ? "contacts.address.new" : "contacts.address.edit", partner.displayName());
        var view = new AddressFormView(
                form, id, partner.path(), title, Option.all(Purpose.class, "contacts.address.purpose"), refused);
        host.ui().page(ctx, title, templates.partnerAddress(view));
    }
}
