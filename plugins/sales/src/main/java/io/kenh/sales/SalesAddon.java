package io.kenh.sales;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import io.kenh.api.addon.Service;
import io.kenh.api.data.DocType;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.event.Delivery;
import io.kenh.api.event.DocumentSent;
import io.kenh.api.event.Listener;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Role;
import io.kenh.api.security.Scope;
import io.kenh.api.settings.Setting;
import io.kenh.api.ui.MenuEntry;
import io.kenh.api.ui.Slot;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.web.PageKeys;
import io.kenh.api.web.Routes;
import io.kenh.catalog.api.CatalogPermissions;
import io.kenh.catalog.api.CustomerTerms;
import io.kenh.catalog.api.lines.LineFill;
import io.kenh.contacts.api.ContactsPermissions;
import io.kenh.contacts.api.PartnerRows;
import io.kenh.sales.api.Orders;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.sales.api.SalesSlots;
import io.kenh.sales.board.BoardPages;
import io.kenh.sales.comment.Comment;
import io.kenh.sales.comment.Comments;
import io.kenh.sales.customer.CustomerSection;
import io.kenh.sales.deliver.DeliveryPages;
import io.kenh.sales.form.FormPages;
import io.kenh.sales.list.CancelPages;
import io.kenh.sales.list.LineLists;
import io.kenh.sales.list.OrderBulk;
import io.kenh.sales.list.OrderExport;
import io.kenh.sales.list.OrderImport;
import io.kenh.sales.list.OrderLists;
import io.kenh.sales.order.Deliveries;
import io.kenh.sales.order.OrderDirectory;
import io.kenh.sales.order.OrderDoc;
import io.kenh.sales.order.OrderLine;
import io.kenh.sales.order.OrderMoves;
import io.kenh.sales.order.OrderReader;
import io.kenh.sales.order.OrderService;
import io.kenh.sales.order.Payment;
import io.kenh.sales.order.Payments;
import io.kenh.sales.order.SalesOrder;
import io.kenh.sales.portal.OwnOrders;
import io.kenh.sales.portal.PortalPages;
import io.kenh.sales.print.OrderPdf;
import io.kenh.sales.profile.Profile;
import io.kenh.sales.profile.ProfilePages;
import io.kenh.sales.profile.Profiles;
import io.kenh.sales.rest.DeliveryApi;
import io.kenh.sales.rest.OrderApi;
import io.kenh.sales.show.ShowPages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Quotations and orders: everything this plugin adds. */
public final class SalesAddon implements Addon {
    private final Host host;
    private final PageKeys keys;
    private final LineFill fill;
    private final Profiles profiles;
    private final OrderService orders;
    private final OrderReader reader;
    private final OrderMoves moves;
    private final Payments payments;
    private final CustomerSection customers;

    public SalesAddon(Host host) {
        this.host = host;
        this.keys = OrderDoc.keys(host);
        this.fill = new LineFill(host);
        this.profiles = new Profiles(host);
        this.orders = new OrderService(host, fill, keys);
        this.reader = new OrderReader(host, keys);
        this.moves = new OrderMoves(host, keys);
        this.payments = new Payments(host);
        this.customers = new CustomerSection(host);
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(SalesOrder.class, OrderLine.class, Payment.class, Profile.class, Comment.class);
    }

    @Override
    public List<DocType<?>> documents() {
        return List.of(new OrderDoc(host, keys, profiles, OwnOrders.kinds(host)));
    }

    @Override
    public void routes(Routes routes) {
        // Literal paths (new, preview, export) stand before {id}: the first match answers.
        new FormPages(host, orders, reader, fill, profiles).routes(routes);
        new OrderLists(host, new OrderBulk(moves, orders), new OrderImport(host, orders, profiles)).routes(routes);
        new OrderExport(host).routes(routes);
        new CancelPages(host, reader, moves).routes(routes);
        new LineLists(host).routes(routes);
        new BoardPages(host).routes(routes);
        new ProfilePages(host, profiles).routes(routes);
        customers.routes(routes);
        var deliveries = new Deliveries(host);
        new DeliveryPages(host, reader, deliveries).routes(routes);
        new ShowPages(host, reader, orders, moves, payments).routes(routes);
        var pdf = new OrderPdf(host, reader, profiles);
        pdf.routes(routes);
        new PortalPages(host, reader, moves, pdf, profiles, new Comments(host, moves)).routes(routes);
        new OrderApi(host, orders, reader, moves, payments, profiles).routes(routes);
        new DeliveryApi(host, reader, deliveries).routes(routes);
    }

    @Override
    public List<MenuEntry> menu() {
        var read = SalesPermissions.READ;
        var app = "sales.board";
        return List.of(
                new MenuEntry(app, null, "/sales", "shopping-cart", 40, read),
                new MenuEntry("sales.quotations", app, "/sales/quotations", "file-invoice", 10, read),
                new MenuEntry("sales.orders", app, "/sales/orders", "shopping-cart-check", 20, read),
                new MenuEntry("sales.lines", app, "/sales/lines", "list-details", 30, read),
                new MenuEntry("sales.profile", app, "/sales/profile", "building-store", 90, SalesPermissions.SETTINGS));
    }

    @Override
    public List<Slot<?>> slots() {
        return List.of(SalesSlots.ORDER_STATS, SalesSlots.LIST_ACTIONS);
    }

    @Override
    public List<SlotPart<?>> parts() {
        return List.of(customers.part());
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                SalesPermissions.READ,
                SalesPermissions.WRITE,
                SalesPermissions.CONFIRM,
                SalesPermissions.PAY,
                SalesPermissions.LOCK,
                SalesPermissions.SETTINGS);
    }

    @Override
    public List<Role> roles() {
        var others = Role.of("sales.user", ContactsPermissions.READ, CatalogPermissions.READ);
        return List.of(
                others.with(SalesPermissions.READ, Scope.OWN)
                        .with(SalesPermissions.WRITE, Scope.OWN)
                        .with(SalesPermissions.CONFIRM, Scope.OWN)
                        .with(SalesPermissions.PAY, Scope.OWN),
                Role.of(
                        "sales.manager",
                        ContactsPermissions.READ,
                        CatalogPermissions.READ,
                        SalesPermissions.READ,
                        SalesPermissions.WRITE,
                        SalesPermissions.CONFIRM,
                        SalesPermissions.PAY,
                        SalesPermissions.LOCK,
                        SalesPermissions.SETTINGS),
                // For those who invoice orders and do not write them.
                Role.of("sales.reader", ContactsPermissions.READ, CatalogPermissions.READ, SalesPermissions.READ));
    }

    @Override
    public List<Listener<?>> listeners() {
        var listeners = new ArrayList<>(PartnerRows.follow(host, "sales", "sales_order"));
        listeners.add(new Listener<>("sales.sent", DocumentSent.class, Delivery.AFTER_COMMIT, this::sent));
        // What a customer was given in the catalogue follows the contact. Asked for when it happens: services are not
        // there yet.
        listeners.addAll(PartnerRows.tell(
                "sales.terms",
                (merge, merged, survivor) -> terms().merged(merge, merged, survivor),
                (merge, merged, survivor) -> terms().undone(merge, merged, survivor)));
        return List.copyOf(listeners);
    }

    private void sent(DocumentSent sent) {
        if (sent.document().type().equals(OrderDoc.NAME)) {
            try {
                moves.told(
                        sent.document().id(),
                        sent.asked(),
                        sent.moment() == null || sent.moment().equals(OrderDoc.QUOTED));
            } catch (KenhException gone) {
                // Deleted while the message was under way: trying again changes nothing.
                if (gone.code() != CoreError.NOT_FOUND) {
                    throw gone;
                }
            }
        }
    }

    private CustomerTerms terms() {
        return host.services().get(CustomerTerms.class);
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(SalesSettings.VALIDITY_DAYS, SalesSettings.ANSWER_BY_ADDRESS, SalesSettings.SIGNATURE_REQUIRED);
    }

    @Override
    public List<Service<?>> services() {
        return List.of(new Service<>(Orders.class, new OrderDirectory(host, keys, orders, reader, profiles)));
    }

    @Override
    public Map<String, String> bridges() {
        return Map.of(
                "inbox", "io.kenh.sales.bridge.inbox.InboxBridge",
                "invoicing", "io.kenh.sales.bridge.invoicing.InvoicingBridge",
                "mail", "io.kenh.sales.bridge.mail.MailBridge");
    }
}
