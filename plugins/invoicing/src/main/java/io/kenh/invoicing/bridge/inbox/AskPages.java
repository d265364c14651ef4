package io.kenh.invoicing.bridge.inbox;

import static io.kenh.ui.Kit.money;
import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.ui.DocumentSlots;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.contacts.api.PartnerCards;
import io.kenh.inbox.api.Conversations.ConversationRef;
import io.kenh.inbox.api.InboxPermissions;
import io.kenh.inbox.api.Replies;
import io.kenh.invoicing.account.Accounts;
import io.kenh.invoicing.api.InvoiceRef;
import io.kenh.invoicing.api.Invoices;
import io.kenh.invoicing.api.InvoicingError;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.invoice.Invoice;
import io.kenh.invoicing.invoice.InvoiceDoc;
import io.kenh.invoicing.jte.StaticTemplates;
import io.kenh.ui.Kit;
import io.kenh.ui.Paper;
import io.kenh.ui.form.Form;
import java.time.LocalDate;
import java.util.UUID;

/** The customer's open invoices beside a conversation, and what asks for the money there. */
final class AskPages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final OpenInvoices open;

    AskPages(Host host) {
        this.host = host;
        this.open = new OpenInvoices(host);
    }

    void routes(Routes routes) {
        routes.post("/invoicing/chat/{id}/ask/{invoice}", new Access.Needs(InvoicingPermissions.PAY), this::ask);
    }

    Content pane(Context ctx, ConversationRef conversation) {
        if (!Current.actor().may(InvoicingPermissions.READ)) {
            return SlotPart.NOTHING;
        }
        var today = today();
        var lines = open.of(conversation.partnerId()).stream()
                .map(invoice -> line(ctx, invoice, today))
                .toList();
        return lines.isEmpty()
                ? SlotPart.NOTHING
                : templates.chatPane(new AskView(
                        conversation.id(),
                        lines,
                        sendable(conversation),
                        UUID.randomUUID().toString()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(host.clock().instant(), Current.zone());
    }

    private AskView.Line line(Context ctx, Invoice invoice, LocalDate today) {
        var due = invoice.header().dueDate();
        return new AskView.Line(
                invoice.id(),
                invoice.number(),
                invoice.sums().residual(),
                due,
                due != null && due.isBefore(today),
                !invoice.referenceText().isEmpty(),
                host.ui().slot(ctx, DocumentSlots.ACTIONS, new DocRef(InvoiceDoc.NAME, invoice.id())));
    }

    private boolean sendable(ConversationRef conversation) {
        var actor = Current.actor();
        return actor.may(InboxPermissions.REPLY)
                && actor.may(InvoicingPermissions.PAY)
                && host.services()
                        .get(Replies.class)
                        .window(conversation.thread())
                        .open();
    }

    /** Where the longest due one is. */
    String first(ConversationRef conversation) {
        Current.actor().require(InvoicingPermissions.READ);
        return open.of(conversation.partnerId()).stream()
                .findFirst()
                .map(invoice -> "/invoicing/invoices/" + invoice.id())
                .orElseThrow(() -> new KenhException(InvoicingError.NOTHING_OPEN));
    }

    /** What is still to be paid, with the reference and the address of the customer's page. */
    private void ask(Context ctx) {
        var conversation = host.services()
                .get(Replies.class)
                .visible(PathId.of(ctx))
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        var invoice = open.of(conversation.partnerId()).stream()
                .filter(one -> one.id() == PathId.of(ctx, "invoice"))
                .findFirst();
        var token = Form.read(ctx).value("token");
        try {
            send(
                    conversation,
                    invoice.orElseThrow(() -> new KenhException(InvoicingError.NOTHING_OPEN)),
                    token.matches("[A-Za-z0-9-]{8,64}")
                            ? token
                            : UUID.randomUUID().toString());
            host.ui().toast(ctx, Tone.SUCCESS, t("invoicing.chat.sent"));
        } catch (KenhException refused) {
            if (refused.code() instanceof CoreError) {
                throw refused;
            }
            host.ui().toast(ctx, Tone.DANGER, Kit.error(refused));
        }
        ctx.redirect("/inbox/conversations/" + conversation.id(), HttpStatus.SEE_OTHER);
    }

    /** Whither, for who types it; empty where the company has no account. */
    private String account(Invoice invoice) {
        var header = invoice.header();
        return new Accounts(host)
                .paid(invoice.companyId(), header.accountId(), header.journalId())
                .map(account -> "\n" + t("invoicing.chat.account", account.label()))
                .orElse("");
    }

    private long dueNow(long id) {
        return host.db().read(em -> em.find(Invoice.class, id).dueNow(today()));
    }

    private void send(ConversationRef conversation, Invoice invoice, String token) {
        if (invoice.referenceText().isEmpty()) {
            throw new KenhException(InvoicingError.NO_REFERENCE);
        }
        var url = host.services()
                .get(Invoices.class)
                .find(invoice.id())
                .map(InvoiceRef::publicUrl)
                .orElse("");
        var due = invoice.header().dueDate();
        var language = host.services()
                .get(PartnerCards.class)
                .language(invoice.header().partnerId());
        var text = Paper.in(
                language,
                host.texts(),
                () -> t(
                                        "invoicing.chat.message",
                                        invoice.number(),
                                        money(dueNow(invoice.id())),
                                        due == null ? "–" : Kit.date(due),
                                        invoice.referenceText(),
                                        url)
                                .strip()
                        + account(invoice));
        host.services().get(Replies.class).send(conversation.id(), text.strip(), token);
    }
}
