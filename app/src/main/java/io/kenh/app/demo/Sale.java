package io.kenh.app.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One order of the demo's shop.
 *
 * @param reference the customer's; a carried-on start knows the order by it
 * @param state as the interface for programs calls it
 * @param paid percent of the total
 */
record Sale(
        String phone,
        String reference,
        String street,
        int daysAgo,
        String state,
        int paid,
        Optional<String> reason,
        List<Line> lines) {
    /** @param product its internal reference */
    record Line(String product, int quantity) {}

    static List<Sale> all() {
        var sales = new ArrayList<Sale>();
        for (var line : DemoText.lines("orders.txt")) {
            if (line.startsWith("= ")) {
                sales.add(head(line.substring(2)));
            } else {
                var parts = line.split(" × ");
                sales.getLast().lines().add(new Line(parts[0], Integer.parseInt(parts[1])));
            }
        }
        return sales;
    }

    private static Sale head(String text) {
        var parts = text.split(" \\| ");
        var keys = DemoText.keys(parts);
        return new Sale(
                parts[0],
                keys.getOrDefault("ref", ""),
                keys.getOrDefault("street", ""),
                Integer.parseInt(keys.getOrDefault("ago", "0")),
                keys.getOrDefault("state", "draft"),
                Integer.parseInt(keys.getOrDefault("paid", "0")),
                Optional.ofNullable(keys.get("reason")),
                new ArrayList<>());
    }
}
