package io.kenh.crm.twin;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.contacts.api.ContactsPermissions;
import io.kenh.crm.api.CrmError;
import io.kenh.crm.api.CrmPermissions;
import io.kenh.crm.form.Choices;
import io.kenh.crm.form.LeadFields;
import io.kenh.crm.jte.StaticTemplates;
import io.kenh.crm.lead.Converting;
import io.kenh.crm.lead.Converting.Customer;
import io.kenh.crm.lead.LeadKind;
import io.kenh.crm.lead.LeadReader;
import io.kenh.crm.lead.LeadState;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import org.jspecify.annotations.Nullable;

/** A lead becomes an opportunity: who is the customer, and whose is it. */
public final class ConvertPages {
    private static final String PATH = "/crm/leads/{id}/convert";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final LeadReader reader;
    private final Converting converting;

    public ConvertPages(Host host, LeadReader reader, Converting converting) {
        this.host = host;
        this.reader = reader;
        this.converting = converting;
    }

    public void routes(Routes routes) {
        var write = new Access.Needs(CrmPermissions.WRITE);
        routes.get(PATH, write, ctx -> show(ctx, null)).post(PATH, write, this::convert);
    }

    private void show(Context ctx, @Nullable String refused) {
        var lead = reader.get(PathId.of(ctx));
        if (lead.kind() == LeadKind.OPPORTUNITY || lead.state() != LeadState.OPEN) {
            ctx.redirect(lead.path(), HttpStatus.SEE_OTHER);
            return;
        }
        var actor = Current.actor();
        boolean linked = lead.data().partnerId() != null;
        var view = new ConvertView(
                lead,
                linked || !actor.may(ContactsPermissions.READ) ? java.util.List.of() : converting.candidates(lead),
                !linked
                        && actor.may(ContactsPermissions.EDIT)
                        && !lead.customer().isEmpty(),
                new Choices(host).people(""),
                reader.twins(lead),
                refused);
        host.ui().page(ctx, t("crm.convert"), templates.twinConvert(view));
    }

    private void convert(Context ctx) {
        var id = PathId.of(ctx);
        var form = Form.read(ctx);
        var known = LeadFields.id(form.value("customer"));
        var customer = known != null
                ? new Customer.Known(known)
                : form.value("customer").equals("new") ? new Customer.New() : new Customer.Later();
        try {
            converting.convert(id, customer, LeadFields.id(form.value("assignee")));
        } catch (KenhException refused) {
            if (!(refused.code() instanceof CrmError) && refused.code() != CoreError.INVALID) {
                throw refused;
            }
            var fields = String.join(" ", refused.fields().values());
            ctx.status(refused.code().status());
            show(ctx, fields.isEmpty() ? Kit.error(refused) : fields);
            return;
        }
        host.ui().toast(ctx, Tone.SUCCESS, t("crm.done.converted"));
        ctx.redirect("/crm/leads/" + id, HttpStatus.SEE_OTHER);
    }
}
