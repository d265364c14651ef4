package io.kenh.catalog.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.catalog.Shelf;
import io.kenh.catalog.api.TaxRef;
import io.kenh.catalog.api.TaxRef.Computation;
import io.kenh.catalog.api.TaxRef.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TaxServiceTest {
    private static final LocalDate LAST_REDUCED = LocalDate.of(2026, 12, 31);

    private final Shelf shelf = new Shelf();

    @AfterEach
    void close() {
        shelf.close();
    }

    private List<String> labels(long company, Scope scope) {
        return shelf.in(company, () -> shelf.taxes.all(scope)).stream()
                .map(TaxRef::label)
                .toList();
    }

    private long id(String name) {
        return shelf.in(1, () -> shelf.taxes.views()).stream()
                .filter(tax -> tax.data().name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static TaxData data(String name, Computation computation, @Nullable Long next, List<Long> parts) {
        return new TaxData(
                name, name, Scope.SALE, computation, BigDecimal.TEN, false, 50, false, null, null, next, parts);
    }

    @Test
    void every_company_begins_with_the_vietnamese_rates() {
        for (long company : new long[] {1, 2, 3}) {
            var rates = List.of("GTGT 0%", "GTGT 5%", "GTGT 8%", "GTGT 10%");
            assertEquals(rates, labels(company, Scope.SALE));
            assertEquals(rates, labels(company, Scope.PURCHASE));
        }
        var ours = shelf.in(1, () -> shelf.taxes.standard());
        assertEquals(1, ours.size());
        assertEquals(Set.of(), shelf.in(2, () -> shelf.taxes.find(ours)).keySet());
    }

    @Test
    void what_a_company_changed_is_not_shipped_again() {
        shelf.run(1, () -> shelf.taxes.archive(id("Thuế GTGT 5%"), true));
        assertEquals(List.of("GTGT 0%", "GTGT 8%", "GTGT 10%"), labels(1, Scope.SALE));
        assertEquals(4, labels(2, Scope.SALE).size());
    }

    @Test
    void inside_a_read_nothing_is_made_and_nothing_breaks() {
        assertEquals(List.of(), shelf.in(1, () -> shelf.host.db().read(em -> shelf.taxes.all(Scope.SALE))));
        assertEquals(4, labels(1, Scope.SALE).size());
    }

    @Test
    void a_write_that_fails_takes_what_was_shipped_with_it_and_the_next_one_ships_again() {
        assertThrows(
                IllegalArgumentException.class,
                () -> shelf.run(
                        1,
                        () -> shelf.host.db().write(em -> {
                            shelf.taxes.views();
                            shelf.taxes.views();
                            throw new IllegalArgumentException("undone");
                        })));
        assertEquals(4, labels(1, Scope.SALE).size());
    }

    @Test
    void a_temporary_rate_is_replaced_after_its_last_day() {
        var eight = id("Thuế GTGT 8%");
        assertEquals(List.of("GTGT 8%"), on(List.of(eight), LAST_REDUCED));
        assertEquals(List.of("GTGT 10%"), on(List.of(eight), LAST_REDUCED.plusDays(1)));
        assertEquals(List.of("GTGT 10%"), on(List.of(eight, id("Thuế GTGT 10%")), LAST_REDUCED.plusDays(1)));
    }

    private List<String> on(List<Long> ids, LocalDate day) {
        return shelf.in(1, () -> shelf.taxes.on(ids, day)).stream()
                .map(TaxRef::label)
                .toList();
    }

    @Test
    void a_group_carries_its_parts() {
        var parts = List.of(id("Thuế GTGT 5%"), id("Thuế GTGT 10%"));
        var group = shelf.in(1, () -> shelf.taxes.create(data("Hai thuế", Computation.GROUP, null, parts)));
        var found = shelf.in(1, () -> shelf.taxes.find(List.of(group))).get(group);
        assertTrue(found != null);
        assertEquals(
                Set.of("GTGT 5%", "GTGT 10%"),
                found.parts().stream().map(TaxRef::label).collect(Collectors.toSet()));
        refused("parts", data("Nhóm trong nhóm", Computation.GROUP, null, List.of(group)));
        refused("parts", data("Rỗng", Computation.GROUP, null, List.of()));
        refused("parts", data("Mua", Computation.GROUP, null, List.of(id("Thuế GTGT 5% đầu vào"))));
    }

    private void refused(String field, TaxData data) {
        var refusal = assertThrows(KenhException.class, () -> shelf.in(1, () -> shelf.taxes.create(data)));
        assertEquals(CoreError.INVALID, refusal.code());
        assertEquals(Set.of(field), refusal.fields().keySet());
    }

    @Test
    void names_are_unique_and_taxes_do_not_replace_each_other_in_a_circle() {
        refused("name", data("THUẾ gtgt 5%", Computation.PERCENT, null, List.of()));
        var first = shelf.in(1, () -> shelf.taxes.create(data("A", Computation.PERCENT, null, List.of())));
        var second = shelf.in(1, () -> shelf.taxes.create(data("B", Computation.PERCENT, first, List.of())));
        var circle = assertThrows(
                KenhException.class,
                () -> shelf.run(
                        1, () -> shelf.taxes.change(first, 0, data("A", Computation.PERCENT, second, List.of()))));
        assertEquals(Set.of("next"), circle.fields().keySet());
    }

    @Test
    void a_second_writer_is_told() {
        var five = id("Thuế GTGT 5%");
        var tax = shelf.in(1, () -> shelf.taxes.get(five));
        shelf.run(1, () -> shelf.taxes.change(five, tax.version(), data("Năm", Computation.PERCENT, null, List.of())));
        var late = assertThrows(
                KenhException.class,
                () -> shelf.run(
                        1,
                        () -> shelf.taxes.change(
                                five, tax.version(), data("V", Computation.PERCENT, null, List.of()))));
        assertEquals(CoreError.CONFLICT, late.code());
    }
}
