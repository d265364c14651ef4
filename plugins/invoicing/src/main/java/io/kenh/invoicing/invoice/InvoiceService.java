package io.kenh.invoicing.invoice;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.web.PageKeys;
import io.kenh.catalog.api.lines.Filled;
import io.kenh.catalog.api.lines.LineFill;
import io.kenh.catalog.api.lines.TaxText;
import io.kenh.contacts.api.Partners;
import io.kenh.invoicing.InvoicingSettings;
import io.kenh.invoicing.api.Invoices.Purpose;
import io.kenh.invoicing.api.InvoicingError;
import io.kenh.invoicing.api.InvoicingPermissions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes and changes drafts. */
public final class InvoiceService {
    public static final int MOST_LINES = 500;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Host host;
    private final LineFill fill;
    private final PageKeys keys;
    private final Trail trail;
    private final TaxText taxText;

    public InvoiceService(Host host, LineFill fill, PageKeys keys) {
        this.host = host;
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
                user == 0 ? null : user,
                note,
                "",
                null,
                Purpose.REGULAR,
                null,
                "",
                List.of());
    }

    /** @return its id */
    public long create(InvoiceData data) {
        check(data);
        return create(data, fill.fill(data.pricing(), data.lines(), List.of()));
    }

    /** The same with lines that are what they are, whatever the catalogue says. */
    public long create(InvoiceData data, Filled filled) {
        Current.actor().require(InvoicingPermissions.WRITE);
        if (filled.lines().size() > MOST_LINES) {
            throw new KenhException(InvoicingError.TOO_MANY_LINES, MOST_LINES);
        }
        return host.db().write(em -> {
            var now = host.clock().instant();
            long company = Current.actor().companyId();
            var invoice =
                    new Invoice(company, header(data), data, Current.actor().userId(), now);
            var reference = reference(em, company, data.paymentReference(), 0);
            invoice.write(invoice.header(), reference, data.origin(), filled, taxText);
            invoice.key(keys.make());
            em.persist(invoice);
            if (data.origin().isEmpty()) {
                trail.noted(invoice, "invoicing.note.created");
            } else {
                trail.noted(invoice, "invoicing.note.created-from", data.origin());
            }
            trail.assigned(invoice);
            trail.signal(invoice.id());
            return invoice.id();
        });
    }

    /**
     * @param version what the change is based on
     * @throws KenhException {@code core.conflict} when somebody else changed it since
     */
    public void update(long id, int version, InvoiceData data) {
        Current.actor().require(InvoicingPermissions.WRITE);
        host.db().write(em -> {
            var invoice = InvoiceStore.lock(em, id);
            if (invoice.version() != version) {
                throw new KenhException(CoreError.CONFLICT);
            }
            check(data);
            var before = Trail.Watched.of(invoice);
            var filled = fill.fill(data.pricing(), data.lines(), invoice.filled(taxText));
            var reference = reference(em, invoice.companyId(), data.paymentReference(), id);
            invoice.write(header(data), reference, data.origin(), filled, taxText);
            // A line alone may have changed: its invoice is another one all the same.
            em.lock(invoice, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            trail.changed(invoice, before);
            return id;
        });
    }

    /** A new draft with the same customer and lines, from today on. */
    public long duplicate(long id) {
        return host.db().write(em -> {
            var model = InvoiceStore.read(em, id);
            var view = InvoiceView.of(model, taxText, today(), null);
            var old = view.data();
            var start = blank(old.kind(), old.partnerId(), old.note());
            return create(Copies.again(old, start), Copies.lines(view.lines()));
        });
    }

    /** The customer's reference on transfers, changed at any time; empty takes it away. */
    public void refer(long id, String typed) {
        Current.actor().require(InvoicingPermissions.WRITE);
        host.db().write(em -> {
            var invoice = InvoiceStore.lock(em, id);
            var before = Trail.Watched.of(invoice);
            invoice.refer(reference(em, invoice.companyId(), typed, id));
            trail.changed(invoice, before);
            return id;
        });
    }

    private static @Nullable Reference reference(EntityManager em, long company, String typed, long except) {
        if (typed.isBlank()) {
            return null;
        }
        var reference = Reference.of(typed);
        if (InvoiceStore.referred(em, company, reference, except)) {
            throw new KenhException(InvoicingError.REFERENCE_TAKEN, reference.text());
        }
        return reference;
    }

    private Header header(InvoiceData data) {
        var partner = host.services()
                .get(Partners.class)
                .find(data.partnerId())
                .orElseThrow(
                        () -> new KenhException(CoreError.INVALID, Map.of("partner", t("invoicing.error.partner"))));
        return new Header(partner.name(), data);
    }

    private static void check(InvoiceData data) {
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
