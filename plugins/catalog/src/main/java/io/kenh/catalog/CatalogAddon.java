package io.kenh.catalog;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import io.kenh.api.addon.Service;
import io.kenh.api.data.DocType;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Role;
import io.kenh.api.ui.Findable;
import io.kenh.api.ui.MenuEntry;
import io.kenh.api.web.Routes;
import io.kenh.catalog.api.CatalogPermissions;
import io.kenh.catalog.api.CustomerTerms;
import io.kenh.catalog.api.FiscalPositions;
import io.kenh.catalog.api.Prices;
import io.kenh.catalog.api.Products;
import io.kenh.catalog.api.Taxes;
import io.kenh.catalog.api.Units;
import io.kenh.catalog.api.lines.LineParts;
import io.kenh.catalog.category.Category;
import io.kenh.catalog.category.CategoryPages;
import io.kenh.catalog.category.CategoryService;
import io.kenh.catalog.customer.TermsMerge;
import io.kenh.catalog.fiscal.FiscalPosition;
import io.kenh.catalog.fiscal.FiscalService;
import io.kenh.catalog.fiscal.PartnerFiscalPosition;
import io.kenh.catalog.fiscal.PositionPages;
import io.kenh.catalog.price.ListPages;
import io.kenh.catalog.price.PartnerPriceList;
import io.kenh.catalog.price.PriceList;
import io.kenh.catalog.price.PriceLists;
import io.kenh.catalog.price.PriceRule;
import io.kenh.catalog.price.PriceService;
import io.kenh.catalog.price.RulePages;
import io.kenh.catalog.price.RuleService;
import io.kenh.catalog.product.FormPages;
import io.kenh.catalog.product.LineStarts;
import io.kenh.catalog.product.Pictures;
import io.kenh.catalog.product.Product;
import io.kenh.catalog.product.ProductDirectory;
import io.kenh.catalog.product.ProductDoc;
import io.kenh.catalog.product.ProductFindable;
import io.kenh.catalog.product.ProductImport;
import io.kenh.catalog.product.ProductList;
import io.kenh.catalog.product.ProductLists;
import io.kenh.catalog.product.ProductPages;
import io.kenh.catalog.product.ProductPicker;
import io.kenh.catalog.product.ProductService;
import io.kenh.catalog.rest.CatalogApi;
import io.kenh.catalog.rest.ProductApi;
import io.kenh.catalog.start.Shipped;
import io.kenh.catalog.tax.Tax;
import io.kenh.catalog.tax.TaxPages;
import io.kenh.catalog.tax.TaxService;
import io.kenh.catalog.unit.Unit;
import io.kenh.catalog.unit.UnitCategory;
import io.kenh.catalog.unit.UnitPages;
import io.kenh.catalog.unit.UnitService;
import java.util.List;

/** Products, units, taxes and price lists: everything this plugin adds. */
public final class CatalogAddon implements Addon {
    private final Host host;
    private final Shipped shipped;
    private final UnitService units;
    private final TaxService taxes;
    private final FiscalService positions;
    private final PriceLists lists;
    private final RuleService rules;
    private final PriceService prices;
    private final CategoryService categories;
    private final ProductService products;
    private final ProductDirectory directory;

    public CatalogAddon(Host host) {
        this.host = host;
        this.shipped = new Shipped(host);
        this.units = new UnitService(host);
        this.taxes = new TaxService(host, shipped);
        this.positions = new FiscalService(host, taxes);
        this.lists = new PriceLists(host, shipped);
        this.rules = new RuleService(host);
        this.directory = new ProductDirectory(host);
        this.prices = new PriceService(lists, rules, units, directory);
        this.categories = new CategoryService(host);
        this.products = new ProductService(host, shipped);
    }

    @Override
    public void routes(Routes routes) {
        var picker = new ProductPicker(host, directory);
        var imports = new ProductImport(products, directory, units, categories, taxes);
        // Literal paths (new, suggest) stand before {id}: the first match answers.
        picker.routes(routes);
        new LineStarts(host, directory, units, prices, positions).routes(routes);
        new FormPages(host, products, units, categories, taxes).routes(routes);
        new ProductLists(host, products, categories, units, imports).routes(routes);
        new ProductPages(host, products, taxes, prices, rules).routes(routes);
        new Pictures(host, products).routes(routes);
        new CategoryPages(host, categories).routes(routes);
        new UnitPages(host, units).routes(routes);
        new TaxPages(host, taxes).routes(routes);
        new PositionPages(host, positions, taxes).routes(routes);
        new ListPages(host, lists, rules, prices, picker).routes(routes);
        new RulePages(host, lists, rules, categories, picker).routes(routes);
        new ProductApi(new ProductList(host), products, taxes).routes(routes);
        new CatalogApi(host, taxes, units, prices, positions).routes(routes);
    }

    @Override
    public List<MenuEntry> menu() {
        return Menu.entries();
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(
                UnitCategory.class,
                Unit.class,
                Category.class,
                Tax.class,
                Product.class,
                PriceList.class,
                PriceRule.class,
                PartnerPriceList.class,
                FiscalPosition.class,
                PartnerFiscalPosition.class);
    }

    @Override
    public List<DocType<?>> documents() {
        return List.of(new ProductDoc());
    }

    @Override
    public List<Permission> permissions() {
        return List.of(CatalogPermissions.READ, CatalogPermissions.WRITE, CatalogPermissions.SETTINGS);
    }

    @Override
    public List<Role> roles() {
        return List.of(
                Role.of("catalog.user", CatalogPermissions.READ),
                Role.of(
                        "catalog.manager",
                        CatalogPermissions.READ,
                        CatalogPermissions.WRITE,
                        CatalogPermissions.SETTINGS));
    }

    @Override
    public List<Service<?>> services() {
        return List.of(
                new Service<>(CustomerTerms.class, new TermsMerge(host)),
                new Service<>(Products.class, directory),
                new Service<>(Findable.class, new ProductFindable(directory)),
                new Service<>(Prices.class, prices),
                new Service<>(Taxes.class, taxes),
                new Service<>(FiscalPositions.class, positions),
                new Service<>(Units.class, units),
                new Service<>(LineParts.class, new LineParts(host)));
    }
}
