package io.kenh.catalog.api.lines;

import io.kenh.api.data.SearchText;
import io.kenh.ui.form.Typed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lines in a few words, to tell them apart and to compare two versions by. */
public final class LineWords {
    private static final int NAMED = 10;
    private static final int SHORT = 40;

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

    /** Which lines these are: {@code 2 (Đèn sen gỗ), 5 (Nồi áp suất)}; the first ten. @param numbers from 1 */
    public static String named(List<LineData> lines, List<Integer> numbers) {
        var named = numbers.stream()
                .limit(NAMED)
                .map(number -> named(number, lines.get(number - 1)))
                .collect(Collectors.joining(", "));
        return numbers.size() > NAMED ? named + "…" : named;
    }

    private static String named(int number, LineData line) {
        var text = first(line);
        var cut = SearchText.cut(text, SHORT);
        return text.isEmpty() ? Integer.toString(number) : number + " (" + cut + (cut.equals(text) ? "" : "…") + ")";
    }

    private static String first(LineData line) {
        return Objects.requireNonNullElse(line.text(), "").lines().findFirst().orElse("");
    }

    private static List<String> of(List<LineData> lines) {
        return lines.stream().map(LineWords::of).toList();
    }

    private static String of(LineData line) {
        var text = first(line);
        if (line.kind() != LineKind.PRODUCT) {
            return text;
        }
        // One that the price list is asked for has none yet.
        var price = line.unitPrice() == null ? "" : " × " + Typed.plain(line.unitPrice());
        var discount = line.discount().signum() == 0 ? "" : " − " + Typed.plain(line.discount()) + " %";
        return text + ": " + Typed.plain(line.quantity()) + price + discount;
    }
}
