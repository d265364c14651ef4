package io.kenh.catalog.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.event.DocumentTracked;
import io.kenh.catalog.Shelf;
import io.kenh.catalog.api.ProductRef;
import io.kenh.runtime.db.QueryCounter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProductServiceTest {
    private final Shelf shelf = new Shelf();

    @AfterEach
    void close() {
        shelf.close();
    }

    private long create(String name, @Nullable String reference) {
        return shelf.in(1, () -> shelf.products.create(ProductData.goods(name, reference, 1000)));
    }

    private List<String> search(String text) {
        return shelf.in(1, () -> shelf.directory.search(text, 20)).stream()
                .map(ProductRef::name)
                .toList();
    }

    private Set<String> refused(ProductData data) {
        var refusal = assertThrows(KenhException.class, () -> shelf.in(1, () -> shelf.products.create(data)));
        assertEquals(CoreError.INVALID, refusal.code());
        return refusal.fields().keySet();
    }

    @Test
    void products_are_found_without_accents_by_name_reference_and_barcode() {
        create("Cà phê Đắk Lắk", "CF-500");
        shelf.run(
                1,
                () -> shelf.products.create(
                        ProductData.goods("Trà sen", "TS", 1).scanned("8934567890123")));
        for (var text : List.of("ca phe", "DAK lak", "phê cà", "cf-500", "CF500", "cf 5", "cf")) {
            assertEquals(List.of("Cà phê Đắk Lắk"), search(text), text);
        }
        assertEquals(List.of("Trà sen"), search("8934567890123"));
        assertEquals(List.of("Trà sen"), search("893456"));
        assertEquals(List.of(), search("hê"));
        assertEquals(List.of(), search("--"));
    }

    @Test
    void an_exact_code_comes_first_then_names_that_start_with_the_text() {
        create("Bánh A", "X");
        create("A la carte", "Y");
        create("Xoài", "A");
        assertEquals(List.of("Xoài", "A la carte", "Bánh A"), search("a"));
    }

    @Test
    void suggestions_are_at_most_twenty_and_only_what_can_be_sold() {
        for (int i = 0; i < 25; i++) {
            create("Hàng " + i, null);
        }
        assertEquals(20, search("hang").size());
        assertEquals(20, search("").size());
        var id = create("Riêng biệt", "RB");
        assertEquals(1, search("rieng").size());
        shelf.run(1, () -> shelf.products.archive(id, true));
        assertEquals(List.of(), search("rieng"));
        assertEquals(List.of(), search("RB"));
        assertEquals(
                "Riêng biệt",
                shelf.in(1, () -> shelf.directory.byCode("rb")).orElseThrow().name());
    }

    @Test
    void codes_are_unique_in_a_company_whatever_their_case() {
        create("Một", "SP-1");
        assertEquals(Set.of("reference"), refused(ProductData.goods("Hai", "sp-1", 1)));
        shelf.run(
                1, () -> shelf.products.create(ProductData.goods("Ba", null, 1).scanned("123")));
        assertEquals(
                Set.of("barcode"), refused(ProductData.goods("Bốn", null, 1).scanned("123")));
        shelf.run(
                2,
                () -> shelf.products.create(
                        ProductData.goods("Của họ", "SP-1", 1).scanned("123")));
        create("Không mã", null);
        create("Cũng không mã", null);
    }

    @Test
    void a_refusal_names_every_field() {
        var bad = new ProductData(
                ProductRef.Kind.GOODS,
                " ",
                "x".repeat(61),
                "mã vạch",
                new BigDecimal("-1"),
                new BigDecimal("0.001"),
                4711,
                4711L,
                List.of(4711L),
                "x".repeat(2001),
                true,
                false);
        assertEquals(
                Set.of("name", "reference", "barcode", "price", "cost", "unit", "category", "taxes", "description"),
                refused(bad));
        assertEquals(Set.of("price"), refused(ProductData.goods("Đắt", null, 1_000_000_000_000L)));
        shelf.run(1, () -> shelf.products.create(ProductData.goods("Vừa", null, 999_999_999_999L)));
    }

    @Test
    void a_purchase_tax_or_one_of_another_company_is_no_customer_tax() {
        var theirs = shelf.in(2, () -> shelf.taxes.standard());
        assertEquals(Set.of("taxes"), refused(ProductData.goods("A", null, 1).taxed(theirs)));
        var ours = shelf.in(1, () -> shelf.taxes.standard());
        var id = shelf.in(
                1, () -> shelf.products.create(ProductData.goods("A", null, 1).taxed(ours)));
        assertEquals(
                ours, shelf.in(1, () -> shelf.directory.find(id)).orElseThrow().taxIds());
    }

    @Test
    void a_second_writer_is_told() {
        var id = create("Lan", "A");
        var version = shelf.in(1, () -> shelf.products.get(id)).version();
        shelf.run(1, () -> shelf.products.update(id, version, ProductData.goods("Lan A", "A", 1)));
        var late = assertThrows(
                KenhException.class,
                () -> shelf.run(1, () -> shelf.products.update(id, version, ProductData.goods("Lan B", "A", 1))));
        assertEquals(CoreError.CONFLICT, late.code());
        assertTrue(shelf.host.signals.contains("catalog.product." + id));
    }

    @Test
    void what_changed_is_told_to_the_history() {
        var id = create("Lan", "A");
        shelf.host.events.clear();
        shelf.run(1, () -> shelf.products.update(id, null, ProductData.goods("Lan", "A", 1000)));
        assertEquals(List.of(), shelf.host.events);
        shelf.run(1, () -> shelf.products.update(id, null, ProductData.goods("Lan", "B", 2000)));
        var tracked = (DocumentTracked) shelf.host.events.getFirst();
        assertEquals(
                List.of("catalog.field.reference A B", "catalog.field.price 1000 2000"),
                tracked.changes().stream()
                        .map(change -> change.label() + " " + change.before() + " " + change.after())
                        .toList());
    }

    @Test
    void nobody_sees_products_of_other_companies() {
        var theirs = shelf.in(2, () -> shelf.products.create(ProductData.goods("Của họ", "TH", 1)));
        assertEquals(List.of(), search("cua ho"));
        shelf.run(1, () -> {
            assertEquals(Optional.empty(), shelf.directory.find(theirs));
            assertEquals(Optional.empty(), shelf.directory.byCode("TH"));
            assertEquals(0, shelf.products.archive(List.of(theirs), true));
            notFound(() -> shelf.products.update(theirs, null, ProductData.goods("X", null, 1)));
            notFound(() -> shelf.products.archive(theirs, true));
            assertEquals(
                    List.of(),
                    shelf.list
                            .page(new ProductFilter("", null, false, 0), null, 10)
                            .items());
        });
    }

    private static void notFound(Runnable work) {
        assertEquals(
                CoreError.NOT_FOUND,
                assertThrows(KenhException.class, work::run).code());
    }

    @Test
    void pages_do_not_move_when_others_are_added() {
        for (int i = 0; i < 7; i++) {
            create("Hàng " + (char) ('b' + 2 * i), null);
        }
        var seen = new ArrayList<String>();
        String after = null;
        do {
            var from = after;
            var page = shelf.in(1, () -> shelf.list.page(new ProductFilter("", null, false, 0), from, 3));
            page.items().forEach(row -> seen.add(row.name()));
            create("Hàng a" + seen.size(), null);
            after = page.next();
        } while (after != null);
        assertEquals(7, seen.size());
        assertEquals(seen.stream().sorted().distinct().toList(), seen);
    }

    @Test
    void suggestions_take_two_queries_however_many_they_are() {
        for (int i = 0; i < 10; i++) {
            create("Hàng " + i, null);
        }
        var counted = QueryCounter.count(() -> search("hang"));
        assertEquals(10, counted.result().size());
        assertEquals(2, counted.count(), counted.statements()::toString);
    }
}
