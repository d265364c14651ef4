package io.kenh.zbstemplates.limit;

import java.util.Map;
import java.util.Set;

/** The limits and word lists that count on one day. */
public record LimitSet(Map<String, Long> amounts, Map<String, Set<String>> words) {
    public LimitSet {
        amounts = Map.copyOf(amounts);
        words = Map.copyOf(words);
    }

    /** @throws IllegalStateException without such a row */
    public int count(String name) {
        return Math.toIntExact(amount(name));
    }

    public long amount(String name) {
        var amount = amounts.get(name);
        if (amount == null) {
            throw new IllegalStateException("no limit is called " + name);
        }
        return amount;
    }

    /** Empty without such a list. */
    public Set<String> list(String name) {
        return words.getOrDefault(name, Set.of());
    }
}
