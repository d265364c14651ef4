package io.kenh.zbstemplates.page;

import io.kenh.testkit.Browserless;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.TestKenh;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** A shop that sells: customers, orders, a template about them and rules. */
final class RuleShop {
    static final String RULES = "/api/v1/zbs-templates/rules";
    private static final String ORDERS = "/api/v1/sales/orders";
    private static final Map<String, String> JSON =
            Map.of("Content-Type", "application/json", "Sec-Fetch-Site", "same-origin");

    final TestKenh kenh;
    final Shop shop;
    final long template;
    private final long product;

    RuleShop(TestKenh kenh) {
        this.kenh = kenh;
        this.shop = new Shop(kenh);
        this.template = OrderTemplate.in(shop);
        this.product = made("/api/v1/catalog/products", "{\"name\":\"Cà phê\",\"kind\":\"goods\",\"price\":500000}");
    }

    private long made(String path, String json) {
        return kenh.api().postJson(path, json).expect(201).json().number("/id");
    }

    /** Off. @param more members after a comma */
    long rule(String more) {
        return made(RULES, written(more));
    }

    String written(String more) {
        return """
                {"name":"Xác nhận","documentType":"sales.order","moment":"sales.order.confirmed","templateId":%d%s}""".formatted(template, more);
    }

    long rule(String state, String more) {
        var id = rule(more);
        state(id, state);
        return id;
    }

    void state(long rule, String state) {
        kenh.api()
                .send(
                        RULES + "/" + rule + "/state",
                        "PUT",
                        BodyPublishers.ofString("{\"state\":\"" + state + "\"}"),
                        JSON)
                .expect(200);
    }

    /** A contact with a phone that has Zalo. */
    long customer() {
        return shop.customer("an", "Nguyễn An", "84987654321", "");
    }

    /** Somebody who wrote to the account: a conversation and a Zalo link, no phone. @return the contact */
    long writer() {
        shop.sim("/seed", """
                {"people":[{"key":"vi","name":"Lê Vi","phone":"84987654399","online":true,"follows":["%s"]}],"deliver":false}""".formatted(shop.oa));
        shop.sim(
                "/act",
                "{\"person\":\"vi\",\"oaId\":\"%s\",\"action\":\"text\",\"text\":\"Còn hàng không?\"}"
                        .formatted(shop.oa));
        kenh.drain();
        return kenh.api()
                .get("/api/v1/inbox/conversations?account=zalo-oa:" + shop.account)
                .expect(200)
                .json()
                .number("/items/0/partnerId");
    }

    long order(long partner) {
        return made(ORDERS, """
                {"partnerId":%d,"lines":[{"productId":%d,"quantity":1}]}""".formatted(partner, product));
    }

    void step(long order, String step, String json) {
        kenh.api().postJson(ORDERS + "/" + order + "/" + step, json).expect(200);
    }

    void confirm(long order) {
        step(order, "confirm", "{\"anyway\":true}");
        kenh.drain();
    }

    /** Confirmed at once. */
    long confirmed(long partner) {
        var order = order(partner);
        confirm(order);
        return order;
    }

    /** Confirmed, and nobody has heard of it. */
    long quietlyConfirmed(long partner) {
        var order = order(partner);
        sql("update sales_order set state = 'SALE' where id = " + order);
        return order;
    }

    List<JsonBody> decisions(long order) {
        return decisions(kenh.api(), order);
    }

    static List<JsonBody> decisions(Browserless who, long order) {
        return who.get("/api/v1/zbs-templates/decisions?documentType=sales.order&documentId=" + order)
                .expect(200)
                .json()
                .items("/items");
    }

    /** How the one rule decided, and why: {@code not_sent CONDITION}. */
    String decided(long order) {
        var all = decisions(order);
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " decisions: " + all);
        }
        var one = all.getFirst();
        var key = one.at("/reasonKey");
        return one.text("/outcome")
                + (key.exists() ? " " + key.text().substring(key.text().lastIndexOf('.') + 1) : "");
    }

    int sent() {
        return shop.notices().size();
    }

    /** Rules stay in the database of the class, and the clock where it was: the next test begins anew. */
    void forget() {
        sql("delete from zbs_templates_decision");
        sql("delete from zbs_templates_rule");
        kenh.clock().set(TestKenh.START);
    }

    void sql(String statement) {
        try (var connection = kenh.connect();
                var plain = connection.createStatement()) {
            plain.execute(statement);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
