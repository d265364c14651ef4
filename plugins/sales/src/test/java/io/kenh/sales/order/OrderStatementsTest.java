package io.kenh.sales.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.api.data.Sequences;
import io.kenh.api.security.Scope;
import io.kenh.api.web.PageKeys;
import io.kenh.catalog.api.FiscalPositions;
import io.kenh.catalog.api.Prices;
import io.kenh.catalog.api.Products;
import io.kenh.catalog.api.Taxes;
import io.kenh.catalog.api.lines.FilledLine;
import io.kenh.catalog.api.lines.LineData;
import io.kenh.catalog.api.lines.LineFill;
import io.kenh.contacts.api.Partners;
import io.kenh.sales.SalesAddon;
import io.kenh.testkit.Database;
import io.kenh.testkit.PluginDatabase;
import io.kenh.testkit.QueryCount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What an order asks the database, and the catalogue, does not grow with its lines. */
class OrderStatementsTest {
    private static final Map<String, Scope> SELLER = Map.of(
            "sales.order.read",
            Scope.COMPANY,
            "sales.order.write",
            Scope.COMPANY,
            "sales.order.confirm",
            Scope.COMPANY);

    private static OrderData with(OrderData start, int lines) {
        return new OrderData(
                7,
                "",
                "",
                start.orderDate(),
                start.validityDate(),
                "",
                "",
                null,
                start.salespersonId(),
                null,
                List.of(),
                "",
                null,
                "",
                BigDecimal.ZERO,
                LongStream.rangeClosed(1, lines)
                        .mapToObj(product -> LineData.product(product, BigDecimal.ONE, null))
                        .toList());
    }

    @Test
    void the_catalogue_is_asked_once_for_each_kind_of_thing_and_a_step_reads_the_order_once() {
        try (var database = new PluginDatabase(Database.H2, SalesAddon::new)) {
            var counter = new Counter();
            var numbers = new AtomicInteger();
            var host = database.host()
                    .with(Sequences.class, (name, pattern) -> "S2026/" + numbers.incrementAndGet())
                    .with(Partners.class, counter.partners())
                    .with(Products.class, counter.products())
                    .with(Prices.class, counter.prices())
                    .with(FiscalPositions.class, counter.positions())
                    .with(Taxes.class, counter.taxes());
            var keys = new PageKeys(host, "sales.order", "/portal/sales/");
            var orders = new OrderService(host, new LineFill(host), keys);
            var reader = new OrderReader(host, keys);
            Supplier<OrderView> create = () -> orders.createAndShow(with(orders.blank(0, ""), 3));
            // The first takes blocks of ids.
            host.as(1, SELLER, create);
            counter.asked.clear();
            // The order and its lines, each as one batch.
            var made = host.as(1, SELLER, () -> QueryCount.atMost(2, create));
            assertEquals(
                    List.of(
                            "FiscalPositions.swaps",
                            "Partners.find",
                            "Prices.prices",
                            "Products.find",
                            "Taxes.validOn"),
                    counter.asked.stream().sorted().toList());
            assertEquals(
                    3, made.lines().stream().map(FilledLine::taxes).distinct().count());

            var moves = new OrderMoves(host, keys);
            // The order, its lines, and what it then is.
            var confirmed = host.as(
                    1,
                    SELLER,
                    () -> QueryCount.atMost(
                            3,
                            () -> host.db().write(em -> {
                                moves.confirm(made.id(), false);
                                return reader.changed(made.id());
                            })));
            assertEquals(OrderState.SALE, confirmed.state());
            assertEquals(made.version() + 1, confirmed.version());
            assertEquals(
                    confirmed.totals(),
                    host.as(1, SELLER, () -> QueryCount.atMost(1, () -> reader.get(made.id())))
                            .totals());
        }
    }
}
