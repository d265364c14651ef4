package io.kenh.zbstemplates.page;

import io.kenh.testkit.Browserless;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.TestKenh;

/** A shop that sends, and what it can ask about that. */
final class Spending {
    static final String API = "/api/v1/zbs-templates";

    private final TestKenh kenh;
    final Shop shop;

    Spending(TestKenh kenh) {
        this.kenh = kenh;
        this.shop = new Shop(kenh);
    }

    long customer(int number) {
        return shop.customer("c" + number, "Khách " + number, "8498765430" + number, "k" + number + "@example.vn");
    }

    void queue(Browserless who, long partner) {
        who.postJson(API + "/messages", """
                {"templateId":%d,"documentType":"contacts.partner","documentId":%d,"route":"PHONE"}""".formatted(shop.template, partner)).expect(201);
    }

    void send(Browserless who, long partner) {
        queue(who, partner);
        kenh.drain();
    }

    JsonBody spend(Browserless who, String query) {
        return who.get(API + "/spend?account=" + shop.account + "&" + query)
                .expect(200)
                .json();
    }

    static long figure(JsonBody spend, String key) {
        return spend.items("/items").stream()
                .filter(line -> key.isEmpty()
                        ? !line.at("/key").exists()
                        : line.at("/key").exists() && key.equals(line.text("/key")))
                .mapToLong(line -> line.number("/figures/sent"))
                .sum();
    }

    JsonBody standing() {
        return kenh.api().get(API + "/quota").expect(200).json().items("/items").stream()
                .filter(one -> one.number("/accountId") == shop.account)
                .findFirst()
                .orElseThrow();
    }

    long warnings() {
        return kenh.number("select count(*) from zbs_templates_alert where account_id = " + shop.account);
    }

    /** How often the bell told of this account. */
    int told(Browserless who) {
        var account = kenh.api().get("/api/v1/zalo-oa/accounts").expect(200).json().items("/items").stream()
                .filter(one -> one.number("/id") == shop.account)
                .findFirst()
                .orElseThrow();
        var news = who.get("/chatter/notifications?all=1").expect(200).body();
        return news.split("Hạn mức Zalo của " + account.text("/name") + " sắp hết", -1).length - 1;
    }
}
