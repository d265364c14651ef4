package io.kenh.app.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One invoice of the demo's shop; its keys are explained in {@code invoices.txt}. */
record Bill(String phone, Map<String, String> keys, List<Sale.Line> lines) {
    static List<Bill> all() {
        var bills = new ArrayList<Bill>();
        for (var line : DemoText.lines("invoices.txt")) {
            if (line.startsWith("= ")) {
                var parts = line.substring(2).split(" \\| ");
                bills.add(new Bill(parts[0], DemoText.keys(parts), new ArrayList<>()));
            } else {
                bills.getLast().lines().add(Sale.Line.read(line));
            }
        }
        return bills;
    }

    Optional<String> key(String name) {
        return Optional.ofNullable(keys.get(name));
    }

    long number(String name) {
        return key(name).map(Long::valueOf).orElse(0L);
    }

    String reference() {
        return key("ref").orElseThrow();
    }

    boolean ofOrder() {
        return keys.containsKey("order");
    }
}
