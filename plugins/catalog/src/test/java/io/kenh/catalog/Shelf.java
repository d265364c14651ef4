package io.kenh.catalog;

import io.kenh.api.security.Scope;
import io.kenh.catalog.category.CategoryService;
import io.kenh.catalog.price.PriceLists;
import io.kenh.catalog.price.PriceService;
import io.kenh.catalog.price.RuleService;
import io.kenh.catalog.product.ProductDirectory;
import io.kenh.catalog.product.ProductList;
import io.kenh.catalog.product.ProductService;
import io.kenh.catalog.start.Shipped;
import io.kenh.catalog.tax.TaxService;
import io.kenh.catalog.unit.UnitService;
import io.kenh.testkit.Database;
import io.kenh.testkit.FakeHost;
import io.kenh.testkit.PluginDatabase;
import java.util.Map;
import java.util.function.Supplier;

/** The services of the catalogue on a real database, without a server. */
public final class Shelf implements AutoCloseable {
    private final PluginDatabase database = new PluginDatabase(Database.H2, CatalogAddon::new);
    public final FakeHost host = database.host();
    public final UnitService units;
    public final CategoryService categories;
    public final TaxService taxes;
    public final ProductService products;
    public final ProductDirectory directory;
    public final ProductList list;
    public final PriceLists lists;
    public final RuleService rules;
    public final PriceService prices;

    public Shelf() {
        var shipped = new Shipped(host);
        units = new UnitService(host);
        categories = new CategoryService(host);
        taxes = new TaxService(host, shipped);
        products = new ProductService(host, shipped);
        directory = new ProductDirectory(host);
        list = new ProductList(host);
        lists = new PriceLists(host, shipped);
        rules = new RuleService(host);
        prices = new PriceService(lists, rules, units, directory);
    }

    /** As staff of this company. */
    public <T> T in(long company, Supplier<T> work) {
        return host.as(company, Map.of("catalog.product.read", Scope.COMPANY), work);
    }

    /** The same, for work without a result. */
    public void run(long company, Runnable work) {
        in(company, () -> {
            work.run();
            return company;
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
