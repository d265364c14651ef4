package io.kenh.zbstemplates.limit;

import java.util.HashMap;
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

    /** The same with one more list, or with another one of that name. */
    public LimitSet with(String name, Set<String> list) {
        var more = new HashMap<>(words);
        more.put(name, Set.copyOf(list));
        return new LimitSet(amounts, more);
    }

    /** Empty without such a list. */
    public Set<String> list(String name) {
        return words.getOrDefault(name, Set.of());
    }
}
