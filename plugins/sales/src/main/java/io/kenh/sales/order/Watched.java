package io.kenh.sales.order;

import io.kenh.api.addon.Host;
import io.kenh.api.event.DocumentTracked.As;
import io.kenh.api.event.DocumentTracked.Change;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.api.security.Users.TeamRef;
import io.kenh.api.security.Users.UserRef;
import io.kenh.catalog.api.Prices;
import io.kenh.catalog.api.Prices.PriceListRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What others watch of an order, at some time. */
record Watched(OrderState state, long total, String customer, OrderData said) {
    static Watched of(SalesOrder order) {
        var header = order.header();
        return new Watched(order.state(), order.sums().total(), header.partnerName(), header.data("", null, List.of()));
    }

    /** What differs from before, old and new, as its history tells it. Names are looked up for what changed only. */
    List<Change> changes(Watched before, Host host) {
        var changes = new Changes(before, new ArrayList<>());
        changes.add("state", As.LABEL, one -> one.state().key());
        changes.add("total", As.MONEY, one -> Long.toString(one.total()));
        changes.add("partner", As.TEXT, Watched::customer);
        changes.add("orderDate", As.DATE, one -> day(one.said().orderDate()));
        changes.add("validity", As.DATE, one -> day(one.said().validityDate()));
        changes.add("customerReference", As.TEXT, one -> one.said().customerReference());
        changes.add("paymentTerm", As.TEXT, one -> one.said().paymentTerm());
        changes.add("downPayment", As.NUMBER, one -> percent(one.said().downPayment()));
        changes.add("invoiceAddress", As.TEXT, one -> one.said().invoiceAddress());
        changes.add("deliveryAddress", As.TEXT, one -> one.said().deliveryAddress());
        changes.named(
                "salesperson",
                one -> one.said().salespersonId(),
                id -> host.services()
                        .get(Users.class)
                        .find(id)
                        .map(UserRef::name)
                        .orElse(""));
        changes.named(
                "priceList",
                one -> one.said().priceListId(),
                id -> host.services()
                        .get(Prices.class)
                        .list(id)
                        .map(PriceListRef::name)
                        .orElse(""));
        changes.named("team", one -> one.said().teamId(), id -> team(host, id));
        return changes.found();
    }

    private final class Changes {
        private final Watched before;
        private final List<Change> found;

        Changes(Watched before, List<Change> found) {
            this.before = before;
            this.found = found;
        }

        List<Change> found() {
            return found;
        }

        void add(String field, As as, Function<Watched, String> value) {
            var old = value.apply(before);
            var now = value.apply(Watched.this);
            if (!old.equals(now)) {
                found.add(new Change("sales.field." + field, as, old, now));
            }
        }

        void named(String field, Function<Watched, @Nullable Long> id, Function<Long, String> name) {
            if (!Objects.equals(id.apply(before), id.apply(Watched.this))) {
                add(field, As.TEXT, one -> {
                    var some = id.apply(one);
                    return some == null ? "" : name.apply(some);
                });
            }
        }
    }

    private static String team(Host host, long id) {
        return host.services().get(Users.class).teams(Current.actor().companyId()).stream()
                .filter(team -> team.id() == id)
                .findFirst()
                .map(TeamRef::name)
                .orElse("");
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String percent(BigDecimal percent) {
        return percent.signum() == 0 ? "" : percent.stripTrailingZeros().toPlainString();
    }
}
