package io.kenh.catalog.category;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.ErrorCode;
import io.kenh.api.error.KenhException;
import io.kenh.catalog.Shelf;
import io.kenh.catalog.api.CatalogError;
import io.kenh.catalog.product.ProductData;
import io.kenh.catalog.product.ProductFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CategoryServiceTest {
    private final Shelf shelf = new Shelf();

    @AfterEach
    void close() {
        shelf.close();
    }

    private long create(String name, @Nullable Long parent) {
        return shelf.in(1, () -> shelf.categories.create(name, parent));
    }

    private List<String> paths() {
        return shelf.in(1, () -> shelf.categories.all()).stream()
                .map(CategoryRow::path)
                .toList();
    }

    private void refused(ErrorCode code, Runnable work) {
        assertEquals(
                code,
                assertThrows(KenhException.class, () -> shelf.run(1, work)).code());
    }

    @Test
    void children_stand_under_their_parents_in_the_order_of_the_alphabet() {
        var food = create("Thực phẩm", null);
        create("Đồ uống", null);
        create("Đồ", null);
        create("Rau", food);
        var meat = create("Thịt", food);
        create("Bò", meat);
        assertEquals(
                List.of("Đồ", "Đồ uống", "Thực phẩm", "Thực phẩm / Rau", "Thực phẩm / Thịt", "Thực phẩm / Thịt / Bò"),
                paths());
    }

    @Test
    void a_moved_branch_takes_everything_below_it_along() {
        var food = create("Thực phẩm", null);
        var meat = create("Thịt", food);
        var beef = create("Bò", meat);
        create("Bò Mỹ", beef);
        shelf.run(
                1,
                () -> shelf.categories.change(meat, shelf.categories.get(meat).version(), "Thịt tươi", null));
        assertEquals(List.of("Thịt tươi", "Thịt tươi / Bò", "Thịt tươi / Bò / Bò Mỹ", "Thực phẩm"), paths());
        refused(
                CoreError.INVALID,
                () -> shelf.categories.change(meat, shelf.categories.get(meat).version(), "Thịt", beef));
    }

    @Test
    void a_branch_has_an_end() {
        Long parent = null;
        for (int i = 1; i <= Category.DEEPEST; i++) {
            parent = create("Cấp " + i, parent);
        }
        var last = parent;
        refused(CatalogError.TOO_DEEP, () -> shelf.categories.create("Quá sâu", last));
    }

    @Test
    void a_category_that_is_needed_is_not_deleted() {
        var food = create("Thực phẩm", null);
        var meat = create("Thịt", food);
        refused(CatalogError.IN_USE, () -> shelf.categories.delete(food));
        var product = shelf.in(
                1,
                () -> shelf.products.create(ProductData.goods("Bò", null, 1000).in(meat)));
        refused(CatalogError.IN_USE, () -> shelf.categories.delete(meat));
        shelf.run(1, () -> shelf.products.update(product, null, ProductData.goods("Bò", null, 1000)));
        shelf.run(1, () -> shelf.categories.delete(meat));
        shelf.run(1, () -> shelf.categories.delete(food));
        assertEquals(List.of(), paths());
    }

    @Test
    void siblings_have_different_names() {
        var food = create("Thực phẩm", null);
        create("Rau", food);
        create("Rau", null);
        refused(CatalogError.NAME_TAKEN, () -> shelf.categories.create("rau", food));
        refused(CatalogError.NAME_TAKEN, () -> shelf.categories.create("RAU", null));
    }

    @Test
    void a_category_holds_the_products_of_those_below_it() {
        var food = create("Thực phẩm", null);
        var meat = create("Thịt", food);
        shelf.run(
                1,
                () -> shelf.products.create(ProductData.goods("Bò", null, 1000).in(meat)));
        shelf.run(1, () -> shelf.products.create(ProductData.goods("Bút", null, 1000)));
        var found = shelf.in(1, () -> shelf.list.page(new ProductFilter("", null, false, food), null, 10));
        assertEquals(
                List.of("Bò"), found.items().stream().map(row -> row.name()).toList());
    }

    @Test
    void other_companies_have_their_own_tree() {
        var food = create("Thực phẩm", null);
        shelf.run(2, () -> {
            assertEquals(List.of(), shelf.categories.all());
            assertEquals(
                    CoreError.NOT_FOUND,
                    assertThrows(KenhException.class, () -> shelf.categories.create("Con", food))
                            .code());
        });
    }
}
