package io.kenh.invoicing.form;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
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
import io.kenh.catalog.api.CatalogError;
import io.kenh.catalog.api.lines.Filled;
import io.kenh.catalog.api.lines.LineFields;
import io.kenh.catalog.api.lines.LineFill;
import io.kenh.catalog.api.lines.LineParts;
import io.kenh.catalog.api.lines.LineWords;
import io.kenh.catalog.api.lines.TotalsView;
import io.kenh.contacts.api.Partners;
import io.kenh.invoicing.api.InvoicingError;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.invoice.InvoiceData;
import io.kenh.invoicing.invoice.InvoiceKind;
import io.kenh.invoicing.invoice.InvoiceReader;
import io.kenh.invoicing.invoice.InvoiceService;
import io.kenh.invoicing.invoice.InvoiceView;
import io.kenh.invoicing.jte.StaticTemplates;
import io.kenh.invoicing.list.InvoiceLists;
import io.kenh.invoicing.profile.Profiles;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writing an invoice. */
public final class FormPages {
    private static final String LIST = "/invoicing/invoices";
    private static final String PREVIEW = LIST + "/preview";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final InvoiceService invoices;
    private final InvoiceReader reader;
    private final LineFill fill;
    private final Profiles profiles;

    public FormPages(Host host, InvoiceService invoices, InvoiceReader reader, LineFill fill, Profiles profiles) {
        this.host = host;
        this.invoices = invoices;
        this.reader = reader;
        this.fill = fill;
        this.profiles = profiles;
    }

    public void routes(Routes routes) {
        var write = new Access.Needs(InvoicingPermissions.WRITE);
        routes.get(LIST + "/new", write, this::blank)
                .post(LIST, write, ctx -> save(ctx, null))
                .post(PREVIEW, write, this::preview)
                .get(LIST + "/{id}/edit", write, this::edit)
                .post(LIST + "/{id}/edit", write, ctx -> save(ctx, reader.get(PathId.of(ctx))));
    }

    private void blank(Context ctx) {
        var partner = LineFields.id(Objects.requireNonNullElse(ctx.queryParam("partner"), ""));
        var kind = "credit_note".equals(ctx.queryParam("kind")) ? InvoiceKind.CREDIT_NOTE : InvoiceKind.INVOICE;
        mayWrite(kind);
        var data = invoices.blank(
                kind, partner == null ? 0 : partner, profiles.mine().note());
        page(ctx, kind, form(data), null, fill.fill(data.pricing(), data.lines(), List.of()), List.of());
    }

    private void edit(Context ctx) {
        var invoice = reader.get(PathId.of(ctx));
        if (!invoice.draft()) {
            ctx.redirect(invoice.path(), HttpStatus.SEE_OTHER);
            return;
        }
        mayWrite(invoice.kind());
        var filled = new Filled(invoice.lines(), invoice.totals());
        page(ctx, invoice.kind(), form(invoice.data()), invoice, filled, List.of());
    }

    private static void mayWrite(InvoiceKind kind) {
        if (kind == InvoiceKind.CREDIT_NOTE) {
            Current.actor().require(InvoicingPermissions.REVERSE);
        }
    }

    private Form form(InvoiceData data) {
        var values = InvoiceFields.values(data);
        var partner = data.partnerId() == 0
                ? ""
                : host.services()
                        .get(Partners.class)
                        .find(data.partnerId())
                        .map(Partners.PartnerRef::name)
                        .orElse("");
        values.put("partner", partner);
        return Form.of(values);
    }

    private static InvoiceKind kind(Form form) {
        return form.value("kind").equals(InvoiceKind.CREDIT_NOTE.name())
                ? InvoiceKind.CREDIT_NOTE
                : InvoiceKind.INVOICE;
    }

    private void save(Context ctx, @Nullable InvoiceView before) {
        var form = Form.read(ctx);
        var start = before == null ? invoices.blank(kind(form), 0, "") : before.data();
        var data = InvoiceFields.read(host, form, start);
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            page(ctx, start.kind(), form, before, null, List.of());
            return;
        }
        try {
            var id = before == null ? invoices.create(data) : update(before.id(), form, data);
            host.ui().toast(ctx, Tone.SUCCESS, t("invoicing.saved"));
            ctx.redirect(LIST + "/" + id, HttpStatus.SEE_OTHER);
        } catch (KenhException refused) {
            boolean conflict = refused.code() == CoreError.CONFLICT && before != null;
            if (!conflict
                    && refused.code() != CoreError.INVALID
                    && !(refused.code() instanceof InvoicingError)
                    && !(refused.code() instanceof CatalogError)) {
                throw refused;
            }
            form.errors(refused.fields());
            if (!conflict && refused.fields().isEmpty()) {
                boolean reference = refused.code() == InvoicingError.REFERENCE_TAKEN
                        || refused.code() == InvoicingError.BAD_REFERENCE;
                form.error(reference ? "paymentReference" : "lines", Kit.error(refused));
            }
            ctx.status(refused.code().status());
            var now = before == null ? null : reader.get(before.id());
            page(ctx, start.kind(), form, now, null, conflict && now != null ? changes(now, data) : List.of());
        }
    }

    private long update(long id, Form form, InvoiceData data) {
        var version = LineFields.id(form.value("version"));
        invoices.update(id, version == null ? 0 : version.intValue(), data);
        return id;
    }

    /** The sums while one types: computed by the server, where the saved ones come from too. */
    private void preview(Context ctx) {
        var form = Form.read(ctx);
        var id = LineFields.id(form.value("id"));
        host.ui().fragment(ctx, lines().totals(totals(form, id == null ? null : reader.get(id))));
    }

    private TotalsView totals(Form form, @Nullable InvoiceView before) {
        try {
            var data =
                    InvoiceFields.read(host, form, before == null ? invoices.blank(kind(form), 0, "") : before.data());
            var wrong = form.errorOf("lines");
            return wrong.isPresent()
                    ? TotalsView.problem(wrong.get())
                    : TotalsView.of(
                            fill.fill(data.pricing(), data.lines(), before == null ? List.of() : before.lines()));
        } catch (KenhException refused) {
            var fields = String.join(" ", refused.fields().values());
            return TotalsView.problem(fields.isEmpty() ? Kit.error(refused) : fields);
        }
    }

    /** @param filled null: as typed */
    private void page(
            Context ctx,
            InvoiceKind kind,
            Form form,
            @Nullable InvoiceView invoice,
            @Nullable Filled filled,
            List<FormView.Change> changes) {
        var choices = new Choices(host);
        var title = invoice == null
                ? t(kind == InvoiceKind.INVOICE ? "invoicing.new" : "invoicing.new-credit")
                : t("invoicing.edit-title", invoice.title());
        Content editor =
                filled == null ? lines().editor(form, totals(form, invoice), PREVIEW) : editor(filled, invoice);
        var view = new FormView(
                form,
                invoice,
                kind,
                invoice == null ? 0 : invoice.version(),
                title,
                changes,
                choices.priceLists(form.value("priceList")),
                choices.positions(Objects.toString(LineFields.id(form.value("fiscalPosition")), "")),
                choices.people(Objects.toString(LineFields.id(form.value("salesperson")), "")),
                Choices.terms(
                        invoice == null ? profiles.mine() : profiles.of(invoice.companyId()),
                        form.value("paymentTerm")),
                choices.journals(Objects.toString(LineFields.id(form.value("journal")), "")),
                kind == InvoiceKind.INVOICE
                        ? choices.accounts(Objects.toString(LineFields.id(form.value("account")), ""))
                        : List.of(),
                editor);
        host.ui().under(ctx, InvoiceLists.of(kind));
        host.ui().page(ctx, title, templates.invoiceEdit(view));
    }

    /** Prices and taxes that are the catalogue's follow what they depend on. */
    private Content editor(Filled filled, @Nullable InvoiceView invoice) {
        if (invoice == null) {
            return lines().editor(filled, PREVIEW);
        }
        var data = invoice.data();
        return lines().editor(filled, fill.offered(data.pricing(), data.lines(), invoice.lines()), PREVIEW);
    }

    private LineParts lines() {
        return host.services().get(LineParts.class);
    }

    private static List<FormView.Change> changes(InvoiceView saved, InvoiceData yours) {
        var mine = InvoiceFields.values(yours);
        var changes = new ArrayList<FormView.Change>();
        InvoiceFields.values(saved.data()).forEach((field, value) -> {
            if (!value.equals(mine.get(field))) {
                changes.add(new FormView.Change(t("invoicing.field." + field), value, mine.getOrDefault(field, "")));
            }
        });
        LineWords.differences(saved.data().lines(), yours.lines())
                .forEach((line, both) ->
                        changes.add(new FormView.Change(t("invoicing.line-number", line), both.saved(), both.yours())));
        return changes;
    }
}
