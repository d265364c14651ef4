package io.kenh.app.browser;

import io.kenh.testkit.TestKenh;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** An invoice that is paid in part and late, a draft, a credit note, and a bank's statement to look through. */
final class OwnInvoices {
    private static final String API = "/api/v1/invoicing/invoices";

    private final TestKenh kenh;
    private final String customer;

    OwnInvoices(TestKenh kenh, String customer) {
        this.kenh = kenh;
        this.customer = customer;
    }

    List<String> all() {
        var product =
                made("/api/v1/catalog/products", "{\"name\": \"Bàn gỗ\", \"kind\": \"goods\", \"price\": 900000}");
        var json = """
                {"partnerId": %s, "invoiceDate": "2026-10-01", "paymentTerm": "30@0,70@30",\
                 "lines": [{"productId": %s, "quantity": 2}]}""".formatted(customer, product);
        account();
        var draft = made(API, json);
        var open = made(API, json);
        step(open, "post", "");
        step(open, "payments", "{\"amount\": 594000, \"key\": \"a\"}");
        var credit = made(API + "/" + open + "/credit-note", "{\"reason\": \"Trả hàng\", \"amount\": 90000}");
        var invoice = kenh.api().get(API + "/" + open).json();
        statement("2026-11-20,500000," + invoice.text("/paymentReference") + " chuyen tien\n2026-11-20,25000,lai\n");
        return List.of(
                "/invoicing/invoices/" + draft,
                "/invoicing/invoices/" + draft + "/edit",
                "/invoicing/invoices/" + open,
                "/invoicing/invoices/" + credit);
    }

    private void account() {
        kenh.admin()
                .post(
                        "/invoicing/profile",
                        Map.of("name", "Sao Mai", "bankBin", "970403", "account", "0011012345678", "holder", "SAO MAI"))
                .expect(303);
    }

    private String made(String path, String json) {
        return kenh.api().postJson(path, json).expect(201).json().text("/id");
    }

    private void step(String invoice, String step, String json) {
        kenh.api().postJson(API + "/" + invoice + "/" + step, json).expect(200);
    }

    private void statement(String lines) {
        var file = "Ngày,Số tiền ghi có,Nội dung\n" + lines;
        kenh.admin()
                .upload(
                        "/invoicing/bank/statements",
                        Map.of(),
                        "file",
                        "sao-ke.csv",
                        file.getBytes(StandardCharsets.UTF_8))
                .expect(303);
    }
}
