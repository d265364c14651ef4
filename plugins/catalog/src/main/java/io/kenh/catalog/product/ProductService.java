package io.kenh.catalog.product;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.event.DocumentTracked;
import io.kenh.api.security.Current;
import io.kenh.catalog.api.CatalogPermissions;
import io.kenh.catalog.start.Shipped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes and changes products. */
public final class ProductService {
    private final Host host;
    private final Shipped shipped;

    public ProductService(Host host, Shipped shipped) {
        this.host = host;
        this.shipped = shipped;
    }

    public Optional<ProductView> view(long id) {
        return host.db()
                .read(em -> em.createQuery(
                                "select p from Product p left join fetch p.taxIds where p.id = :id", Product.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst()
                        .map(product -> ProductViews.of(em, product)));
    }

    /** @throws KenhException {@code core.not-found} */
    public ProductView get(long id) {
        return view(id).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    /**
     * Field name to sentence; empty when the data may be saved.
     *
     * @param id of the product that changes, 0 for a new one
     */
    public Map<String, String> problems(ProductData data, long id) {
        var errors = new LinkedHashMap<>(ProductCheck.errors(data));
        host.db()
                .read(em -> ProductStore.errors(em, data, Current.actor().companyId(), id))
                .forEach(errors::putIfAbsent);
        return errors;
    }

    /** @throws KenhException {@code core.invalid} (422) naming the fields */
    public long create(ProductData data) {
        shipped.ensure();
        return host.db().write(em -> {
            var actor = Current.actor();
            require(em, data, actor.companyId(), 0);
            var product = new Product(
                    actor.companyId(), data, actor.userId(), host.clock().instant());
            em.persist(product);
            signal(product);
            return product.id();
        });
    }

    /**
     * @param version what the data was based on; null overwrites whatever is there
     * @throws KenhException {@code core.conflict} (409) when somebody else changed it since
     */
    public void update(long id, @Nullable Integer version, ProductData data) {
        host.db().write(em -> {
            var product = ProductStore.get(em, id);
            if (version != null && version != product.version()) {
                throw new KenhException(CoreError.CONFLICT);
            }
            require(em, data, product.companyId(), id);
            var before = product.said();
            product.say(data);
            touch(product);
            var changes = ProductChanges.between(before, product.said());
            if (!changes.isEmpty()) {
                var actor = Current.actor();
                host.events()
                        .publish(new DocumentTracked(
                                new DocRef(ProductDoc.NAME, id),
                                changes,
                                actor.userId(),
                                host.clock().instant()));
            }
            return id;
        });
    }

    private static void require(EntityManager em, ProductData data, long company, long id) {
        var errors = new LinkedHashMap<>(ProductCheck.errors(data));
        ProductStore.errors(em, data, company, id).forEach(errors::putIfAbsent);
        if (!errors.isEmpty()) {
            throw new KenhException(CoreError.INVALID, errors);
        }
    }

    public void archive(long id, boolean away) {
        change(id, product -> product.archive(away));
    }

    /** @return how many were changed: those that are there */
    public int archive(Collection<Long> ids, boolean away) {
        if (ids.isEmpty()) {
            return 0;
        }
        return host.db().write(em -> {
            var products = em.createQuery("select p from Product p where one_of(p.id, :ids)", Product.class)
                    .setParameter("ids", ids.toArray(Long[]::new))
                    .getResultList();
            products.forEach(product -> {
                product.archive(away);
                touch(product);
            });
            return products.size();
        });
    }

    /** @param file null takes the picture away */
    public void picture(long id, @Nullable String file) {
        change(id, product -> {
            var before = product.picture(file);
            if (before != null) {
                host.files().delete(before);
            }
        });
    }

    private void change(long id, Consumer<Product> change) {
        host.db().write(em -> {
            var product = ProductStore.get(em, id);
            change.accept(product);
            touch(product);
            return id;
        });
    }

    private void touch(Product product) {
        product.touched(Current.actor().userId(), host.clock().instant());
        signal(product);
    }

    private void signal(Product product) {
        host.live().signal("catalog.products", CatalogPermissions.READ);
        host.live().signal("catalog.product." + product.id(), CatalogPermissions.READ);
    }
}
