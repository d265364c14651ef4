package io.kenh.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.kenh.app.client.Session;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The invoices of the demo's shop and the money that came for them. Looks first at what is there. */
final class Billing {
    static final String ADDRESS = "12 Nguyễn Huệ, phường Sài Gòn, TP. Hồ Chí Minh";
    static final String TAX_CODE = "0312345678";
    static final String PHONE = "028 3822 1234";

    private static final String INVOICES = "/api/v1/invoicing/invoices";
    private static final String ORDERS = "/api/v1/sales/orders";

    private final Session seller;
    private final Session accountant;
    private final Map<String, Long> partners;
    private final LocalDate today;

    private Billing(URI address, Map<String, Long> partners, LocalDate today) {
        this.seller = Session.signIn(address, Staff.SELLER.email(), Staff.PASSWORD);
        this.accountant = Session.signIn(address, Staff.ACCOUNTANT.email(), Staff.PASSWORD);
        this.partners = partners;
        this.today = today;
    }

    /** @param partners the contacts of the customers, by phone */
    static void open(URI address, Map<String, Long> partners, LocalDate today, Milestones milestones) {
        milestones.begins("customers are paying");
        var billing = new Billing(address, partners, today);
        billing.present();
        var bills = Bill.all();
        for (int i = 0; i < bills.size(); i++) {
            billing.advance(bills.get(i));
            milestones.done(i + 1, bills.size());
        }
        new Transfers(billing.accountant, today).take(billing::find);
        billing.paidOnOrders();
    }

    private void present() {
        accountant.form(
                "/invoicing/profile",
                Map.of(
                        "name", Staff.COMPANY,
                        "address", ADDRESS,
                        "taxCode", TAX_CODE,
                        "phone", PHONE,
                        "email", "ke-toan@hoasenxanh.example",
                        "bankBin", "970436",
                        "account", "0071001234567",
                        "holder", "CONG TY TNHH HOA SEN XANH",
                        "terms", "30% ngay, 70% sau 30 ngày = 30@0, 70@30"));
    }

    /** As a program reads it, with everything that belongs to it. */
    private Optional<JsonNode> find(String reference) {
        var found =
                accountant.get(INVOICES + "?kind=invoice&query=" + reference).path("items");
        return found.isEmpty() ? Optional.empty() : Optional.of(accountant.get(path(found.get(0))));
    }

    private static String path(JsonNode invoice) {
        return INVOICES + "/" + invoice.path("id").asText();
    }

    /** From where it is to where the story wants it. */
    private void advance(Bill bill) {
        var invoice = find(bill.reference()).orElseGet(() -> bill.ofOrder() ? ofOrder(bill) : free(bill));
        var path = path(invoice);
        if (invoice.path("state").asText().equals("draft")
                && bill.key("state").orElse("").equals("posted")) {
            invoice = accountant.post(path + "/post", Map.of());
        }
        long total = invoice.path("total").asLong();
        if (bill.number("paid") > 0) {
            pay(bill, path, total);
        }
        bill.key("credit").ifPresent(amount -> credit(bill, path, amount));
    }

    private Map<String, Object> dates(Bill bill) {
        var day = today.minusDays(bill.number("ago"));
        var dates = new HashMap<String, Object>(Map.of("invoiceDate", day.toString()));
        bill.key("due")
                .ifPresent(days ->
                        dates.put("dueDate", day.plusDays(Long.parseLong(days)).toString()));
        bill.key("term").ifPresent(term -> dates.put("paymentTerm", term));
        return dates;
    }

    private JsonNode free(Bill bill) {
        var invoice = dates(bill);
        invoice.put("partnerId", Objects.requireNonNull(partners.get(bill.phone()), bill.phone()));
        invoice.put("customerReference", bill.reference());
        invoice.put("lines", lines(bill));
        return accountant.post(INVOICES, invoice);
    }

    private List<Map<String, Long>> lines(Bill bill) {
        var ids = new HashMap<String, Long>();
        for (var product : accountant.get("/api/v1/catalog/products?limit=200").path("items")) {
            ids.put(product.path("reference").asText(), product.path("id").asLong());
        }
        return bill.lines().stream()
                .map(line -> Map.of("productId", ids.get(line.product()), "quantity", (long) line.quantity()))
                .toList();
    }

    private JsonNode ofOrder(Bill bill) {
        var order = seller.get(ORDERS + "?query=" + bill.reference())
                .path("items")
                .get(0)
                .path("id")
                .asText();
        var kind = bill.key("percent")
                .map(percent -> Map.of("kind", "percent", "percent", percent))
                .orElse(Map.of("kind", "regular"));
        seller.form("/sales/orders/" + order + "/invoice", kind);
        var made = find(bill.reference()).orElseThrow();
        return accountant.put(path(made), dates(bill));
    }

    private void pay(Bill bill, String path, long total) {
        var payment = new HashMap<String, Object>(Map.of(
                "amount",
                total * bill.number("paid") / 100 + bill.number("over"),
                "date",
                today.minusDays(bill.number("ago") / 2).toString(),
                "key",
                "demo-" + bill.reference(),
                "anyway",
                true));
        bill.key("method").ifPresent(method -> payment.put("method", method));
        bill.key("memo").ifPresent(memo -> payment.put("memo", memo));
        accountant.post(path + "/payments", payment);
    }

    private void credit(Bill bill, String path, String amount) {
        var note = new HashMap<String, Object>(
                Map.of("reason", bill.key("reason").orElseThrow(), "key", "demo-" + bill.reference()));
        if (!amount.equals("all")) {
            note.put("amount", Long.valueOf(amount));
        }
        accountant.post(path + "/credit-note", note);
    }

    /** Orders hear of their money a moment later; what customers are told next depends on it. */
    private void paidOnOrders() {
        for (var bill : Bill.all()) {
            if (bill.ofOrder() && bill.number("paid") > 0) {
                Patience.until(
                        "the payment on order " + bill.reference(),
                        () -> Optional.of(seller.get(ORDERS + "?query=" + bill.reference())
                                        .path("items")
                                        .get(0))
                                .filter(order -> order.path("paid").asLong() > 0));
            }
        }
    }
}
