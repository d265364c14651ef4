package io.kenh.app.browser;

import io.kenh.testkit.TestKenh;
import java.util.List;
import java.util.Map;

/** An e-mail, and where a quotation becomes one. */
final class OwnLetters {
    private final TestKenh kenh;
    private final String customer;

    OwnLetters(TestKenh kenh, String customer) {
        this.kenh = kenh;
        this.customer = customer;
    }

    List<String> all() {
        kenh.admin()
                .post(
                        "/mail/server",
                        Map.of("host", "localhost", "port", "9", "security", "NONE", "sender", "shop@example.vn"))
                .expect(303);
        var letter = made("/mail/messages", """
                {"to": "minh-chau@example.vn", "subject": "Báo giá", "text": "Kính gửi quý công ty.", "partnerId": %s}""".formatted(customer));
        var order = made("/sales/orders", "{\"partnerId\": " + customer + "}");
        return List.of("/mail/messages/" + letter, "/mail/write/sales.order/" + order);
    }

    private String made(String path, String json) {
        return kenh.api().postJson("/api/v1" + path, json).expect(201).json().text("/id");
    }
}
