package io.kenh.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.kenh.app.client.Session;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the demo's company sells, and to whom. Looks first at what is there, so that nothing is made twice. */
final class Shop {
    private static final String PRODUCTS = "/api/v1/catalog/products";
    private static final String PARTNERS = "/api/v1/contacts/partners";
    private static final String ORDERS = "/api/v1/sales/orders";

    private final Session seller;
    private final Milestones milestones;
    private final LocalDate today;

    Shop(Session seller, Milestones milestones, LocalDate today) {
        this.seller = seller;
        this.milestones = milestones;
        this.today = today;
    }

    /** @param partners the contacts of the customers, by phone */
    void open(Map<String, Long> partners) {
        var products = stock();
        var sales = Sale.all();
        for (int i = 0; i < sales.size(); i++) {
            var sale = sales.get(i);
            var order = find(sale).orElseGet(() -> create(sale, products, partners));
            advance(sale, order);
            milestones.done(i + 1, sales.size());
        }
    }

    private Map<String, Long> stock() {
        Map<String, Long> ids = new HashMap<>();
        for (var product : seller.get(PRODUCTS + "?limit=200").path("items")) {
            ids.put(product.path("reference").asText(), product.path("id").asLong());
        }
        for (var line : DemoText.lines("goods.txt")) {
            var parts = line.split(" \\|", -1);
            ids.computeIfAbsent(parts[0], reference -> {
                var product = Map.of(
                        "reference", reference,
                        "kind", parts[1].strip(),
                        "price", Long.parseLong(parts[2].strip()),
                        "name", parts[3].strip(),
                        "description", parts[4].strip());
                return seller.post(PRODUCTS, product).path("id").asLong();
            });
        }
        return ids;
    }

    private Optional<JsonNode> find(Sale sale) {
        var found = seller.get(ORDERS + "?query=" + sale.reference()).path("items");
        return found.isEmpty() ? Optional.empty() : Optional.of(order(found.get(0)));
    }

    /** Who orders is asked for phone and address: the temporary contact becomes a real one. */
    private void complete(Sale sale, long partner) {
        var path = PARTNERS + "/" + partner;
        var known = seller.get(path);
        if (known.path("shadow").asBoolean()) {
            seller.put(
                    path,
                    Map.of(
                            "name", known.path("name").asText(),
                            "phone", "+" + sale.phone(),
                            "street", sale.street(),
                            "province", "TP. Hồ Chí Minh",
                            "version", known.path("version").asInt()));
        }
    }

    private JsonNode create(Sale sale, Map<String, Long> products, Map<String, Long> partners) {
        long partner = Objects.requireNonNull(partners.get(sale.phone()), sale.phone());
        complete(sale, partner);
        List<Map<String, Long>> lines = sale.lines().stream()
                .map(line -> Map.of("productId", products.get(line.product()), "quantity", (long) line.quantity()))
                .toList();
        return seller.post(
                ORDERS,
                Map.of(
                        "partnerId",
                        partner,
                        "customerReference",
                        sale.reference(),
                        "orderDate",
                        today.minusDays(sale.daysAgo()).toString(),
                        "lines",
                        lines));
    }

    private JsonNode order(JsonNode order) {
        return seller.get(ORDERS + "/" + order.path("id").asLong());
    }

    /** From where it is to where the story wants it. */
    private void advance(Sale sale, JsonNode order) {
        var path = ORDERS + "/" + order.path("id").asLong();
        if (order.path("state").asText().equals("draft")) {
            switch (sale.state()) {
                case "sent" -> seller.post(path + "/send", Map.of());
                case "sale" -> seller.post(path + "/confirm", Map.of("anyway", true));
                case "cancel" ->
                    seller.post(path + "/cancel", Map.of("reason", sale.reason().orElse("")));
                default -> {
                    // A quotation somebody still works on.
                }
            }
        }
    }
}
