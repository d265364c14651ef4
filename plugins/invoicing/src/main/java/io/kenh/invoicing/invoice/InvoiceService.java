package io.kenh.invoicing.invoice;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.data.InCompany;
import io.kenh.api.data.SearchText;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.api.web.PageKeys;
import io.kenh.catalog.api.FiscalPositions;
import io.kenh.catalog.api.Prices;
import io.kenh.catalog.api.lines.Filled;
import io.kenh.catalog.api.lines.LineFill;
import io.kenh.catalog.api.lines.TaxText;
import io.kenh.contacts.api.PartnerCards;
import io.kenh.contacts.api.Partners;
import io.kenh.invoicing.InvoicingSettings;
import io.kenh.invoicing.account.Accounts;
import io.kenh.invoicing.api.Invoices.Purpose;
import io.kenh.invoicing.api.InvoicingError;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.journal.JournalKind;
import io.kenh.invoicing.journal.Journals;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes and changes drafts. */
public final class InvoiceService {
    public static final int MOST_LINES = 500;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Host host;
    private final Journals journals;
    private final LineFill fill;
    private final PageKeys keys;
    private final Trail trail;
    private final TaxText taxText;

    public InvoiceService(Host host, LineFill fill, PageKeys keys) {
        this.host = host;
        this.journals = new Journals(host);
        this.fill = fill;
        this.keys = keys;
        this.trail = new Trail(host);
        this.taxText = new TaxText(host);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(host.clock().instant(), Current.zone());
    }

    /** What a new document starts with. */
    public InvoiceData blank(InvoiceKind kind, long partnerId, String note) {
        var user = Current.actor().userId();
        return new InvoiceData(
                kind,
                partnerId,
                "",
                "",
                today(),
                today().plusDays(host.settings().get(InvoicingSettings.DUE_DAYS)),
                "",
                "",
                "",
                null,
                null,
                user == 0 ? null : user,
                note,
                "",
                null,
                Purpose.REGULAR,
                null,
                "",
                null,
                null,
                List.of());
    }

    /** @return its id; in the actor's company */
    public long create(InvoiceData data) {
        check(data, null);
        assignable(data.salespersonId(), null, Current.actor().companyId());
        return create(data, fill.fill(data.pricing(), data.lines(), List.of()));
    }

    /** The same with lines that are what they are, whatever the catalogue says. */
    public long create(InvoiceData data, Filled filled) {
        mayWrite(data.kind());
        if (filled.lines().size() > MOST_LINES) {
            throw new KenhException(InvoicingError.TOO_MANY_LINES, MOST_LINES);
        }
        return host.db().write(em -> {
            var now = host.clock().instant();
            long company = Current.actor().companyId();
            var invoice = new Invoice(
                    company, header(billed(data)), data, Current.actor().userId(), now);
            var reference = reference(em, data.paymentReference(), company, 0, "");
            invoice.write(invoice.header(), reference, data.origin(), filled, taxText);
            invoice.key(keys.make());
            em.persist(invoice);
            if (data.origin().isEmpty()) {
                trail.noted(invoice, "invoicing.note.created");
            } else {
                trail.noted(invoice, "invoicing.note.created-from", data.origin());
            }
            trail.originated(invoice);
            trail.assigned(invoice);
            trail.counted(invoice);
            trail.signal(invoice.id());
            return invoice.id();
        });
    }

    /**
     * @param version what the change is based on
     * @throws KenhException {@code core.conflict} when somebody else changed it since
     */
    public void update(long id, int version, InvoiceData data) {
        host.db().write(em -> {
            var reversed = Crediting.lockReversed(em, id);
            var invoice = InvoiceStore.lock(em, id);
            mayWrite(invoice.kind());
            if (invoice.version() != version) {
                throw new KenhException(CoreError.CONFLICT);
            }
            check(data, invoice.header().priceListId());
            assignable(data.salespersonId(), invoice.header().salespersonId(), invoice.companyId());
            var before = Trail.Watched.of(invoice);
            var filled = fill.fill(data.pricing(), data.lines(), invoice.filled(taxText));
            invoice.write(
                    header(billed(data, invoice.header())),
                    reference(em, data.paymentReference(), invoice),
                    data.origin(),
                    filled,
                    taxText);
            reversed.ifPresent(one -> Crediting.check(em, one, invoice));
            // A line alone may have changed: its invoice is another one all the same.
            em.lock(invoice, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            trail.changed(invoice, before);
            if (invoice.sums().total() == before.total()) {
                // The same money may be asked for other quantities.
                trail.counted(invoice);
            }
            return id;
        });
    }

    /** A credit note takes back what was sold: more than writing drafts. */
    private static void mayWrite(InvoiceKind kind) {
        Current.actor().require(InvoicingPermissions.WRITE);
        if (kind == InvoiceKind.CREDIT_NOTE) {
            Current.actor().require(InvoicingPermissions.REVERSE);
        }
    }

    /** A new draft with the same customer and lines, from today on, in the same company. */
    public long duplicate(long id) {
        return host.db().write(em -> {
            var model = InvoiceStore.read(em, id);
            var view = InvoiceView.of(model, taxText, today(), null);
            var old = view.data();
            var start = blank(old.kind(), old.partnerId(), old.note());
            return InCompany.of(model.companyId(), () -> create(Copies.again(old, start), Copies.lines(view.lines())));
        });
    }

    /** The customer's reference on transfers, changed at any time; empty takes it away. */
    public void refer(long id, String typed) {
        Current.actor().require(InvoicingPermissions.WRITE);
        host.db().write(em -> {
            var invoice = InvoiceStore.lock(em, id);
            var before = Trail.Watched.of(invoice);
            invoice.refer(reference(em, typed, invoice));
            trail.changed(invoice, before);
            return id;
        });
    }

    private static @Nullable Reference reference(EntityManager em, String typed, Invoice invoice) {
        return reference(em, typed, invoice.companyId(), invoice.id(), invoice.number());
    }

    /** @param number its own, which nobody else has */
    private static @Nullable Reference reference(
            EntityManager em, String typed, long company, long except, String number) {
        if (typed.isBlank()) {
            return null;
        }
        var reference = Reference.of(typed);
        if (reference.numbered() && !reference.key().equals(Reference.key(number))) {
            throw new KenhException(
                    InvoicingError.RESERVED_REFERENCE,
                    Map.of("paymentReference", t("error.invoicing.reserved-reference")));
        }
        if (InvoiceStore.referred(em, company, reference, except)) {
            throw new KenhException(InvoicingError.REFERENCE_TAKEN, reference.text());
        }
        return reference;
    }

    /** As the customer's contact says, where the invoice does not; a credit note says what its invoice said. */
    private InvoiceData billed(InvoiceData data) {
        var card = data.reverses() != null
                ? Optional.<PartnerCards.Card>empty()
                : host.services().find(PartnerCards.class).flatMap(cards -> cards.find(data.partnerId()));
        return card.map(found -> data.billed(
                        said(data.address(), SearchText.cut(found.place().line(), 1000)),
                        said(data.taxCode(), SearchText.cut(found.taxCode(), 40))))
                .orElse(data);
    }

    private static String said(String typed, String otherwise) {
        return typed.isBlank() ? otherwise : typed;
    }

    /** What somebody took away stays away; but what was said of another customer does not hold for this one. */
    private InvoiceData billed(InvoiceData data, Header before) {
        return before.partnerId() == data.partnerId()
                ? data
                : billed(data.billed(
                        data.address().equals(before.address()) ? "" : data.address(),
                        data.taxCode().equals(before.taxCode()) ? "" : data.taxCode()));
    }

    private Header header(InvoiceData data) {
        Days.require("invoiceDate", data.invoiceDate(), today());
        var partner = host.services()
                .get(Partners.class)
                .find(data.partnerId())
                .orElseThrow(
                        () -> new KenhException(CoreError.INVALID, Map.of("partner", t("invoicing.error.partner"))));
        var journal = data.journalId();
        if (journal != null) {
            journals.require(Current.actor().companyId(), JournalKind.SALE, journal);
        }
        var position = data.fiscalPositionId();
        if (position != null
                && host.services().get(FiscalPositions.class).find(position).isEmpty()) {
            throw new KenhException(CoreError.INVALID, Map.of("fiscalPosition", t("invoicing.error.fiscal-position")));
        }
        var account = data.accountId();
        if (account != null) {
            new Accounts(host).require(Current.actor().companyId(), account);
        }
        return new Header(partner, data);
    }

    /** @param listBefore the price list it names already, which it may go on naming */
    private void check(InvoiceData data, @Nullable Long listBefore) {
        if (data.lines().size() > MOST_LINES) {
            throw new KenhException(InvoicingError.TOO_MANY_LINES, MOST_LINES);
        }
        var due = data.dueDate();
        refuse(due != null && due.isBefore(data.invoiceDate()), "dueDate", "invoicing.error.due");
        refuse(
                !data.paymentTerm().isEmpty() && Terms.parse(data.paymentTerm()).isEmpty(),
                "paymentTerm",
                "invoicing.error.term");
        refuse(data.lines().stream().anyMatch(line -> outside(line.discount())), "lines", "invoicing.error.percent");
        var list = data.priceListId();
        refuse(
                list != null
                        && !list.equals(listBefore)
                        && host.services().get(Prices.class).list(list).isEmpty(),
                "priceList",
                "invoicing.error.price-list");
    }

    /** @param before whom it names already, whom it may go on naming */
    private void assignable(@Nullable Long user, @Nullable Long before, long company) {
        refuse(
                user != null
                        && !user.equals(before)
                        && user != Current.actor().userId()
                        && host.services()
                                .get(Users.class)
                                .holding(company, InvoicingPermissions.READ, Set.of(user))
                                .isEmpty(),
                "salesperson",
                "invoicing.error.salesperson");
    }

    private static boolean outside(BigDecimal percent) {
        return percent.signum() < 0 || percent.compareTo(HUNDRED) > 0;
    }

    private static void refuse(boolean wrong, String field, String key) {
        if (wrong) {
            throw new KenhException(CoreError.INVALID, Map.of(field, t(key)));
        }
    }
}
