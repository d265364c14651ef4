package io.kenh.app.browser;

import io.kenh.app.scenario.SalesShop;
import io.kenh.app.scenario.Visitors;
import io.kenh.app.scenario.World;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.TestKenh;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A customer with one of everything the portal shows, and the pages it leads to. */
final class PortalGuest {
    static final String LOGIN = "0912000001";
    static final String PASSWORD = Visitors.PASSWORD;

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/portal[^\"#]*)\"");

    final Visitors shop;
    final long contact;
    private final TestKenh kenh;
    private final Browserless guest;
    private final List<String> open = new ArrayList<>();

    PortalGuest(TestKenh kenh) {
        this.kenh = kenh;
        var world = new World(kenh).open();
        world.customer("mai", "Nguyễn Thị Mai", "84912000001");
        world.says("mai", "Shop còn đèn sen không?");
        world.drain();
        world.known("mai", "Nguyễn Thị Mai", "84912000001");
        this.contact = world.conversation("mai").number("/partnerId");
        this.shop = new Visitors(kenh);
        this.guest = shop.joined(contact);
    }

    /** Quotation, order, invoice, a ticket with an answer and one to rate, a phone number to be confirmed; also their pages for whoever has the address. */
    void withEverything() {
        open.add(SalesShop.path(shop.sent(contact).text("/publicUrl")));
        var order = shop.sent(contact).text("/id");
        kenh.api().postJson("/api/v1/sales/orders/" + order + "/confirm", "{}").expect(200);
        kenh.admin()
                .post(
                        "/invoicing/profile",
                        Map.of("name", "Sao Mai", "bankBin", "970403", "account", "0011012345678", "holder", "SAO MAI"))
                .expect(303);
        open.add(SalesShop.path(shop.invoice(contact).text("/publicUrl")));
        var ticket = ticket("Đèn sen tắt hẳn");
        kenh.admin()
                .post("/helpdesk/tickets/" + ticket.replaceAll("\\D", "") + "/tell", Map.of("text", "Mai đến"))
                .expect(303);
        guest.post(ticket("Đèn chập chờn") + "/close", Map.of()).expect(303);
        wishes("0912 000 009");
        var staff = kenh.admin();
        var other = shop.contact("{\"name\":\"Lê Lan\",\"email\":\"lan@khach.example\"}");
        staff.post("/portal/accounts/of/" + other + "/invite", Map.of()).expect(303);
        open.add(staff.get("/contacts/partners/" + other).expect(200).find("(/portal/join/[A-Za-z0-9_-]+)"));
    }

    /** To be known by another number. */
    void wishes(String phone) {
        guest.post("/portal/profile", Map.of("name", "Nguyễn Thị Mai", "phone", phone))
                .expect(303);
    }

    /** @return its address */
    String ticket(String subject) {
        return guest.post("/portal/helpdesk/new", Map.of("subject", subject, "description", "Sau hai tuần"))
                .expect(303)
                .location();
    }

    /** Those for strangers. */
    List<String> open() {
        var all = new ArrayList<>(List.of("/portal/sign-in", "/portal/forgotten"));
        all.addAll(open);
        return all;
    }

    /** Every page that links lead to, from the portal's home on. */
    List<String> pages() {
        var found = new LinkedHashSet<>(List.of("/portal"));
        var next = new ArrayDeque<>(found);
        var pages = new ArrayList<String>();
        while (!next.isEmpty()) {
            var path = next.remove();
            var page = guest.get(path).expect(200);
            if (page.header("Content-Type").orElse("").startsWith("text/html")) {
                pages.add(path);
                var links = LINK.matcher(page.body());
                while (links.find()) {
                    if (found.add(links.group(1))) {
                        next.add(links.group(1));
                    }
                }
            }
        }
        return pages;
    }
}
