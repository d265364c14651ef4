package io.kenh.app.browser;

import io.kenh.app.scenario.SalesShop;
import io.kenh.app.scenario.World;
import io.kenh.testkit.TestKenh;
import java.util.List;

/** A shop with one of everything that has a page of its own, and those pages' addresses. */
final class OwnPages {
    private static final String API = "/api/v1";

    private final World world;
    private final SalesShop shop;

    OwnPages(TestKenh kenh) {
        this.shop = new SalesShop(kenh);
        this.world = shop.world;
    }

    List<String> all() {
        var conversation = shop.writes("mai", "Nguyễn Thị Mai", "84912000001", "Báo giá giúp em hai đèn sen");
        var partner = world.conversation("mai").text("/partnerId");
        var order = shop.quotes("mai", conversation);
        shop.sends(order, "sales.order.quoted");
        world.drain();
        var bulk = bulk(order);
        world.drain();
        var template = first("/zbs-templates/templates");
        made("/chatter/activities", "{\"docType\": \"sales.order\", \"docId\": " + order + ", \"type\": \"call\"}");
        return List.of(
                "/inbox/conversations/" + conversation,
                "/contacts/partners/" + partner,
                "/contacts/partners/" + partner + "/edit",
                "/sales/orders/" + order,
                "/sales/orders/" + order + "/edit",
                "/sales/quotations?view=activity",
                "/sales/quotations?view=activity&v.who=-",
                "/zbs-templates/send/sales.order/" + order,
                "/zbs-templates/messages/"
                        + first("/zbs-templates/messages?documentType=sales.order&documentId=" + order),
                "/zbs-templates/templates/" + template,
                "/zbs-templates/templates/" + template + "/edit",
                "/zbs-templates/rules/" + rule(),
                "/zbs-templates/bulk-sends/" + bulk,
                "/zalo-oa/accounts/" + first("/zalo-oa/accounts"),
                "/catalog/products/" + first("/catalog/products"));
    }

    private String first(String path) {
        return world.admin().get(API + path).expect(200).json().text("/items/0/id");
    }

    private String made(String path, String json) {
        return world.admin().postJson(API + path, json).expect(201).json().text("/id");
    }

    private String rule() {
        return made("/zbs-templates/rules", """
                {"name":"Xác nhận","documentType":"sales.order","moment":"sales.order.confirmed","templateId":%s}""".formatted(shop.template("sales.order.confirmed")));
    }

    private String bulk(String order) {
        return made("/zbs-templates/bulk-sends", """
                {"templateId":%s,"documentType":"sales.order","documentIds":[%s]}""".formatted(shop.template("sales.order.quoted"), order));
    }
}
