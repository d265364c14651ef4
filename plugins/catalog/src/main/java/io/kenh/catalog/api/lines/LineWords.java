package io.kenh.catalog.api.lines;

import io.kenh.ui.form.Typed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Lines in a few words, to compare two versions by. */
public final class LineWords {
    private LineWords() {}

    /** A line that differs: as it is saved, and as somebody wants it. */
    public record Both(String saved, String yours) {}

    /** By the lines' numbers, from 1. */
    public static Map<Integer, Both> differences(List<LineData> saved, List<LineData> yours) {
        var theirs = of(saved);
        var own = of(yours);
        var differences = new TreeMap<Integer, Both>();
        for (int i = 0; i < Math.max(theirs.size(), own.size()); i++) {
            var one = i < theirs.size() ? theirs.get(i) : "";
            var other = i < own.size() ? own.get(i) : "";
            if (!one.equals(other)) {
                differences.put(i + 1, new Both(one, other));
            }
        }
        return differences;
    }

    private static List<String> of(List<LineData> lines) {
        return lines.stream().map(LineWords::of).toList();
    }

    private static String of(LineData line) {
        var text =
                Objects.requireNonNullElse(line.text(), "").lines().findFirst().orElse("");
        if (line.kind() != LineKind.PRODUCT) {
            return text;
        }
        // One that the price list is asked for has none yet.
        var price = line.unitPrice() == null ? "" : " × " + Typed.plain(line.unitPrice());
        var discount = line.discount().signum() == 0 ? "" : " − " + Typed.plain(line.discount()) + " %";
        return text + ": " + Typed.plain(line.quantity()) + price + discount;
    }
}
