package io.kenh.sales.list;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.data.SearchText;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.api.security.Users.TeamRef;
import io.kenh.api.security.Users.UserRef;
import io.kenh.catalog.api.Prices;
import io.kenh.catalog.api.Prices.PriceListRef;
import io.kenh.catalog.api.lines.RowCells;
import io.kenh.contacts.api.Partners;
import io.kenh.contacts.api.Partners.PartnerRef;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.sales.order.OrderData;
import io.kenh.sales.order.OrderService;
import io.kenh.sales.profile.Profiles;
import io.kenh.ui.records.Importer.Field;
import io.kenh.ui.records.Importer.Line;
import io.kenh.ui.records.Importer.Problem;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What stands above and below the lines of an imported quotation. What the file has no column for is as in a new one; an empty cell of a
 * column is empty.
 */
final class ImportHead {
    static final List<Field> FIELDS = List.of(
            new Field("partner", "sales.field.partner", true),
            new Field("partnerId", "sales.field.partnerId", false),
            new Field("date", "sales.field.orderDate", false),
            new Field("validity", "sales.field.validity", false),
            new Field("reference", "sales.field.customerReference", false),
            new Field("salesperson", "sales.field.salesperson", false),
            new Field("team", "sales.field.team", false),
            new Field("priceList", "sales.field.priceList", false),
            new Field("paymentTerm", "sales.field.paymentTerm", false),
            new Field("downPayment", "sales.field.downPayment", false),
            new Field("invoiceAddress", "sales.field.invoiceAddress", false),
            new Field("deliveryAddress", "sales.field.deliveryAddress", false),
            new Field("tags", "sales.field.tags", false),
            new Field("terms", "sales.field.terms", false));

    private final Host host;
    private final OrderService orders;
    private final Profiles profiles;
    private final RowCells cells;
    private final Supplier<List<PriceListRef>> priceLists;
    private final Supplier<List<TeamRef>> teams;
    private final Supplier<List<UserRef>> people;

    ImportHead(Host host, OrderService orders, Profiles profiles, List<Problem> problems) {
        this.host = host;
        this.orders = orders;
        this.profiles = profiles;
        this.cells = new RowCells(problems);
        var users = host.services().get(Users.class);
        var company = Current.actor().companyId();
        this.priceLists = once(() -> host.services().get(Prices.class).lists());
        this.teams = once(() -> users.teams(company));
        this.people = once(() -> users.withPermission(company, SalesPermissions.READ));
    }

    /** Asked for when a cell names one, and then for all rows. */
    private static <T> Supplier<List<T>> once(Supplier<List<T>> ask) {
        var known = new AtomicReference<@Nullable List<T>>();
        return () -> {
            var all = known.get();
            if (all == null) {
                all = ask.get();
                known.set(all);
            }
            return all;
        };
    }

    /** @param group rows of one quotation */
    OrderData read(List<Line> group) {
        var line = group.getFirst();
        group.forEach(other -> agree(line, other));
        var start = orders.blank(partner(line), profiles.terms());
        var date = cells.day(line, "date").orElse(start.orderDate());
        var validity = cells.day(line, "validity").orElse(null);
        if (validity != null && validity.isBefore(date)) {
            cells.wrong(line, "validity", t("sales.error.validity"));
        }
        return new OrderData(
                start.partnerId(),
                text(line, "invoiceAddress", 1000, start.invoiceAddress()),
                text(line, "deliveryAddress", 1000, start.deliveryAddress()),
                date,
                validity,
                cells.text(line, "reference", 120),
                cells.text(line, "paymentTerm", 200),
                priceList(line),
                salesperson(line, start.salespersonId()),
                team(line),
                tags(line),
                t("sales.import.origin", SearchText.cut(line.value("order"), 100)),
                null,
                text(line, "terms", 4000, start.terms()),
                cells.percent(line, "downPayment"),
                List.of());
    }

    /** Of two rows that say different things of one quotation, neither is taken in silence. */
    private void agree(Line head, Line other) {
        for (var field : FIELDS) {
            var text = other.value(field.id());
            if (!text.isEmpty() && !text.equals(head.value(field.id()))) {
                cells.wrong(other, field.id(), t("sales.import.differs", head.number()));
            }
        }
    }

    private String text(Line line, String field, int most, String absent) {
        return line.values().containsKey(field) ? cells.text(line, field, most) : absent;
    }

    private long partner(Line line) {
        var partners = host.services().get(Partners.class);
        if (!line.value("partnerId").isEmpty()) {
            var id = cells.number(line, "partnerId", 0, BigDecimal.ZERO).longValue();
            return partners.find(id).map(PartnerRef::id).orElseGet(() -> {
                cells.wrong(line, "partnerId", t("sales.import.partner-id"));
                return 0L;
            });
        }
        var found = partners.named(line.value("partner"));
        if (found.size() != 1) {
            cells.wrong(line, "partner", t("sales.import.partner", found.size()));
            return 0;
        }
        return found.getFirst().id();
    }

    /** Null: the customer's. */
    private @Nullable Long priceList(Line line) {
        return named(line, "priceList", priceLists, PriceListRef::name, PriceListRef::id);
    }

    private @Nullable Long team(Line line) {
        return named(line, "team", teams, TeamRef::name, TeamRef::id);
    }

    private @Nullable Long salesperson(Line line, @Nullable Long me) {
        var said = line.value("salesperson");
        if (said.isEmpty()) {
            return line.values().containsKey("salesperson") ? null : me;
        }
        Function<UserRef, String> called = said.contains("@") ? UserRef::email : UserRef::name;
        return named(line, "salesperson", people, called, UserRef::id);
    }

    /** The only one of this name; null for an empty cell. */
    private <T> @Nullable Long named(
            Line line, String field, Supplier<List<T>> all, Function<T, String> name, Function<T, Long> id) {
        var said = line.value(field);
        if (said.isEmpty()) {
            return null;
        }
        var same = all.get().stream()
                .filter(one -> name.apply(one).equalsIgnoreCase(said))
                .toList();
        if (same.size() != 1) {
            cells.wrong(
                    line, field, t("sales.import." + (field.equals("salesperson") ? "person" : "one"), same.size()));
            return null;
        }
        return id.apply(same.getFirst());
    }

    private List<String> tags(Line line) {
        var tags = Arrays.stream(cells.text(line, "tags", 400).split(",", -1))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        if (tags.stream().anyMatch(tag -> tag.length() > OrderData.TAG)) {
            cells.wrong(line, "tags", t("sales.error.tag", OrderData.TAG));
        }
        return tags;
    }
}
