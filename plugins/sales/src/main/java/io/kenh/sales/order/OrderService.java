package io.kenh.sales.order;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.security.Reach;
import io.kenh.api.security.Users;
import io.kenh.api.web.PageKeys;
import io.kenh.catalog.api.Prices;
import io.kenh.catalog.api.lines.LineData;
import io.kenh.catalog.api.lines.LineFill;
import io.kenh.catalog.api.lines.LineRenewal;
import io.kenh.catalog.api.lines.LineWords;
import io.kenh.contacts.api.PartnerAddresses;
import io.kenh.contacts.api.PartnerAddresses.Entry;
import io.kenh.contacts.api.PartnerAddresses.Purpose;
import io.kenh.contacts.api.Partners;
import io.kenh.sales.SalesSettings;
import io.kenh.sales.api.OrderReset;
import io.kenh.sales.api.OrderWritten;
import io.kenh.sales.api.SalesError;
import io.kenh.sales.api.SalesPermissions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes and changes orders. */
public final class OrderService {
    public static final int MOST_LINES = 500;
    static final String SEQUENCE = "sales.order";
    static final String PATTERN = "S{year}/{number:5}";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Host host;
    private final LineFill fill;
    private final PageKeys keys;
    private final Trail trail;
    private final LineRules rules;

    public OrderService(Host host, LineFill fill, PageKeys keys) {
        this.host = host;
        this.fill = fill;
        this.keys = keys;
        this.trail = new Trail(host);
        this.rules = new LineRules(host);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(host.clock().instant(), Current.zone());
    }

    /** What a new quotation starts with: valid for the usual days, mine. */
    public OrderData blank(long partnerId, String terms) {
        var user = Current.actor().userId();
        List<Entry> kept = partnerId == 0
                ? List.of()
                : host.services().get(PartnerAddresses.class).of(partnerId);
        return new OrderData(
                partnerId,
                address(kept, Purpose.INVOICE),
                address(kept, Purpose.DELIVERY),
                today(),
                today().plusDays(host.settings().get(SalesSettings.VALIDITY_DAYS)),
                "",
                "",
                null,
                user == 0 ? null : user,
                null,
                List.of(),
                "",
                null,
                terms,
                BigDecimal.ZERO,
                List.of());
    }

    /** The first for this purpose that the customer keeps, in lines; empty where there is none. */
    private static String address(List<Entry> kept, Purpose purpose) {
        return kept.stream()
                .filter(entry -> entry.purpose() == purpose)
                .findFirst()
                .map(entry -> Stream.of(entry.name(), entry.phone(), entry.line())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n")))
                .orElse("");
    }

    /** @return its id */
    public long create(OrderData data) {
        Current.actor().require(SalesPermissions.WRITE);
        return host.db().write(em -> create(em, data).id());
    }

    /** The same, for programs, which want to see at once what they made: without reading it again. */
    public OrderView createAndShow(OrderData data) {
        Current.actor().require(SalesPermissions.WRITE);
        return host.db().write(em -> {
            var order = create(em, data);
            return OrderView.of(
                    order, rules.taxText(), today(), keys.url(order.key()).orElse(null), List.of());
        });
    }

    private SalesOrder create(EntityManager em, OrderData data) {
        check(data, null);
        var filled = fill.fill(data.pricing(), data.lines(), List.of());
        var now = host.clock().instant();
        var order = new SalesOrder(
                Current.actor().companyId(),
                // Last of what can be refused: no number is lost by it.
                host.sequences().nextOfMany(SEQUENCE, PATTERN),
                header(data),
                data.source(),
                Current.actor().userId(),
                now);
        order.write(order.header(), data.origin(), filled, rules);
        order.key(keys.make());
        // Said before it is stored: one statement, not two.
        boolean written = order.announce();
        em.persist(order);
        if (data.origin().isEmpty()) {
            trail.noted(order, "sales.note.created");
        } else {
            trail.noted(order, "sales.note.created-from", data.origin());
        }
        trail.originated(order);
        trail.assigned(order);
        if (written) {
            announce(order);
        }
        trail.signal(order.id());
        return order;
    }

    /**
     * @param version what the change is based on
     * @throws KenhException {@code core.conflict} when somebody else changed it since
     */
    public void update(long id, int version, OrderData data) {
        host.db().write(em -> {
            var order = OrderStore.lock(em, id, SalesPermissions.WRITE);
            if (order.version() != version) {
                throw new KenhException(CoreError.CONFLICT);
            }
            var before = Watched.of(order);
            check(data, before.said());
            var header = header(data);
            boolean passed = another(before.said().partnerId(), header.partnerId());
            order.write(
                    header,
                    data.origin(),
                    fill.fill(data.pricing(), data.lines(), order.filled(rules.taxText())),
                    rules);
            if (passed) {
                passOn(em, order, before);
            }
            // A line alone may have changed: its order is another one all the same.
            em.lock(order, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            if (order.announce()) {
                announce(order);
            }
            trail.changed(order, before);
            return id;
        });
    }

    /** Merged into the other it is the same customer. */
    private boolean another(long before, long now) {
        return before != now
                && host.services()
                        .get(Partners.class)
                        .find(before)
                        .filter(same -> same.id() == now)
                        .isEmpty();
    }

    private void passOn(EntityManager em, SalesOrder order, Watched before) {
        var now = host.clock().instant();
        order.passOn(keys.make(), now);
        // What the former customer wrote on its page is theirs; colleagues read it in its history.
        em.createQuery("delete from SalesComment c where c.orderId = :order")
                .setParameter("order", order.id())
                .executeUpdate();
        trail.noted(
                order, "sales.note.passed-on", before.customer(), order.header().partnerName());
        if (before.state() == OrderState.SENT) {
            host.events().publish(new OrderReset(order.id(), before.said().partnerId(), order.companyId(), now));
        }
    }

    private void announce(SalesOrder order) {
        host.events()
                .publish(new OrderWritten(
                        order.id(),
                        order.number(),
                        order.source(),
                        order.sums().total(),
                        Current.actor().userId(),
                        host.clock().instant()));
    }

    /** @param changed in the reader's language: lines that could not stay as they were */
    public record Copied(long id, List<String> changed) {}

    /** A new draft with the same customer and lines, from today on. What its lines may not say any more is told, here and in its history. */
    public Copied duplicate(long id) {
        Current.actor().require(SalesPermissions.WRITE);
        return host.db().write(em -> {
            var model = OrderStore.read(em, id);
            var renewed = new LineRenewal(host).of(model.filled(rules.taxText()));
            var lines = renewed.lines();
            var old = model.header().data("", null, lines);
            var start = blank(old.partnerId(), old.terms());
            var copy = create(
                    em,
                    new OrderData(
                            old.partnerId(),
                            old.invoiceAddress(),
                            old.deliveryAddress(),
                            start.orderDate(),
                            start.validityDate(),
                            "",
                            old.paymentTerm(),
                            old.priceListId(),
                            start.salespersonId(),
                            old.teamId(),
                            old.tags(),
                            model.number(),
                            new DocRef(OrderDoc.NAME, id),
                            old.terms(),
                            old.downPayment(),
                            lines));
            return new Copied(
                    copy.id(),
                    Stream.of(
                                    changed(copy, "taxes", lines, renewed.taxes()),
                                    changed(copy, "units", lines, renewed.units()))
                            .flatMap(Optional::stream)
                            .toList());
        });
    }

    private Optional<String> changed(SalesOrder copy, String what, List<LineData> lines, List<Integer> numbers) {
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        var named = LineWords.named(lines, numbers);
        trail.noted(copy, "sales.note.product-" + what, named);
        return Optional.of(t("sales.duplicated." + what, named));
    }

    /**
     * Takes a draft, or what was cancelled, away for good; its number stays unused.
     *
     * @throws KenhException {@code sales.cancel-first}, {@code sales.kept-paid}, {@code sales.kept-invoiced} or {@code sales.kept-told}
     */
    public void delete(long id) {
        Current.actor().require(SalesPermissions.WRITE);
        host.db().write(em -> {
            var order = OrderStore.lock(em, id, SalesPermissions.WRITE);
            Deletion.require(
                    order,
                    host.services()
                            .find(OrderBills.class)
                            .filter(bills -> bills.any(id))
                            .isPresent());
            trail.deleted(order);
            em.remove(order);
            return id;
        });
    }

    private Header header(OrderData data) {
        var partner = host.services()
                .get(Partners.class)
                .find(data.partnerId())
                .orElseThrow(() -> new KenhException(CoreError.INVALID, Map.of("partner", t("sales.error.partner"))));
        return new Header(partner, data);
    }

    /** @param before what the order was, null for a new one: what it names already it may go on naming */
    private void check(OrderData data, @Nullable OrderData before) {
        if (data.lines().size() > MOST_LINES) {
            throw new KenhException(SalesError.TOO_MANY_LINES, MOST_LINES);
        }
        refuse(
                data.validityDate() != null && data.validityDate().isBefore(data.orderDate()),
                "validity",
                "sales.error.validity");
        refuse(outside(data.downPayment()), "downPayment", "sales.error.percent");
        refuse(data.lines().stream().anyMatch(line -> outside(line.discount())), "lines", "sales.error.percent");
        var salesperson = data.salespersonId();
        refuse(
                !Reach.of(SalesPermissions.READ, SalesPermissions.WRITE).covers(salesperson),
                "salesperson",
                "sales.error.salesperson");
        refuse(
                salesperson != null
                        && salesperson != Current.actor().userId()
                        && (before == null || !salesperson.equals(before.salespersonId()))
                        && host.services()
                                .get(Users.class)
                                .holding(Current.actor().companyId(), SalesPermissions.WRITE, Set.of(salesperson))
                                .isEmpty(),
                "salesperson",
                "sales.error.no-salesperson");
        var list = data.priceListId();
        refuse(
                list != null
                        && (before == null || !list.equals(before.priceListId()))
                        && host.services().get(Prices.class).list(list).isEmpty(),
                "priceList",
                "sales.error.price-list");
        var team = data.teamId();
        refuse(
                team != null
                        && (before == null || !team.equals(before.teamId()))
                        && host
                                .services()
                                .get(Users.class)
                                .teams(Current.actor().companyId())
                                .stream()
                                .noneMatch(one -> one.id() == team),
                "team",
                "sales.error.team");
    }

    private static boolean outside(BigDecimal percent) {
        return percent.signum() < 0 || percent.compareTo(HUNDRED) > 0;
    }

    private static void refuse(boolean wrong, String field, String key) {
        if (wrong) {
            throw new KenhException(CoreError.INVALID, Map.of(field, t(key)));
        }
    }

    /** Somebody else is responsible. */
    public void assign(long id, @Nullable Long user) {
        host.db().write(em -> {
            var order = OrderStore.lock(em, id, SalesPermissions.WRITE);
            var before = Watched.of(order);
            order.assign(user);
            trail.changed(order, before);
            return id;
        });
    }
}
