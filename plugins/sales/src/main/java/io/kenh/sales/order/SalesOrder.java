package io.kenh.sales.order;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.SearchText;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.web.PageKey;
import io.kenh.catalog.api.lines.Filled;
import io.kenh.catalog.api.lines.FilledLine;
import io.kenh.catalog.api.lines.LineKind;
import io.kenh.catalog.api.lines.TaxText;
import io.kenh.sales.api.SalesError;
import io.kenh.ui.form.Signature;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** A quotation that may become an order. */
@Entity(name = "SalesOrder")
@Table(name = "sales_order")
public class SalesOrder extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sales_order_seq")
    @SequenceGenerator(name = "sales_order_seq", sequenceName = "sales_order_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(nullable = false, updatable = false, length = 40)
    private String number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private OrderState state;

    @Column(nullable = false)
    private boolean locked;

    @Embedded
    private Header header;

    @Embedded
    private Sums sums;

    @Column(nullable = false, length = 200)
    private String origin;

    @Column(name = "origin_type", updatable = false, length = 80)
    private @Nullable String originType;

    @Column(name = "origin_id", updatable = false)
    private @Nullable Long originId;

    @Column(nullable = false)
    private boolean announced;

    @Column(name = "created_by", nullable = false, updatable = false)
    private long createdBy;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "cancelled_at")
    private @Nullable Instant cancelledAt;

    /** When it last became a draft again. */
    @Column(name = "reset_at")
    private @Nullable Instant resetAt;

    /** When a message about it first went to the customer, or the customer answered, whatever became of the order since. */
    @Column(name = "told_at")
    @OptimisticLock(excluded = true)
    private @Nullable Instant toldAt;

    @Column(name = "cancel_reason", nullable = false, length = 500)
    private String cancelReason;

    @Column(nullable = false)
    private boolean rejected;

    @Embedded
    private Acceptance acceptance;

    @Embedded
    private @Nullable PageKey key;

    @Column(name = "search_text", nullable = false, length = 800)
    private String searchText;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<OrderLine> lines = new ArrayList<>();

    protected SalesOrder() {}

    SalesOrder(long companyId, String number, Header header, @Nullable DocRef source, long createdBy, Instant at) {
        super(companyId);
        this.number = number;
        this.header = header;
        this.sums = new Sums();
        this.state = OrderState.DRAFT;
        this.origin = "";
        this.originType = source == null ? null : source.type();
        this.originId = source == null ? null : source.id();
        this.createdBy = createdBy;
        this.createdAt = at;
        this.cancelReason = "";
        this.acceptance = new Acceptance();
        this.searchText = "";
    }

    /** @throws KenhException when the state does not allow it */
    void write(Header newHeader, String newOrigin, Filled filled, LineRules rules) {
        requireChangeable();
        boolean confirmed = state == OrderState.SALE;
        acceptance.changes(filled(rules.taxText()), filled.lines(), sums.total());
        var added = OrderLines.say(this, lines, filled.lines(), rules.taxText());
        header = newHeader;
        origin = newOrigin;
        sums.of(filled.totals().untaxed(), filled.totals().tax());
        if (confirmed) {
            OrderLines.policy(added, rules);
            sums.requireOwed();
        }
        delivered(rules.taxText());
        searchText = header.words(number, origin);
    }

    /** Another customer's from now on: the address the former one was given leads nowhere. @param newKey unless it was revoked */
    void passOn(PageKey newKey, Instant at) {
        if (state == OrderState.SALE) {
            throw new KenhException(SalesError.CUSTOMER_KEPT);
        }
        key = key == null ? null : newKey;
        draft(at);
    }

    private void draft(Instant at) {
        enter(OrderState.DRAFT);
        resetAt = at;
        sentAt = null;
        acceptance = new Acceptance();
    }

    /** @throws KenhException unless it is confirmed and may be changed */
    List<OrderLine> deliverable() {
        if (state != OrderState.SALE) {
            throw wrongState();
        }
        requireChangeable();
        return lines;
    }

    void delivered(TaxText taxText) {
        OrderLines.weigh(lines, sums, taxText);
        sums.restate(state);
    }

    private void requireChangeable() {
        if (locked) {
            throw new KenhException(SalesError.LOCKED);
        }
        if (state == OrderState.CANCEL) {
            throw wrongState();
        }
    }

    /** @return whether it changed */
    boolean send(Instant at) {
        if (state != OrderState.DRAFT) {
            throw wrongState();
        }
        requireSomething();
        enter(OrderState.SENT);
        sentAt = at;
        return true;
    }

    /** @param anyway also after the last day of validity */
    void confirm(LocalDate today, boolean anyway, Instant at, LineRules rules) {
        if (!state.quotation()) {
            throw wrongState();
        }
        requireSomething();
        sums.requireOwed();
        header.requireValid(today, anyway);
        enter(OrderState.SALE);
        confirmedAt = at;
        OrderLines.policy(lines, rules);
        delivered(rules.taxText());
    }

    private void enter(OrderState next) {
        state = next;
        sums.restate(next);
    }

    /**
     * @param sum what its invoices ask for now
     * @param quantities the same of its lines, by their ids; null where nobody knows
     */
    void invoiced(long sum, @Nullable Map<Long, BigDecimal> quantities) {
        sums.invoice(sum);
        sums.restate(state);
        if (quantities != null) {
            lines.forEach(line -> line.invoice(quantities.getOrDefault(line.lineId(), BigDecimal.ZERO)));
        }
    }

    void accepted(String name, @Nullable Signature signature) {
        acceptance.by(name, signature);
    }

    /** By the customer: cancelled it is, too. */
    void rejected() {
        rejected = true;
    }

    @Nullable
    Instant toldAt() {
        return toldAt;
    }

    void told(Instant at) {
        toldAt = toldAt == null ? at : toldAt;
    }

    void cancel(String reason, Instant at) {
        requireChangeable();
        if (reason.isBlank()) {
            throw new KenhException(SalesError.REASON_NEEDED);
        }
        enter(OrderState.CANCEL);
        cancelledAt = at;
        cancelReason = SearchText.cut(reason.strip(), 500);
    }

    void reset(Instant at) {
        if (state != OrderState.CANCEL) {
            throw wrongState();
        }
        draft(at);
        cancelledAt = null;
        cancelReason = "";
        rejected = false;
        confirmedAt = null;
    }

    void lock(boolean shut) {
        if (state != OrderState.SALE || locked == shut) {
            throw wrongState();
        }
        locked = shut;
    }

    void pay(PaymentData payment) {
        if (state == OrderState.CANCEL && payment.amount() > 0) {
            throw wrongState();
        }
        sums.requirePayable(payment);
        sums.pay(payment.amount(), payment.day());
    }

    /** Whether any payment was ever recorded. */
    boolean paidOnce() {
        return sums.lastPaymentDate() != null;
    }

    void assign(@Nullable Long user) {
        header.assign(user);
    }

    /** @return true the first time that there is something to tell the origin of */
    boolean announce() {
        boolean first = !announced && sells();
        announced = announced || first;
        return first;
    }

    void key(@Nullable PageKey newKey) {
        key = newKey;
    }

    boolean sells() {
        return lines.stream().anyMatch(line -> line.kind() == LineKind.PRODUCT);
    }

    private void requireSomething() {
        if (!sells()) {
            throw new KenhException(SalesError.EMPTY);
        }
    }

    boolean expired(LocalDate today) {
        return state.quotation() && header.over(today);
    }

    private KenhException wrongState() {
        return new KenhException(
                SalesError.WRONG_STATE, Current.texts().get(locked ? "sales.state.locked" : state.key()));
    }

    /** By the ids of lines; of what is confirmed only. */
    Map<Long, LineProgress> progress() {
        return state == OrderState.SALE ? OrderLines.progress(lines) : Map.of();
    }

    List<FilledLine> filled(TaxText taxText) {
        return lines.stream().map(line -> line.filled(taxText)).toList();
    }

    Instant draftSince() {
        return resetAt == null ? createdAt : resetAt;
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    int version() {
        return version;
    }

    public String number() {
        return number;
    }

    public OrderState state() {
        return state;
    }

    boolean locked() {
        return locked;
    }

    public Header header() {
        return header;
    }

    public Sums sums() {
        return sums;
    }

    String origin() {
        return origin;
    }

    @Nullable
    DocRef source() {
        return originType == null || originId == null ? null : new DocRef(originType, originId);
    }

    Trace trace() {
        return new Trace(
                createdBy,
                createdAt,
                sentAt,
                confirmedAt,
                cancelledAt,
                cancelReason,
                rejected,
                acceptance.name(),
                acceptance.signature(),
                acceptance.total());
    }

    @Nullable
    PageKey key() {
        return key;
    }
}
