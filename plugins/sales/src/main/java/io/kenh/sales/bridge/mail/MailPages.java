package io.kenh.sales.bridge.mail;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.contacts.api.Partners;
import io.kenh.mail.api.MailForm;
import io.kenh.mail.api.MailForm.About;
import io.kenh.mail.api.MailPermissions;
import io.kenh.mail.api.Mailer;
import io.kenh.sales.api.Orders;
import io.kenh.sales.api.SalesError;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.sales.jte.StaticTemplates;
import io.kenh.sales.list.OrderLists;
import io.kenh.sales.order.OrderDoc;
import io.kenh.sales.order.OrderReader;
import io.kenh.sales.order.OrderState;
import io.kenh.sales.order.OrderView;
import io.kenh.sales.print.OrderPdf;
import io.kenh.sales.profile.Profiles;
import io.kenh.ui.Kit;
import io.kenh.ui.Paper;
import io.kenh.ui.form.Field;
import io.kenh.ui.form.Form;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;

/** "Send by e-mail" on orders: written in the customer's language, changed by who sends it, with the paper. */
final class MailPages {
    private static final String PAGE = "/sales/orders/{id}/mail";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final OrderReader reader;
    private final Profiles profiles;
    private final OrderPdf pdf;

    MailPages(Host host) {
        this.host = host;
        this.reader = new OrderReader(host, OrderDoc.keys(host));
        this.profiles = new Profiles(host);
        this.pdf = new OrderPdf(host, reader, profiles);
    }

    void routes(Routes routes) {
        var send = new Access.Needs(MailPermissions.SEND);
        routes.get(PAGE, send, this::show).post(PAGE, send, this::send);
    }

    Content button(DocRef document) {
        var actor = Current.actor();
        if (!document.type().equals(OrderDoc.NAME)
                || !actor.may(MailPermissions.SEND)
                || !actor.may(SalesPermissions.READ)) {
            return SlotPart.NOTHING;
        }
        return host.services()
                .get(Orders.class)
                .find(document.id())
                .filter(order -> !order.state().equals(OrderState.CANCEL.token()))
                .map(order -> Kit.quietButton(order.path() + "/mail", "mail", t("sales.mail.button")))
                .orElse(SlotPart.NOTHING);
    }

    /** To whom orders are not shown, this one is not there. */
    private OrderView order(Context ctx) {
        if (!Current.actor().may(SalesPermissions.READ)) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        var order = reader.get(PathId.of(ctx));
        if (order.state() == OrderState.CANCEL) {
            throw new KenhException(SalesError.WRONG_STATE, t(order.state().key()));
        }
        return order;
    }

    private static About about(OrderView order) {
        return new About(
                order.companyId(),
                order.partnerName(),
                order.data().partnerId(),
                new DocRef(OrderDoc.NAME, order.id()));
    }

    private void show(Context ctx) {
        var order = order(ctx);
        var letter = OrderLetter.of(host, profiles, order);
        var to = host.services()
                .get(Partners.class)
                .find(order.data().partnerId())
                .map(Partners.PartnerRef::email)
                .orElse("");
        page(ctx, order, MailForm.of(to, letter.subject(), letter.text(), Map.of("pdf", "true")));
    }

    private void page(Context ctx, OrderView order, Form form) {
        var paper = Kit.field(form, Field.check("pdf", t("sales.mail.pdf", order.number())));
        var sheet = host.services()
                .get(MailForm.class)
                .show(about(order), form, order.path() + "/mail", order.path(), paper);
        var title = t("sales.mail.title", order.number());
        host.ui().under(ctx, OrderLists.of(order.state()));
        host.ui().page(ctx, title, templates.mailWrite(title, order.path(), sheet));
    }

    private void send(Context ctx) {
        var order = order(ctx);
        var form = Form.read(ctx);
        try {
            order.requireGivable();
        } catch (KenhException refused) {
            form.error("text", Kit.error(refused));
            ctx.status(refused.code().status());
            page(ctx, order, form);
            return;
        }
        // Set before the write: it takes a while.
        var paper = form.flag("pdf") ? pdf.pdf(order) : new byte[0];
        var sent = host.services().get(MailForm.class).queue(about(order), form, () -> files(order, paper));
        if (sent.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            page(ctx, order, form);
            return;
        }
        host.ui().toast(ctx, Tone.SUCCESS, t("mail.write.queued", sent.get()));
        ctx.redirect(order.path(), HttpStatus.SEE_OTHER);
    }

    private List<Mailer.Attachment> files(OrderView order, byte[] paper) {
        if (paper.length == 0) {
            return List.of();
        }
        var name = Paper.file(order.number());
        var file = host.files().upload(new ByteArrayInputStream(paper), name, Mailer.FILES);
        return List.of(new Mailer.Attachment(file.id(), name));
    }
}
