package io.kenh.catalog.product;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.api.security.Users.UserRef;
import io.kenh.api.ui.DocumentSlots;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.catalog.api.CatalogPermissions;
import io.kenh.catalog.api.Prices.PriceListRef;
import io.kenh.catalog.api.TaxRef;
import io.kenh.catalog.jte.StaticTemplates;
import io.kenh.catalog.price.PriceService;
import io.kenh.catalog.price.RuleService;
import io.kenh.catalog.tax.TaxService;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A product's page. */
public final class ProductPages {
    private static final String LIST = "/catalog/products";
    private static final Set<String> TABS = Set.of("general", "sales", "prices");

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final ProductService products;
    private final TaxService taxes;
    private final PriceService prices;
    private final RuleService rules;

    public ProductPages(Host host, ProductService products, TaxService taxes, PriceService prices, RuleService rules) {
        this.host = host;
        this.products = products;
        this.taxes = taxes;
        this.prices = prices;
        this.rules = rules;
    }

    public void routes(Routes routes) {
        var write = new Access.Needs(CatalogPermissions.WRITE);
        routes.get(LIST + "/{id}", new Access.Needs(CatalogPermissions.READ), this::show)
                .post(LIST + "/{id}/archive", write, ctx -> archive(ctx, true))
                .post(LIST + "/{id}/unarchive", write, ctx -> archive(ctx, false));
    }

    private void show(Context ctx) {
        var product = products.get(PathId.of(ctx));
        var doc = new DocRef(ProductDoc.NAME, product.id());
        var tab = Objects.requireNonNullElse(ctx.queryParam("tab"), "general");
        var trace = product.trace();
        var names = host.services().get(Users.class).find(List.of(trace.createdBy(), trace.updatedBy()));
        var view = new ShowView(
                product,
                TABS.contains(tab) ? tab : "general",
                taxes.find(product.data().taxIds()).values().stream()
                        .map(TaxRef::name)
                        .sorted()
                        .toList(),
                rules.ofProduct(product.id()),
                prices.lists().stream().collect(Collectors.toMap(PriceListRef::id, PriceListRef::name)),
                Current.actor().may(CatalogPermissions.WRITE),
                name(names.get(trace.createdBy())),
                name(names.get(trace.updatedBy())),
                host.ui().slot(ctx, DocumentSlots.ACTIONS, doc),
                host.ui().slot(ctx, DocumentSlots.ASIDE, doc),
                host.ui().slot(ctx, DocumentSlots.BELOW, doc));
        host.ui().page(ctx, product.displayName(), templates.productShow(view));
    }

    private static String name(@Nullable UserRef user) {
        return user == null ? t("catalog.system") : user.name();
    }

    private void archive(Context ctx, boolean away) {
        var id = PathId.of(ctx);
        products.archive(id, away);
        host.ui().toast(ctx, Tone.SUCCESS, t(away ? "catalog.archived-done" : "catalog.unarchived-done"));
        ctx.redirect(LIST + "/" + id, HttpStatus.SEE_OTHER);
    }
}
