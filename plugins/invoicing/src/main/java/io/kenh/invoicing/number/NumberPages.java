package io.kenh.invoicing.number;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.web.Access;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.jte.StaticTemplates;
import io.kenh.invoicing.number.Numbering.Series;
import java.util.List;

/** Whether numbers are missing. */
public final class NumberPages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Numbering numbers;

    public NumberPages(Host host, Numbering numbers) {
        this.host = host;
        this.numbers = numbers;
    }

    /** @param items each series of each year */
    public record NumberCheck(List<Series> items, boolean whole) {}

    public void routes(Routes routes) {
        var read = new Access.Needs(InvoicingPermissions.READ);
        routes.get("/invoicing/numbers", read, this::show);
        routes.api(Endpoint.get(
                "/invoicing/numbers",
                read,
                "Each series of invoice numbers by year: the last number, how many there are, and where numbers are"
                        + " missing.",
                NumberCheck.class,
                request -> check()));
    }

    private NumberCheck check() {
        var all = numbers.check();
        return new NumberCheck(all, all.stream().allMatch(Series::whole));
    }

    private void show(Context ctx) {
        host.ui().page(ctx, t("menu.invoicing.numbers"), templates.numberCheck(check()));
    }
}
