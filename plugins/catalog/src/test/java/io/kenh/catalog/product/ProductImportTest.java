package io.kenh.catalog.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.catalog.Shelf;
import io.kenh.catalog.api.ProductRef;
import io.kenh.ui.records.Importer.Line;
import io.kenh.ui.records.Importer.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProductImportTest {
    private final Shelf shelf = new Shelf();

    @AfterEach
    void close() {
        shelf.close();
    }

    @SafeVarargs
    private List<Problem> take(Map<String, String>... rows) {
        var imports = new ProductImport(shelf.products, shelf.directory, shelf.units, shelf.categories, shelf.taxes);
        var lines = new ArrayList<Line>();
        for (var row : rows) {
            lines.add(new Line(lines.size() + 2, row));
        }
        return shelf.in(
                1, () -> shelf.host.db().write(em -> imports.importer().run().apply(lines)));
    }

    private ProductRef byCode(String code) {
        return shelf.in(1, () -> shelf.directory.byCode(code)).orElseThrow();
    }

    @Test
    void rows_become_products_with_what_their_names_mean() {
        var food = shelf.in(1, () -> shelf.categories.create("Thực phẩm", null));
        var problems = take(
                Map.of(
                        "name", "Gạo",
                        "reference", "GAO",
                        "price", "25.000",
                        "cost", "18000.5",
                        "unit", "KG",
                        "category", "thực phẩm",
                        "taxes", "GTGT 5%"),
                Map.of("name", "Tư vấn", "reference", "TV", "kind", "service"));
        assertEquals(List.of(), problems);
        var rice = byCode("GAO");
        assertEquals(0, new BigDecimal("25000").compareTo(rice.price()));
        assertEquals(0, new BigDecimal("18000.5").compareTo(rice.cost()));
        assertEquals("kg", rice.unit());
        assertEquals(food, rice.categoryId());
        assertEquals(
                "GTGT 5%",
                shelf.in(1, () -> shelf.taxes.find(rice.taxIds()))
                        .values()
                        .iterator()
                        .next()
                        .label());
        assertEquals(ProductRef.Kind.SERVICE, byCode("TV").kind());
        assertEquals(shelf.in(1, () -> shelf.taxes.standard()), byCode("TV").taxIds());
    }

    @Test
    void a_known_reference_changes_that_product_and_only_the_cells_of_the_file() {
        take(Map.of("name", "Gạo", "reference", "GAO", "price", "25000", "barcode", "123"));
        var before = byCode("GAO");
        assertEquals(List.of(), take(Map.of("name", "Gạo ST25", "reference", "gao", "barcode", "")));
        var after = byCode("GAO");
        assertEquals(before.id(), after.id());
        assertEquals("Gạo ST25", after.name());
        assertEquals(null, after.barcode());
        assertEquals(before.price(), after.price());
    }

    private boolean byDelivery(String code) {
        var id = byCode(code).id();
        return shelf.in(1, () -> shelf.directory.byDelivery(List.of(id))).contains(id);
    }

    @Test
    void what_is_invoiced_stays_when_nothing_is_said() {
        var problems = take(
                Map.of("name", "Giờ tư vấn", "reference", "GIO", "invoicing", "Delivered"),
                Map.of("name", "Ghế", "reference", "GHE", "invoicing", "ordered"),
                Map.of("name", "Bàn", "reference", "BAN"));
        assertEquals(List.of(), problems);
        assertEquals(
                List.of(true, false, false),
                Stream.of("GIO", "GHE", "BAN").map(this::byDelivery).toList());
        take(Map.of("name", "Giờ tư vấn", "reference", "GIO", "invoicing", ""));
        assertTrue(byDelivery("GIO"));
        take(Map.of("name", "Giờ tư vấn", "reference", "GIO", "invoicing", "ordered"));
        assertFalse(byDelivery("GIO"));
    }

    @Test
    void problems_name_row_and_cell() {
        var problems = take(
                Map.of(
                        "name",
                        "A",
                        "price",
                        "mười",
                        "unit",
                        "bao",
                        "category",
                        "không",
                        "taxes",
                        "lạ",
                        "kind",
                        "xe",
                        "invoicing",
                        "sau"),
                Map.of("name", "B", "reference", "X"),
                Map.of("name", "C", "barcode", "có dấu"));
        assertEquals(
                List.of("2 kind", "2 price", "2 unit", "2 category", "2 taxes", "2 invoicing", "4 barcode"),
                problems.stream()
                        .map(problem -> problem.line() + " " + problem.field())
                        .toList());
    }
}
