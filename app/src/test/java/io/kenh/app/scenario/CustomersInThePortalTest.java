package io.kenh.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.data.Documents;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.runtime.generation.Generation;
import io.kenh.runtime.i18n.TextBundle;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.QueryCount;
import io.kenh.testkit.TestKenh;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Customers see what is theirs, and nothing else. */
@KenhTest(plugins = {"portal", "sales", "invoicing", "helpdesk"})
class CustomersInThePortalTest {
    private static final String QUOTATIONS = "/portal/documents/sales.quotations";
    private static final String INVOICES = "/portal/documents/invoicing.invoices";

    private static boolean lists(Browserless guest, String page, String number) {
        return guest.get(page).expect(200).shows(number);
    }

    /** All files of the archive, one after the other. */
    private static String copies(Browserless guest) {
        var all = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(guest.bytes("/portal/security/data")))) {
            while (zip.getNextEntry() != null) {
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }

    @Test
    void each_customer_sees_their_own_documents_only(TestKenh kenh) {
        var shop = new Visitors(kenh);
        var mai = shop.contact("{\"name\":\"Nguyễn Thị Mai\",\"email\":\"mai@khach.example\"}");
        var lan = shop.contact("{\"name\":\"Lê Lan\",\"email\":\"lan@khach.example\"}");
        var sent = shop.sent(mai);
        var draft = shop.quotation(mai);
        var others = shop.sent(lan);
        var invoice = shop.invoice(mai);
        var notYet = shop.draftInvoice(mai);
        var othersInvoice = shop.invoice(lan);
        var guest = shop.joined(mai);

        assertTrue(guest.get("/portal").expect(200).shows("Báo giá"));
        assertTrue(lists(guest, QUOTATIONS, sent.text("/number")));
        assertFalse(lists(guest, QUOTATIONS, draft.text("/number")), "a draft is nobody's business yet");
        assertFalse(lists(guest, QUOTATIONS, others.text("/number")));
        assertTrue(lists(guest, INVOICES, invoice.text("/number")));
        assertFalse(lists(guest, INVOICES, othersInvoice.text("/number")));

        var order = "/portal/sales/orders/";
        assertTrue(guest.get(order + sent.text("/id")).expect(200).shows("/accept"));
        for (var path : List.of(
                order + draft.text("/id"),
                order + others.text("/id"),
                order + others.text("/id") + "/pdf",
                "/portal/invoicing/invoices/" + notYet.text("/id"),
                "/portal/invoicing/invoices/" + othersInvoice.text("/id"),
                "/portal/invoicing/invoices/" + othersInvoice.text("/id") + "/pdf")) {
            assertEquals(404, guest.get(path).status(), path);
            assertEquals(302, kenh.anonymous().get(path).status(), path);
        }
        guest.post(order + others.text("/id") + "/accept", Map.of("name", "Mai", "agree", "on"))
                .expect(404);
        var copies = copies(guest);
        for (var number : List.of(sent.text("/number"), invoice.text("/number"))) {
            assertTrue(copies.contains(number), copies);
        }
        assertTrue(copies.contains("\"lines\":[{") && !copies.contains(others.text("/number")), copies);
        var paper = guest.get("/portal/invoicing/invoices/" + invoice.text("/id") + "/pdf");
        assertTrue(paper.expect(200).body().startsWith("%PDF"));
    }

    @Test
    void a_quotation_is_accepted_by_whoever_is_signed_in_though_its_link_is_dead(TestKenh kenh) {
        var shop = new Visitors(kenh);
        var hoa = shop.contact("{\"name\":\"Trần Hoa\",\"email\":\"hoa@khach.example\"}");
        var sent = shop.sent(hoa);
        var guest = shop.joined(hoa);
        var link = SalesShop.path(sent.text("/publicUrl"));
        assertTrue(guest.get(link).expect(200).shows("Chấp nhận")
                || guest.get(link).shows("Đồng ý"));
        kenh.admin()
                .post("/sales/orders/" + sent.text("/id") + "/key/revoke", Map.of())
                .expect(303);
        guest.get(link).expect(404);
        var page = "/portal/sales/orders/" + sent.text("/id");
        assertTrue(guest.get(page).expect(200).shows("value=\"Trần Hoa\""), "the name is there already");
        guest.post(page + "/accept", Map.of("name", "Trần Hoa")).expect(422);
        var seen = guest.get(page).find("name=\"seen\" value=\"(\\d+)\"");
        guest.post(page + "/accept", Map.of("name", "Trần Hoa", "agree", "on", "seen", seen))
                .expect(303);
        assertEquals(
                "sale",
                kenh.api()
                        .get("/api/v1/sales/orders/" + sent.text("/id"))
                        .json()
                        .text("/state"));
        assertTrue(lists(guest, "/portal/documents/sales.orders", sent.text("/number")));
        assertFalse(lists(guest, QUOTATIONS, sent.text("/number")));
    }

    @Test
    void a_draft_is_answered_by_nobody_until_it_is_sent(TestKenh kenh) {
        var shop = new Visitors(kenh);
        var thu = shop.contact("{\"name\":\"Đỗ Thu\",\"email\":\"thu@khach.example\"}");
        var draft = shop.quotation(thu);
        var guest = shop.joined(thu);
        var link = SalesShop.path(draft.text("/publicUrl"));
        var page = guest.get(link).expect(200);
        assertTrue(page.shows("chưa được gửi chính thức") && !page.shows("/accept"), page.body());
        assertFalse(page.shows("Chờ xác nhận"), "the badge says what the text says");
        guest.post(link + "/accept", Map.of("name", "Đỗ Thu", "agree", "on", "seen", "0"))
                .expect(403);
        kenh.api().postJson("/api/v1/sales/orders/" + draft.text("/id") + "/send", "{}");
        assertTrue(guest.get(link).expect(200).shows("/accept"));
    }

    @Test
    void a_quotation_begins_with_the_addresses_the_customer_keeps(TestKenh kenh) {
        var shop = new Visitors(kenh);
        var lien = shop.contact("{\"name\":\"Bùi Liên\",\"email\":\"lien@khach.example\"}");
        var guest = shop.joined(lien);
        var blank = "/sales/orders/new?partner=" + lien;
        assertFalse(kenh.admin().get(blank).expect(200).shows("9 Phố Huế"));
        var address = Map.of("purpose", "DELIVERY", "name", "Kho Liên", "street", "9 Phố Huế", "province", "Hà Nội");
        guest.post("/portal/profile/addresses/new", address).expect(303);
        assertTrue(kenh.admin().get(blank).expect(200).shows("Kho Liên\n9 Phố Huế, Hà Nội"));
    }

    @Test
    void a_company_sees_its_peoples_documents_and_they_see_the_companys(TestKenh kenh) {
        var shop = new Visitors(kenh);
        var company = shop.contact(
                "{\"kind\":\"company\",\"name\":\"Công ty Mây Tre\",\"email\":\"ke-toan@maytre.example\"}");
        var person =
                shop.contact("{\"name\":\"Đinh Nam\",\"email\":\"nam@maytre.example\",\"parentId\":" + company + "}");
        var colleague =
                shop.contact("{\"name\":\"Đinh Bắc\",\"email\":\"bac@maytre.example\",\"parentId\":" + company + "}");
        var companys = shop.invoice(company).text("/number");
        var persons = shop.invoice(person).text("/number");
        var colleagues = shop.invoice(colleague).text("/number");
        var office = shop.joined(company);
        assertTrue(lists(office, INVOICES, companys) && lists(office, INVOICES, persons));
        var nam = shop.joined(person);
        assertTrue(lists(nam, INVOICES, companys) && lists(nam, INVOICES, persons));
        assertFalse(lists(nam, INVOICES, colleagues), "what a colleague bought is the colleague's");
    }

    @Test
    void the_home_page_asks_two_questions_for_each_kind_however_many_documents_there_are(TestKenh kenh) {
        var shop = new Visitors(kenh);
        var many = shop.contact("{\"name\":\"Mua Nhiều\"}");
        for (int i = 0; i < 5; i++) {
            shop.sent(many);
        }
        long company = kenh.number("select min(id) from core_company");
        kenh.with(generation -> counted(generation, Actor.customer(many, "Mua Nhiều", company, Set.of(many))));
    }

    private static long counted(Generation generation, Actor customer) {
        var types = generation.services().get(Documents.class).types();
        var texts = TextBundle.load(List.of());
        var bindings = new Current.Bindings(customer, Locale.of("vi"), ZoneId.of("Asia/Ho_Chi_Minh"), texts);
        return Current.call(bindings, () -> {
            long total = 0;
            for (var type : types) {
                for (var kind : type.portal()) {
                    total += QueryCount.atMost(
                            2, () -> kind.count(customer.partners()) + kind.waiting(customer.partners()));
                    QueryCount.atMost(1, () -> kind.page(customer.partners(), null, 20));
                }
            }
            return total;
        });
    }
}
