package io.kenh.sales.print;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.file.Pdf;
import io.kenh.api.i18n.Texts;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.contacts.api.Partners;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.sales.jte.StaticTemplates;
import io.kenh.sales.order.OrderReader;
import io.kenh.sales.order.OrderState;
import io.kenh.sales.order.OrderView;
import io.kenh.sales.profile.Profiles;
import java.util.Locale;

/** Prints orders. In Vietnamese, whoever asks: it is a paper for the customer. */
public final class OrderPdf {
    private static final Locale VIETNAMESE = Locale.of("vi");

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
        var name = order.number().replaceAll("[^A-Za-z0-9-]+", "-");
        ctx.contentType("application/pdf")
                .header("Content-Disposition", "inline; filename=\"" + name + ".pdf\"")
                .header("Cache-Control", "private, no-store")
                .result(pdf(order));
    }

    public byte[] pdf(OrderView order) {
        var texts = host.texts();
        var bindings = new Current.Bindings(Current.actor(), VIETNAMESE, Current.zone(), new Vietnamese(texts));
        return Current.call(bindings, () -> print(order));
    }

    private byte[] print(OrderView order) {
        boolean sold = order.state() == OrderState.SALE;
        var salesperson = order.data().salespersonId();
        var title = host.texts().in(VIETNAMESE, sold ? "sales.print.order" : "sales.print.quotation");
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
                Words.of(order.totals().total(), VIETNAMESE));
        return host.services().get(Pdf.class).of(templates.printOrder(view));
    }

    /** All texts in Vietnamese. */
    private record Vietnamese(Texts texts) implements Texts {
        @Override
        public String get(String key, Object... args) {
            return texts.in(VIETNAMESE, key, args);
        }

        @Override
        public String in(Locale locale, String key, Object... args) {
            return texts.in(locale, key, args);
        }

        @Override
        public boolean has(String key) {
            return texts.has(key);
        }
    }
}
