package io.kenh.invoicing.invoice;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.SearchText;
import io.kenh.api.error.KenhException;
import io.kenh.api.web.PageKey;
import io.kenh.catalog.api.lines.Filled;
import io.kenh.catalog.api.lines.FilledLine;
import io.kenh.catalog.api.lines.LineKind;
import io.kenh.catalog.api.lines.TaxText;
import io.kenh.invoicing.api.InvoicingError;
import io.kenh.ui.Kit;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A customer invoice or credit note. */
@Entity(name = "Invoice")
@Table(name = "invoicing_invoice")
public class Invoice extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invoicing_invoice_seq")
    @SequenceGenerator(name = "invoicing_invoice_seq", sequenceName = "invoicing_invoice_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 12)
    private InvoiceKind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private InvoiceState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "payment_state", nullable = false, length = 10)
    private PaymentState paymentState;

    @Column(nullable = false)
    private boolean blocked;

    @Embedded
    private @Nullable InvoiceNumber number;

    @Embedded
    private Header header;

    @Embedded
    private @Nullable Reference reference;

    @Embedded
    private @Nullable EInvoice eInvoice;

    @Embedded
    private Sums sums;

    @Embedded
    private Origin origin;

    @Column(name = "dunning_level", nullable = false)
    private int dunningLevel;

    @Column(name = "dunning_round", nullable = false)
    private int dunningRound;

    @Column(name = "created_by", nullable = false, updatable = false)
    private long createdBy;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "posted_at")
    private @Nullable Instant postedAt;

    @Column(name = "cancelled_at")
    private @Nullable Instant cancelledAt;

    @Embedded
    private @Nullable PageKey key;

    @Column(name = "search_text", nullable = false, length = 800)
    private String searchText;

    @OneToMany(mappedBy = "invoice", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<InvoiceLine> lines = new ArrayList<>();

    @OneToMany(mappedBy = "invoice", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    @BatchSize(size = 100)
    private List<DueLine> dues = new ArrayList<>();

    protected Invoice() {}

    Invoice(long companyId, Header header, InvoiceData data, long createdBy, Instant at) {
        super(companyId);
        this.kind = data.kind();
        this.header = header;
        this.origin = new Origin(data);
        this.sums = Sums.nothing();
        this.state = InvoiceState.DRAFT;
        this.paymentState = PaymentState.NONE;
        this.createdBy = createdBy;
        this.createdAt = at;
        this.searchText = "";
    }

    /** @throws KenhException unless it is a draft */
    void write(Header newHeader, @Nullable Reference newReference, String words, Filled filled, TaxText taxText) {
        require(InvoiceState.DRAFT);
        LineUpdate.of(this, lines, filled.lines(), taxText);
        header = newHeader;
        reference = newReference;
        origin.say(words);
        sums.of(filled.totals().untaxed(), filled.totals().tax(), kind.sign());
        searched();
    }

    /** @param sources of each of its lines, in their order: the line of the document it was made from that it asks for, or null */
    void asksFor(List<@Nullable Long> sources) {
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).asksFor(sources.get(i));
        }
    }

    /** The opposite of {@link #asksFor(List)}. */
    List<@Nullable Long> asksFor() {
        var sources = new ArrayList<@Nullable Long>();
        lines.forEach(line -> sources.add(line.asksFor()));
        return sources;
    }

    /** @param given the next number, taken only when there is none yet */
    void post(Supply given, List<Terms.Due> plan, Instant at) {
        require(InvoiceState.DRAFT);
        if (lines.stream().noneMatch(line -> line.kind() == LineKind.PRODUCT)) {
            throw new KenhException(InvoicingError.EMPTY);
        }
        if (sums.total() < 0) {
            throw new KenhException(InvoicingError.NEGATIVE);
        }
        int year = header.invoiceDate().getYear();
        if (number != null && number.year() != year) {
            throw new KenhException(InvoicingError.OTHER_YEAR, Integer.toString(number.year()));
        }
        // Both are asked for before anything changes: what is asked of the database would write half of it.
        var mine = number == null ? given.next(kind, year) : number;
        reference = reference == null && kind == InvoiceKind.INVOICE ? given.reference(mine) : reference;
        number = mine;
        state = InvoiceState.POSTED;
        postedAt = at;
        dues.clear();
        plan.forEach(due -> dues.add(new DueLine(this, dues.size(), due)));
        header.agreed(plan);
        settled();
        searched();
    }

    /** Where numbers come from. */
    interface Supply {
        InvoiceNumber next(InvoiceKind kind, int year);

        /** The number as customers write it on transfers. */
        Reference reference(InvoiceNumber number);
    }

    /** Back to be changed; its number stays. */
    void reset() {
        if (state == InvoiceState.POSTED && sums.settled() != 0) {
            throw new KenhException(InvoicingError.SETTLED);
        }
        if (state == InvoiceState.DRAFT) {
            throw wrongState();
        }
        if (state == InvoiceState.POSTED && eInvoice != null) {
            // What the tax office has under this number may not become another sale.
            throw new KenhException(InvoicingError.ISSUED, eInvoice().label());
        }
        state = InvoiceState.DRAFT;
        paymentState = PaymentState.NONE;
        blocked = false;
        postedAt = null;
        cancelledAt = null;
        remindAnew();
        sums.idle();
        dues.clear();
        header.agreed(List.of());
    }

    void cancel(String reason, Instant at) {
        require(InvoiceState.DRAFT);
        if (reason.isBlank()) {
            throw new KenhException(InvoicingError.REASON_NEEDED);
        }
        state = InvoiceState.CANCEL;
        cancelledAt = at;
        origin.reason(SearchText.cut(reason.strip(), 500));
    }

    /** Sets something against it, or with a negative amount takes it off again; never more than there is. */
    public void settle(ShareSource source, long amount) {
        require(InvoiceState.POSTED);
        if (amount == 0 || amount > sums.residual() || sums.settled() + amount < 0) {
            throw new KenhException(InvoicingError.BAD_AMOUNT, -sums.settled(), sums.residual());
        }
        sums.settle(source, amount, kind.sign());
        settled();
    }

    private void settled() {
        sums.count(kind.sign());
        var state = sums.state();
        // Once nothing is owed, there is nothing to hold back.
        blocked = blocked && state.open();
        paymentState = blocked ? PaymentState.BLOCKED : state;
        var before = header.dueDate();
        header.due(
                paymentState.open() ? Terms.firstOpen(dueList(), sums.settled()).orElse(null) : null);
        DueLine.age(dues, header.dueDate(), sums.settled());
        // Reminders are of one due date: the next instalment begins with none.
        if (!Objects.equals(before, header.dueDate())) {
            remindAnew();
        }
    }

    /** What was said so far no longer holds, nor what waited to be said: it is said again. */
    private void remindAnew() {
        dunningRound += dunningLevel > 0 ? 1 : 0;
        dunningLevel = 0;
    }

    /** Nobody is asked to pay it, or again. */
    void block(boolean held) {
        if (kind != InvoiceKind.INVOICE || !paymentState.open() || blocked == held) {
            throw new KenhException(
                    InvoicingError.WRONG_STATE, Kit.t((state == InvoiceState.POSTED ? paymentState : state).key()));
        }
        blocked = held;
        remindAnew();
        settled();
    }

    /** Of what is paid so much more, or less, has yet to be seen by the bank. */
    public void waits(long amount) {
        sums.waits(amount);
        settled();
    }

    public void lastPayment(@Nullable Long amount, @Nullable LocalDate day) {
        sums.lastPayment(amount, day);
    }

    void refer(@Nullable Reference other) {
        if (state == InvoiceState.CANCEL) {
            throw wrongState();
        }
        reference = other;
        searched();
    }

    void eInvoice(EInvoiceData data) {
        eInvoice = data.none() ? null : new EInvoice(data);
        searched();
    }

    EInvoiceData eInvoice() {
        return eInvoice == null ? EInvoiceData.NONE : eInvoice.data();
    }

    /** @return whether it is further than before */
    public boolean dun(int level) {
        boolean further = level > dunningLevel;
        dunningLevel = Math.max(level, dunningLevel);
        return further;
    }

    /** What a credit note was asked for with. */
    void once(@Nullable String onceKey) {
        origin.once(onceKey);
    }

    void key(@Nullable PageKey newKey) {
        key = newKey;
    }

    private void searched() {
        searchText = InvoiceWords.of(this);
    }

    public void require(InvoiceState needed) {
        if (state != needed) {
            throw wrongState();
        }
    }

    private KenhException wrongState() {
        return new KenhException(InvoicingError.WRONG_STATE, Kit.t(state.key()));
    }

    List<FilledLine> filled(TaxText taxText) {
        return lines.stream().map(line -> line.filled(taxText)).toList();
    }

    /** What the customer can be asked for on a day, in whole đồng: an invoice in instalments is not due as a whole. */
    public long dueNow(LocalDate day) {
        return state == InvoiceState.POSTED && paymentState.open() ? Terms.dueNow(dueList(), sums.settled(), day) : 0;
    }

    List<Terms.Due> dueList() {
        return dues.stream().map(DueLine::due).toList();
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    int version() {
        return version;
    }

    public InvoiceKind kind() {
        return kind;
    }

    public InvoiceState state() {
        return state;
    }

    public PaymentState paymentState() {
        return paymentState;
    }

    /** Empty while it has none. */
    public String number() {
        return number == null ? "" : number.text();
    }

    public Header header() {
        return header;
    }

    public Sums sums() {
        return sums;
    }

    public Origin origin() {
        return origin;
    }

    /** Empty for none. */
    public String referenceText() {
        return reference == null ? "" : reference.text();
    }

    /** As references are compared; empty for none. */
    public String referenceKey() {
        return reference == null ? "" : reference.key();
    }

    public int dunningLevel() {
        return dunningLevel;
    }

    /** How often reminders began anew. */
    public int dunningRound() {
        return dunningRound;
    }

    Trace trace() {
        return new Trace(createdBy, createdAt, postedAt, cancelledAt);
    }

    @Nullable
    PageKey key() {
        return key;
    }
}
