package io.kenh.sales.form;

import io.kenh.sales.number.Numbers;
import io.kenh.sales.order.LineData;
import io.kenh.sales.order.LineKind;
import java.util.List;
import java.util.Objects;

/** Lines in a few words, to compare two versions by. */
final class LineWords {
    private LineWords() {}

    static List<String> of(List<LineData> lines) {
        return lines.stream().map(LineWords::of).toList();
    }

    private static String of(LineData line) {
        var text =
                Objects.requireNonNullElse(line.text(), "").lines().findFirst().orElse("");
        if (line.kind() != LineKind.PRODUCT) {
            return text;
        }
        var price = line.unitPrice() == null ? "" : Numbers.plain(line.unitPrice());
        var discount = line.discount().signum() == 0 ? "" : " − " + Numbers.plain(line.discount()) + " %";
        return text + ": " + Numbers.plain(line.quantity()) + " × " + price + discount;
    }
}
