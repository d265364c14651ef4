package io.kenh.invoicing.show;

import gg.jte.Content;
import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.api.ui.DocumentSlots;
import io.kenh.api.ui.SlotPart;
import io.kenh.catalog.api.FiscalPositions.PositionRef;
import io.kenh.catalog.api.lines.LineParts;
import io.kenh.invoicing.account.AccountView;
import io.kenh.invoicing.account.Accounts;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.api.InvoicingSlots;
import io.kenh.invoicing.form.TermNames;
import io.kenh.invoicing.invoice.InvoiceDoc;
import io.kenh.invoicing.invoice.InvoiceReader;
import io.kenh.invoicing.invoice.InvoiceView;
import io.kenh.invoicing.journal.JournalKind;
import io.kenh.invoicing.journal.Journals;
import io.kenh.invoicing.list.Deadlines;
import io.kenh.invoicing.money.MoneyReader;
import io.kenh.invoicing.money.MoneyReader.ShareRow;
import io.kenh.invoicing.profile.Profiles;
import io.kenh.invoicing.qr.PaymentCodes;
import io.kenh.invoicing.show.ShowView.Parts;
import io.kenh.invoicing.show.ShowView.Refused;
import io.kenh.invoicing.show.ShowView.Rights;
import io.kenh.invoicing.show.ShowView.Slots;
import io.kenh.ui.Kit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers what the page of an invoice shows. */
public final class Views {
    private final Host host;
    private final InvoiceReader reader;
    private final MoneyReader money;
    private final Profiles profiles;
    private final PaymentCodes codes;
    private final Deadlines deadlines;
    private final Journals journals;
    private final Accounts accounts;

    public Views(Host host, InvoiceReader reader, Profiles profiles, PaymentCodes codes) {
        this.host = host;
        this.reader = reader;
        this.money = new MoneyReader(host);
        this.profiles = profiles;
        this.codes = codes;
        this.deadlines = new Deadlines(host);
        this.journals = new Journals(host);
        this.accounts = new Accounts(host);
    }

    ShowView of(Context ctx, InvoiceView invoice, @Nullable Refused refused) {
        var shares = money.shares(invoice.id());
        var actor = Current.actor();
        var due = invoice.data().dueDate();
        return new ShowView(
                invoice,
                TermNames.of(profiles.of(invoice.companyId()), invoice.data().paymentTerm()),
                names(invoice, shares),
                shares,
                money.left(invoice),
                money.kept(invoice.id()),
                reader.related(invoice),
                new Rights(
                        actor.may(InvoicingPermissions.WRITE),
                        actor.may(InvoicingPermissions.POST),
                        actor.may(InvoicingPermissions.PAY),
                        actor.may(InvoicingPermissions.WRITE_OFF),
                        actor.may(InvoicingPermissions.REVERSE)),
                reader.today(),
                UUID.randomUUID().toString(),
                refused,
                slots(ctx, new DocRef(InvoiceDoc.NAME, invoice.id())),
                new Parts(
                        host.services().get(LineParts.class).table(invoice.lines()),
                        reader.position(invoice).map(PositionRef::name).orElse(""),
                        due == null ? Kit.none() : invoice.open() ? deadlines.of(due) : Kit.text(Kit.date(due)),
                        codes.panel(invoice),
                        journals.active(JournalKind.BANK, JournalKind.CASH),
                        accounts()));
    }

    private List<AccountView> accounts() {
        var all = accounts.active();
        return all.size() > 1 ? all : List.of();
    }

    private Map<Long, String> names(InvoiceView invoice, List<ShareRow> shares) {
        var ids = new HashSet<Long>();
        shares.forEach(share -> ids.add(share.byUser()));
        var salesperson = invoice.data().salespersonId();
        if (salesperson != null) {
            ids.add(salesperson);
        }
        var names = new HashMap<Long, String>();
        host.services().get(Users.class).find(ids).forEach((id, user) -> names.put(id, user.name()));
        return names;
    }

    private Slots slots(Context ctx, DocRef doc) {
        var aside = host.ui().parts(ctx, DocumentSlots.ASIDE, doc).stream()
                .filter(part -> part != SlotPart.NOTHING)
                .toList();
        return new Slots(
                host.ui().slot(ctx, DocumentSlots.ACTIONS, doc),
                host.ui().slot(ctx, InvoicingSlots.INVOICE_STATS, doc),
                Kit.join(aside.toArray(Content[]::new)),
                host.ui().slot(ctx, DocumentSlots.BELOW, doc),
                !aside.isEmpty());
    }
}
