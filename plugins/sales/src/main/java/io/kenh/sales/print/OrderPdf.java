package io.kenh.sales.print;

import static io.kenh.ui.Kit.none;
import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.file.Pdf;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.catalog.api.lines.LineParts;
import io.kenh.catalog.api.lines.PrintedSum;
import io.kenh.contacts.api.Partners;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.sales.jte.StaticTemplates;
import io.kenh.sales.order.OrderReader;
import io.kenh.sales.order.OrderState;
import io.kenh.sales.order.OrderView;
import io.kenh.sales.profile.Profiles;
import io.kenh.ui.Paper;
import io.kenh.ui.Words;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Prints orders. In Vietnamese, whoever asks: it is a paper for the customer. */
public final class OrderPdf {
    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final OrderReader reader;
    private final Profiles profiles;

    public OrderPdf(Host host, OrderReader reader, Profiles profiles) {
        this.host = host;
        this.reader = reader;
        this.profiles = profiles;
    }

    public void routes(Routes routes) {
        routes.get("/sales/orders/{id}/pdf", new Access.Needs(SalesPermissions.READ), ctx -> {
            send(ctx, reader.get(PathId.of(ctx)));
        });
    }

    /** Answers with the file. */
    public void send(Context ctx, OrderView order) {
        Paper.send(ctx, order.number(), pdf(order));
    }

    public byte[] pdf(OrderView order) {
        return Paper.inVietnamese(host.texts(), () -> print(order));
    }

    private byte[] print(OrderView order) {
        boolean sold = order.state() == OrderState.SALE;
        var salesperson = order.data().salespersonId();
        var title = t(sold ? "sales.print.order" : "sales.print.quotation");
        var view = new PrintView(
                order,
                profiles.of(order.companyId()),
                host.services()
                        .get(Partners.class)
                        .find(order.data().partnerId())
                        .orElse(null),
                salesperson == null
                        ? ""
                        : host.services()
                                .get(Users.class)
                                .find(salesperson)
                                .map(Users.UserRef::name)
                                .orElse(""),
                title,
                host.services().get(LineParts.class).paperStyle());
        var end = templates.printEnd(view);
        boolean together = LineParts.fitsBelowSums(order.data().terms());
        var lines = lines(order, together ? end : null);
        return host.services().get(Pdf.class).of(templates.printOrder(view, lines, together ? none() : end));
    }

    private Content lines(OrderView order, @Nullable Content end) {
        var more = new ArrayList<PrintedSum>();
        if (order.paid() != 0) {
            more.add(new PrintedSum(t("sales.paid"), order.paid(), false));
            more.add(new PrintedSum(t("sales.balance"), order.balance(), true));
        } else if (order.downPayment() > 0) {
            more.add(new PrintedSum(t("sales.down-payment-asked"), order.downPayment(), false));
        }
        var words = Words.of(order.totals().total(), Current.locale());
        return host.services().get(LineParts.class).printed(order.lines(), order.totals(), more, words, end);
    }
}
