package io.kenh.catalog.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.error.ErrorCode;
import io.kenh.api.error.KenhException;
import io.kenh.catalog.Shelf;
import io.kenh.catalog.api.CatalogError;
import io.kenh.catalog.api.UnitRef;
import io.kenh.catalog.product.ProductData;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnitServiceTest {
    private static final long PIECE = 1;
    private static final long DOZEN = 2;
    private static final long KILO = 20;
    private static final long GRAM = 21;

    private final Shelf shelf = new Shelf();

    @AfterEach
    void close() {
        shelf.close();
    }

    private void converts(String expected, String quantity, long from, long to) {
        var got = shelf.in(1, () -> shelf.units.convert(new BigDecimal(quantity), from, to));
        assertEquals(0, new BigDecimal(expected).compareTo(got), got::toString);
    }

    private static void refused(ErrorCode code, Runnable work) {
        assertEquals(code, assertThrows(KenhException.class, work::run).code());
    }

    private static UnitData crate(String name, String ratio) {
        return new UnitData(1, name, new BigDecimal(ratio), BigDecimal.ONE);
    }

    @Test
    void quantities_convert_within_a_category_and_are_rounded_to_the_target() {
        converts("24", "2", DOZEN, PIECE);
        converts("2", "24", PIECE, DOZEN);
        converts("1", "7", PIECE, DOZEN);
        converts("1500", "1.5", KILO, GRAM);
        converts("0.001", "0.5", GRAM, KILO);
        converts("7", "7", PIECE, PIECE);
        shelf.run(1, () -> refused(CatalogError.UNITS_DIFFER, () -> shelf.units.convert(BigDecimal.ONE, PIECE, KILO)));
    }

    @Test
    void a_company_has_units_of_its_own_beside_the_shipped_ones() {
        var crate = shelf.in(1, () -> shelf.units.create(crate("Thùng", "24")));
        converts("48", "2", crate, PIECE);
        assertTrue(names(1).contains("Thùng"));
        assertTrue(!names(2).contains("Thùng"));
        shelf.run(2, () -> shelf.units.create(crate("Thùng", "30")));
        shelf.run(1, () -> refused(CatalogError.NAME_TAKEN, () -> shelf.units.create(crate("thùng", "12"))));
        shelf.run(1, () -> refused(CatalogError.NAME_TAKEN, () -> shelf.units.create(crate("Tá", "12"))));
    }

    private List<String> names(long company) {
        return shelf.in(company, () -> shelf.units.convertible(PIECE)).stream()
                .map(UnitRef::name)
                .toList();
    }

    @Test
    void shipped_units_stay_as_they_are() {
        shelf.run(1, () -> refused(CatalogError.SHIPPED, () -> shelf.units.change(DOZEN, 0, crate("Tá", "10"))));
        shelf.run(1, () -> refused(CatalogError.SHIPPED, () -> shelf.units.archive(DOZEN, true)));
    }

    @Test
    void the_ratio_of_a_unit_that_prices_stand_on_stays() {
        var crate = shelf.in(1, () -> shelf.units.create(crate("Thùng", "24")));
        shelf.run(1, () -> shelf.units.change(crate, 0, crate("Thùng", "12")));
        shelf.run(
                1,
                () -> shelf.products.create(ProductData.goods("Bia", null, 1000).counted(crate)));
        shelf.run(1, () -> refused(CatalogError.IN_USE, () -> shelf.units.change(crate, 1, crate("Thùng", "24"))));
        shelf.run(1, () -> shelf.units.change(crate, 1, crate("Thùng giấy", "12")));
    }

    @Test
    void an_archived_unit_is_no_longer_offered_but_still_known() {
        var crate = shelf.in(1, () -> shelf.units.create(crate("Thùng", "24")));
        shelf.run(1, () -> shelf.units.archive(crate, true));
        assertTrue(!names(1).contains("Thùng"));
        assertEquals(
                "Thùng",
                shelf.in(1, () -> shelf.units.find(crate)).orElseThrow().name());
    }
}
