package io.kenh.sales.bridge.mail;

import static io.kenh.ui.Kit.date;
import static io.kenh.ui.Kit.money;
import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.mail.api.MailForm.About;
import io.kenh.mail.api.MailedDocument;
import io.kenh.sales.api.Orders;
import io.kenh.sales.api.SalesError;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.sales.list.OrderLists;
import io.kenh.sales.order.OrderDoc;
import io.kenh.sales.order.OrderReader;
import io.kenh.sales.order.OrderState;
import io.kenh.sales.order.OrderView;
import io.kenh.sales.print.OrderPdf;
import io.kenh.sales.profile.ProfileData;
import io.kenh.sales.profile.Profiles;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an e-mail about a quotation or an order begins with. */
final class MailedOrder implements MailedDocument {
    private final Host host;
    private final OrderReader reader;
    private final Profiles profiles;
    private final OrderPdf pdf;

    MailedOrder(Host host) {
        this.host = host;
        this.reader = new OrderReader(host, OrderDoc.keys(host));
        this.profiles = new Profiles(host);
        this.pdf = new OrderPdf(host, reader, profiles);
    }

    @Override
    public String type() {
        return OrderDoc.NAME;
    }

    @Override
    public boolean offered(long id) {
        return Current.actor().may(SalesPermissions.READ)
                && host.services()
                        .get(Orders.class)
                        .find(id)
                        .filter(order -> !order.state().equals(OrderState.CANCEL.token()))
                        .isPresent();
    }

    /** To whom orders are not shown, this one is not there. */
    private OrderView order(long id) {
        if (!Current.actor().may(SalesPermissions.READ)) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        var order = reader.get(id);
        if (order.state() == OrderState.CANCEL) {
            throw new KenhException(SalesError.WRONG_STATE, t(order.state().key()));
        }
        return order;
    }

    @Override
    public Letter letter(long id) {
        var order = order(id);
        var partner = order.data().partnerId();
        return new Letter(
                new About(order.companyId(), order.partnerName(), partner, new DocRef(OrderDoc.NAME, id)),
                order.number(),
                order.path(),
                OrderLists.of(order.state()),
                () -> words(order, profiles.of(order.companyId())),
                obstacle(order),
                kind(order));
    }

    private static String kind(OrderView order) {
        return order.state() == OrderState.SALE ? "order" : "quotation";
    }

    private static @Nullable KenhException obstacle(OrderView order) {
        try {
            order.requireGivable();
            return null;
        } catch (KenhException refused) {
            return refused;
        }
    }

    @Override
    public byte[] paper(long id) {
        return pdf.pdf(order(id));
    }

    private static Words words(OrderView order, ProfileData company) {
        var kind = kind(order);
        var paragraphs = new ArrayList<String>();
        paragraphs.add(Stream.of(
                        t(
                                "sales.mail.text." + kind,
                                company.name(),
                                order.number(),
                                money(order.totals().total())),
                        until(order))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" ")));
        var url = order.publicUrl();
        if (url != null) {
            paragraphs.add(t("sales.mail.link." + kind) + "\n" + url);
        }
        var signed = Stream.concat(Stream.of(company.name()), company.contacts().stream());
        return new Words(t("sales.mail.subject." + kind, order.number(), company.name()), paragraphs, signed.toList());
    }

    private static String until(OrderView order) {
        var last = order.data().validityDate();
        return last == null || !order.state().quotation() ? "" : t("sales.mail.until", date(last));
    }
}
