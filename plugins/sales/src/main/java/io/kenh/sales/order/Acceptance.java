package io.kenh.sales.order;

import io.kenh.api.data.SearchText;
import io.kenh.catalog.api.lines.FilledLine;
import io.kenh.ui.form.Signature;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The customer's own word. */
@Embeddable
public class Acceptance {
    @Column(name = "accepted_name", nullable = false, length = 200)
    private String name = "";

    @Column(name = "accepted_signature", nullable = false, length = Signature.MOST)
    private String signature = "";

    /** Set as soon as the order is another one than was accepted. */
    @Column(name = "accepted_total")
    private @Nullable Long total;

    protected Acceptance() {}

    void by(String newName, @Nullable Signature drawn) {
        name = SearchText.cut(newName, 200);
        signature = drawn == null ? "" : drawn.text();
        total = null;
    }

    /** @param sum of the order before: the first one is what was accepted */
    void changes(List<FilledLine> before, List<FilledLine> now, long sum) {
        if (!name.isEmpty() && total == null && !same(before, now)) {
            total = sum;
        }
    }

    private static boolean same(List<FilledLine> before, List<FilledLine> now) {
        return before.size() == now.size()
                && IntStream.range(0, now.size()).allMatch(i -> same(before.get(i), now.get(i)));
    }

    private static boolean same(FilledLine one, FilledLine other) {
        return one.kind() == other.kind()
                && Objects.equals(one.productId(), other.productId())
                && one.text().equals(other.text())
                && one.unit().equals(other.unit())
                && one.quantity().compareTo(other.quantity()) == 0
                && one.unitPrice().compareTo(other.unitPrice()) == 0
                && one.discount().compareTo(other.discount()) == 0
                && one.total() == other.total();
    }

    String name() {
        return name;
    }

    @Nullable
    Signature signature() {
        return Signature.of(signature).orElse(null);
    }

    @Nullable
    Long total() {
        return total;
    }
}
