package io.kenh.app.scenario;

import static io.kenh.app.scenario.SalesShop.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The whole way, across all business plugins: a question on Zalo, an opportunity, a quotation, an order, an invoice, money in the bank, a receipt. */
@KenhTest(plugins = {"chatter-bridge", "crm", "sales", "invoicing", "zbs-templates", "zalo-oa", "zalo-simulator"})
class FromChatToPaymentTest {
    private static final String TOTAL = "1.100.000";

    @Test
    void a_question_on_zalo_ends_as_money_in_the_bank_and_a_line_in_the_report(TestKenh kenh) {
        var shop = new SalesShop(kenh);
        var histories = new Histories(kenh, shop.world);
        shop.staff
                .post(
                        "/invoicing/profile",
                        Map.of(
                                "name", "Công ty Hoa Sen Xanh",
                                "bankBin", "970403",
                                "account", "0011012345678",
                                "holder", "CONG TY HOA SEN XANH"))
                .expect(303);
        histories.copies(true, 7);
        shop.writes("mai", "Nguyễn Thị Mai", "84912000001", "Quán em cần hai đèn sen");
        var lead = histories.lead("mai", "Đèn sen cho quán");
        var leadPage = "/crm/leads/" + lead.split(":")[1];

        var order = shop.quoted(
                path(shop.staff.post(leadPage + "/quote", Map.of()).expect(303).location()), "mai");
        shop.world.drain();
        shop.staff.post("/sales/orders/" + order + "/confirm", Map.of()).expect(303);
        histories.says("mai", "Em chốt nhé");
        assertTrue(histories.texts("sales.order:" + order).getFirst().contains("Em chốt nhé"));
        assertEquals(List.of("Quán em cần hai đèn sen"), histories.texts(lead));

        var invoice = path(shop.staff
                .post("/sales/orders/" + order + "/invoice", Map.of("kind", "regular"))
                .expect(303)
                .location());
        shop.staff.post(invoice + "/post", Map.of()).expect(303);
        shop.world.drain();
        var talk = shop.staff
                .get("/inbox/conversations/" + shop.world.conversation("mai").text("/id"))
                .expect(200);
        for (var made : List.of(leadPage, "/sales/orders/" + order, invoice)) {
            assertTrue(talk.shows("class=\"inbox-doc-title\" href=\"" + made + "\""), made + talk.body());
        }
        var id = invoice.replaceAll("\\D", "");
        histories.says("mai", "Em nhận được hóa đơn rồi");
        assertEquals(
                List.of(1L, 0L),
                List.of(
                        said(histories, "invoicing.invoice:" + id, "Em nhận được hóa đơn rồi"),
                        said(histories, "sales.order:" + order, "Em nhận được hóa đơn rồi")),
                "what is said goes on at the newest document, once");
        var posted = shop.world
                .admin()
                .get("/api/v1/invoicing/invoices/" + id)
                .expect(200)
                .json();
        var reference = posted.text("/paymentReference");
        assertTrue(posted.text("/vietQr").contains("54071100000"), posted.toString());
        shop.sends("invoicing.invoice", invoice, "invoicing.invoice.posted");
        shop.world.drain();
        var request = shop.cards("mai").getLast();
        assertEquals("Đề nghị thanh toán hóa đơn " + posted.text("/number"), request.text("/title"));
        assertEquals(TOTAL, request.text("/rows/1/value"));
        assertEquals(reference, request.text("/rows/3/value"));
        var page = kenh.anonymous().get(path(request.text("/buttons/0/link"))).expect(200);
        assertTrue(page.shows("VietQR") && page.shows(reference), page.body());

        var talking = shop.world.conversation("mai").text("/id");
        var pane = shop.staff.get("/inbox/conversations/" + talking).expect(200);
        assertTrue(pane.shows("/zbs-templates/send/invoicing.invoice/" + id), "the request can be sent from there too");
        shop.staff.post("/invoicing/chat/" + talking + "/ask/" + id, Map.of()).expect(303);
        shop.world.drain();
        var asked = shop.world.phone("mai").getLast().text("/text");
        assertTrue(asked.contains(TOTAL) && asked.contains(reference) && asked.contains("/portal/invoicing/"), asked);

        var statement = "Ngày giao dịch,Số tiền ghi có,Nội dung,Số tham chiếu\n21/11/2026,1100000," + reference
                + " chuyen tien,FT1\n";
        shop.staff
                .upload(
                        "/invoicing/bank/statements",
                        Map.of(),
                        "file",
                        "sao-ke.csv",
                        statement.getBytes(StandardCharsets.UTF_8))
                .expect(303);
        shop.staff.post("/invoicing/bank/review/sure", Map.of()).expect(303);
        shop.world.drain();
        var paid = shop.world
                .admin()
                .get("/api/v1/invoicing/invoices/" + id)
                .expect(200)
                .json();
        assertEquals("paid", paid.text("/paymentState"));
        assertEquals(0, paid.number("/residual"));
        assertEquals(1_100_000, shop.order(order).number("/paid"));

        shop.sends(order, "sales.order.paid");
        shop.world.drain();
        var receipt = shop.cards("mai").getLast();
        assertEquals("Đã nhận thanh toán đơn hàng " + shop.order(order).text("/number"), receipt.text("/title"));
        assertEquals(TOTAL, receipt.text("/rows/1/value"));

        shop.world
                .admin()
                .send(
                        "/api/v1" + leadPage,
                        "PUT",
                        BodyPublishers.ofString("{\"expectedRevenue\":1100000}"),
                        Map.of("Content-Type", "application/json"))
                .expect(200);
        shop.world.admin().postJson("/api/v1" + leadPage + "/won", "").expect(200);
        var report = shop.staff.get("/crm/report?by=medium").expect(200);
        assertTrue(report.shows("Zalo OA") && report.shows(TOTAL), report.body());
        assertTrue(shop.staff.get("/sales/orders/" + order).expect(200).shows("Zalo OA"));
    }

    private static long said(Histories histories, String document, String text) {
        return histories.texts(document).stream()
                .filter(line -> line.contains(text))
                .count();
    }
}
