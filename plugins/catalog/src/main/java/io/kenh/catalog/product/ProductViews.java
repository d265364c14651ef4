package io.kenh.catalog.product;

import jakarta.persistence.EntityManager;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows products with the names of what they point to. */
final class ProductViews {
    private ProductViews() {}

    record Names(@Nullable String unit, @Nullable String category) {}

    static ProductView of(EntityManager em, Product product) {
        var data = product.said();
        var names = em.createQuery("""
                        select u.name, c.path from Product p left join Unit u on u.id = p.unitId
                        left join Category c on c.id = p.categoryId where p.id = :id""", Names.class)
                .setParameter("id", product.id())
                .getSingleResult();
        return new ProductView(
                product.id(),
                product.version(),
                data,
                product.active(),
                product.imageFile(),
                Objects.requireNonNullElse(names.unit(), "?"),
                names.category(),
                product.trace());
    }
}
