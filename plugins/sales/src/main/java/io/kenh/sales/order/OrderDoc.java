package io.kenh.sales.order;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocGlance;
import io.kenh.api.data.DocSearch;
import io.kenh.api.data.DocType;
import io.kenh.api.data.Fact;
import io.kenh.api.data.Fact.Kind;
import io.kenh.api.data.Moment;
import io.kenh.api.data.PortalDocs;
import io.kenh.api.security.Current;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Reach;
import io.kenh.api.security.Users;
import io.kenh.api.web.PageKeys;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.sales.profile.Profiles;
import io.kenh.ui.Kit;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An order as a document: discussed, linked, written about. */
public final class OrderDoc implements DocType<SalesOrder> {
    public static final String NAME = "sales.order";
    public static final String QUOTED = "sales.order.quoted";
    public static final String CONFIRMED = "sales.order.confirmed";
    public static final String PAID = "sales.order.paid";
    public static final String CANCELLED = "sales.order.cancelled";

    private final Host host;
    private final PageKeys keys;
    private final Profiles profiles;
    private final List<PortalDocs> portal;

    public OrderDoc(Host host, PageKeys keys, Profiles profiles, List<PortalDocs> portal) {
        this.host = host;
        this.keys = keys;
        this.profiles = profiles;
        this.portal = List.copyOf(portal);
    }

    /** Of the customer's page. */
    public static PageKeys keys(Host host) {
        return new PageKeys(host, NAME, "/portal/sales/");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<SalesOrder> entity() {
        return SalesOrder.class;
    }

    @Override
    public Permission read() {
        return SalesPermissions.READ;
    }

    @Override
    public boolean readable(SalesOrder order) {
        return Current.actor().may(SalesPermissions.READ)
                && Reach.of(SalesPermissions.READ).covers(order.header().salespersonId());
    }

    @Override
    public String title(SalesOrder order) {
        return order.number();
    }

    @Override
    public String path(SalesOrder order) {
        return "/sales/orders/" + order.id();
    }

    @Override
    public Optional<Long> partnerId(SalesOrder order) {
        return Optional.of(order.header().partnerId());
    }

    @Override
    public Optional<DocGlance> glance(SalesOrder order) {
        var state = order.state();
        var until = order.header().validityDate();
        return Optional.of(new DocGlance(
                Kit.t(state == OrderState.SALE ? "doc.sales.order" : "sales.glance.quotation"),
                state == OrderState.SALE ? "shopping-cart" : "file-invoice",
                Kit.t("sales.glance." + state.token()),
                state.badge().tone(),
                state.badge().icon(),
                state.quotation() && until != null
                        ? Kit.t("sales.glance.until", Kit.date(until))
                        : order.header().partnerName(),
                order.sums().total()));
    }

    @Override
    public boolean closed(SalesOrder order) {
        return order.state() == OrderState.CANCEL || order.locked();
    }

    @Override
    public Optional<DocSearch<SalesOrder>> search() {
        return Optional.of(new DocSearch<>(
                "searchText",
                "header.partnerId",
                (cb, root) -> Reach.of(SalesPermissions.READ)
                        .predicate(cb, root.get("header").get("salespersonId"))));
    }

    @Override
    public Map<String, Fact<SalesOrder>> facts() {
        var facts = new LinkedHashMap<String, Fact<SalesOrder>>();
        facts.put("number", new Fact<>(Kind.TEXT, SalesOrder::number, "S2026/00042"));
        facts.put("state", new Fact<>(Kind.TEXT, order -> order.state().token(), "sale"));
        facts.put("customer_name", new Fact<>(Kind.TEXT, order -> order.header().partnerName(), "Nguyễn Thị Lan"));
        facts.put("total", new Fact<>(Kind.MONEY, order -> order.sums().total(), "12.500.000"));
        facts.put("untaxed", new Fact<>(Kind.MONEY, order -> order.sums().untaxed(), "11.363.636"));
        facts.put("tax", new Fact<>(Kind.MONEY, order -> order.sums().tax(), "1.136.364"));
        facts.put("paid", new Fact<>(Kind.MONEY, order -> order.sums().paid(), "5.000.000"));
        facts.put("balance", new Fact<>(Kind.MONEY, order -> order.sums().balance(), "7.500.000"));
        facts.put(
                "down_payment",
                new Fact<>(
                        Kind.MONEY, order -> order.sums().share(order.header().downPayment()), "3.750.000"));
        facts.put("payment_amount", new Fact<>(Kind.MONEY, order -> order.sums().lastPaymentAmount(), "5.000.000"));
        facts.put("payment_date", new Fact<>(Kind.DATE, order -> order.sums().lastPaymentDate(), "20/11/2026"));
        facts.put("order_date", new Fact<>(Kind.DATE, order -> order.header().orderDate(), "20/11/2026"));
        facts.put("expired", new Fact<>(Kind.TEXT, order -> order.expired(today()) ? "yes" : "no", "no"));
        facts.put("validity_date", new Fact<>(Kind.DATE, order -> order.header().validityDate(), "05/12/2026"));
        facts.put(
                "cancel_date", new Fact<>(Kind.DATE_TIME, order -> order.trace().cancelledAt(), "20/11/2026 10:00"));
        facts.put(
                "cancel_reason",
                new Fact<>(Kind.TEXT, order -> orNull(order.trace().cancelReason()), "Khách đổi mẫu khác"));
        facts.put(
                "customer_reference",
                new Fact<>(Kind.TEXT, order -> orNull(order.header().customerReference()), "PO-1207"));
        facts.put("salesperson", new Fact<>(Kind.TEXT, this::salesperson, "Trần Văn Minh"));
        facts.put(
                "company",
                new Fact<>(
                        Kind.TEXT,
                        order -> orNull(profiles.of(order.companyId()).name()),
                        "Công ty TNHH Sao Mai"));
        facts.put(
                "public_url",
                new Fact<>(
                        Kind.URL,
                        order -> keys.url(order.key()).orElse(null),
                        "https://kenh.example.vn/portal/sales/Zx81kQpL0vB7nT2mYcR4aw"));
        facts.put(
                "public_key",
                new Fact<>(Kind.TEXT, order -> keys.open(order.key()).orElse(null), "Zx81kQpL0vB7nT2mYcR4aw"));
        return facts;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(host.clock().instant(), Current.zone());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private @Nullable Object salesperson(SalesOrder order) {
        var id = order.header().salespersonId();
        return id == null
                ? null
                : host.services()
                        .get(Users.class)
                        .find(id)
                        .map(Users.UserRef::name)
                        .orElse(null);
    }

    @Override
    public List<Moment> moments() {
        return List.of(new Moment(QUOTED), new Moment(CONFIRMED), new Moment(PAID), new Moment(CANCELLED));
    }

    @Override
    public List<PortalDocs> portal() {
        return portal;
    }
}
