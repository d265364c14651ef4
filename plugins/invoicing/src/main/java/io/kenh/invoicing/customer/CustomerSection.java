package io.kenh.invoicing.customer;

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
import io.kenh.catalog.api.FiscalPositions;
import io.kenh.catalog.api.FiscalPositions.PositionRef;
import io.kenh.contacts.api.ContactsSlots;
import io.kenh.contacts.api.Partners;
import io.kenh.contacts.api.Partners.PartnerRef;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.invoice.InvoiceKind;
import io.kenh.invoicing.invoice.PaymentState;
import io.kenh.invoicing.jte.StaticTemplates;
import io.kenh.invoicing.list.Deadlines;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contact's invoices and what is owed on the contact's page, and the fiscal position the contact is invoiced by. */
public final class CustomerSection {
    private static final int MOST = 5;
    private static final String THEIRS = """
             from Invoice i where i.header.partnerId = :partner and i.state = io.kenh.invoicing.invoice.InvoiceState.POSTED
            """;
    private static final String LATEST = """
            select i.id, i.kind, i.number.number, i.paymentState, i.header.invoiceDate, i.sums.total, i.header.dueDate
            """ + THEIRS + " order by i.header.invoiceDate desc, i.id desc";
    private static final String OWED = """
            select coalesce(sum(i.sums.signedResidual), 0L),
                   coalesce(sum(case when i.header.dueDate < :today then i.sums.signedResidual else 0L end), 0L)
            """ + THEIRS + """
              and i.paymentState in (io.kenh.invoicing.invoice.PaymentState.NOT_PAID, io.kenh.invoicing.invoice.PaymentState.PARTIAL,
               io.kenh.invoicing.invoice.PaymentState.BLOCKED)
            """;

    /** Not yet set against anything. */
    private static final String LEFT = """
            select coalesce(sum(case when p.outgoing = true then -p.open else p.open end), 0L) from InvoicingPayment p
            where p.partnerId = :partner and p.open > 0""";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Deadlines deadlines;

    public CustomerSection(Host host) {
        this.host = host;
        this.deadlines = new Deadlines(host);
    }

    private record Found(
            long id,
            InvoiceKind kind,
            String number,
            PaymentState state,
            LocalDate day,
            long total,
            @Nullable LocalDate due) {}

    public SlotPart<PartnerRef> part() {
        return new SlotPart<>(ContactsSlots.PARTNER_SECTIONS, 60, (ctx, partner) -> show(partner.id()));
    }

    public void routes(Routes routes) {
        routes.post(
                "/invoicing/customers/{id}/fiscal-position",
                new Access.Needs(InvoicingPermissions.WRITE),
                this::choose);
    }

    private Content show(long partner) {
        if (!Current.actor().may(InvoicingPermissions.READ)) {
            return SlotPart.NOTHING;
        }
        var view = view(partner);
        return view.rows().isEmpty() && view.positions().isEmpty() ? SlotPart.NOTHING : templates.customerSection(view);
    }

    private DebtorView view(long partner) {
        var today = LocalDate.ofInstant(host.clock().instant(), Current.zone());
        var positions = host.services().get(FiscalPositions.class);
        return host.db()
                .read(em -> new DebtorView(
                        partner,
                        em.createQuery(LATEST, Found.class)
                                .setParameter("partner", partner)
                                .setMaxResults(MOST)
                                .getResultStream()
                                .map(this::row)
                                .toList(),
                        em.createQuery(OWED, DebtorView.Owed.class)
                                .setParameter("partner", partner)
                                .setParameter("today", today)
                                .getSingleResult(),
                        em.createQuery(LEFT, Long.class)
                                .setParameter("partner", partner)
                                .getSingleResult(),
                        Current.actor().may(InvoicingPermissions.WRITE),
                        options(positions.all()),
                        positions
                                .of(partner)
                                .map(one -> Long.toString(one.id()))
                                .orElse("")));
    }

    private DebtorView.Row row(Found found) {
        var due = found.due();
        return new DebtorView.Row(
                found.id(),
                found.kind(),
                found.number(),
                found.state(),
                found.day(),
                found.total(),
                due != null && found.state().open() ? deadlines.of(due) : null);
    }

    private static List<Option> options(List<PositionRef> positions) {
        var options = new ArrayList<Option>();
        if (!positions.isEmpty()) {
            options.add(new Option("", t("invoicing.of-partner.no-position")));
        }
        positions.forEach(one -> options.add(new Option(Long.toString(one.id()), one.name())));
        return options;
    }

    private void choose(Context ctx) {
        long partner = PathId.of(ctx);
        if (host.services().get(Partners.class).find(partner).isEmpty()) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        var position = Form.read(ctx).value("fiscalPosition");
        if (!position.matches("\\d{0,18}")) {
            throw new KenhException(CoreError.BAD_REQUEST);
        }
        host.services().get(FiscalPositions.class).assign(partner, position.isEmpty() ? null : Long.valueOf(position));
        host.ui().toast(ctx, Tone.SUCCESS, t("invoicing.saved"));
        ctx.redirect("/contacts/partners/" + partner, HttpStatus.SEE_OTHER);
    }
}
