package io.kenh.app.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One order of the demo's shop.
 *
 * @param reference the customer's; a carried-on start knows the order by it
 * @param state as the interface for programs calls it
 */
record Sale(
        String phone,
        String reference,
        String street,
        int daysAgo,
        String state,
        Optional<String> reason,
        List<Line> lines) {
    /** @param product its internal reference */
    record Line(String product, int quantity) {
        static Line read(String text) {
            var parts = text.split(" × ");
            return new Line(parts[0], Integer.parseInt(parts[1]));
        }
    }

    static List<Sale> all() {
        var sales = new ArrayList<Sale>();
        for (var line : DemoText.lines("orders.txt")) {
            if (line.startsWith("= ")) {
                sales.add(head(line.substring(2)));
            } else {
                sales.getLast().lines().add(Line.read(line));
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
                Optional.ofNullable(keys.get("reason")),
                new ArrayList<>());
    }
}
