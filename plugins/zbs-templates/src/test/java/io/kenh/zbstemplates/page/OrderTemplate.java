package io.kenh.zbstemplates.page;

import java.util.Map;

/** A template about orders, in use. */
final class OrderTemplate {
    private static final String CONTENT = """
            {"accountId":%d,"code":"don-hang","documentType":"sales.order","moment":"sales.order.confirmed","content":
            {"type":"CUSTOM","tag":"TRANSACTION","language":"VI","name":"Xác nhận đơn hàng TRANSACTION","logo":true,"images":[],
            "title":"Đã nhận đơn hàng <order_code>","paragraphs":["Cảm ơn <customer_name> đã mua hàng tại cửa hàng."],
            "otp":null,"table":[{"title":"Mã đơn","value":"<order_code>","style":"NONE"},
            {"title":"Trạng thái","value":"Đã nhận","style":"SUCCESS"}],"payment":null,"voucher":null,"rating":[],"buttons":[],
            "params":[{"name":"order_code","type":"CODE","fact":"number","sample":"DH01"},
            {"name":"customer_name","type":"CUSTOMER_NAME","fact":"customer_name","sample":"Nguyễn An"}],
            "note":"Gửi khi đơn hàng được xác nhận"}}""";

    private OrderTemplate() {}

    /** @return its id */
    static long in(Shop shop) {
        return in(shop, CONTENT);
    }

    /** One that tells what was paid. */
    static long ofPayments(Shop shop) {
        return in(
                shop,
                amount("payment_amount")
                        .replace("don-hang", "thanh-toan")
                        .replace("sales.order.confirmed", "sales.order.paid")
                        .replace("Xác nhận đơn hàng TRANSACTION", "Đã nhận thanh toán"));
    }

    /** One that tells what it will cost. */
    static long ofQuotes(Shop shop) {
        return in(
                shop,
                amount("total")
                        .replace("don-hang", "bao-gia")
                        .replace("sales.order.confirmed", "sales.order.quoted")
                        .replace("Xác nhận đơn hàng TRANSACTION", "Báo giá đơn hàng"));
    }

    /** One that is about orders however they stand. */
    static long ofAnyTime(Shop shop) {
        return in(shop, anyTime(CONTENT).replace("don-hang", "luc-nao-cung-duoc"));
    }

    private static String anyTime(String content) {
        return content.replace("\"moment\":\"sales.order.confirmed\",", "");
    }

    /** One that asks for it. */
    static long ofRequests(Shop shop) {
        return in(
                shop,
                anyTime(amount("total"))
                        .replace("don-hang", "yeu-cau")
                        .replace("Xác nhận đơn hàng TRANSACTION", "Yêu cầu thanh toán")
                        .replace("\"CUSTOM\"", "\"PAYMENT\"")
                        .replace("\"payment\":null", """
                                "payment":{"bank":"970436","accountName":"CONG TY KENH","account":"0011001234567",\
                                "amount":"<amount>","note":"THANH TOAN"}"""));
    }

    private static String amount(String fact) {
        return CONTENT.replace(
                        "\"type\":\"CUSTOMER_NAME\",\"fact\":\"customer_name\",\"sample\":\"Nguyễn An\"",
                        "\"type\":\"MONEY\",\"fact\":\"" + fact + "\",\"sample\":\"150000\"")
                .replace("customer_name", "amount")
                .replace("Cảm ơn <amount> đã mua hàng", "Cảm ơn Quý khách đã thanh toán <amount>");
    }

    private static long in(Shop shop, String content) {
        var api = shop.kenh.api();
        var made = api.postJson("/api/v1/zbs-templates/templates", content.formatted(shop.account))
                .expect(201)
                .json()
                .number("/id");
        api.postJson("/api/v1/zbs-templates/templates/" + made + "/submit", "").expect(200);
        shop.sim("/templates/" + shop.sim("/templates").text("/items/0/templateId"), "{\"status\":\"ENABLE\"}");
        shop.kenh.drain();
        shop.kenh
                .admin()
                .post("/zbs-templates/templates/" + made + "/teams", Map.of("team", "0"))
                .expect(303);
        return made;
    }
}
