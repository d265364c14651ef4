package io.kenh.zbstemplates.page;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Answer;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.TestKenh;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** A shop with one Official Account at the simulated Zalo, customers with phones, and a template about contacts. */
final class Shop {
    private static final AtomicLong NUMBER = new AtomicLong();
    private static final String SIM = "/zalo-simulator/sim";
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final String API = "/api/v1/zbs-templates";

    final TestKenh kenh;
    /** Of its own for each test: an account once connected stays. */
    final String oa = "30000000000000000" + (10 + NUMBER.incrementAndGet());

    private final String app = "10000000000000000" + (10 + NUMBER.get());
    final long account;
    final long template;

    Shop(TestKenh kenh) {
        this.kenh = kenh;
        sim("/reset", "");
        sim("/seed", """
                {"apps":[{"appId":"%s","name":"Kenh","secret":"s","oaSecretKey":"k","callbackUrl":"%s/zalo-oa/callback",
                "webhookUrl":"%s/webhooks/zalo"}],"oas":[{"oaId":"%s","name":"Hoa Sen Xanh","verified":true,"quotaTotal":500,
                "zcaId":"ZCA1","zcaBalance":1000000}],"deliver":false}""".formatted(app, kenh.uri(), kenh.uri(), oa));
        this.account = connect();
        logos();
        this.template = template("xac-nhan");
    }

    /** How long the connector waits for an answer of Zalo, in seconds. It looks at its limits once a minute. */
    void patience(int seconds) {
        kenh.change("update zalo_oa_limit set amount = " + seconds + " where name = 'send.timeout'");
        kenh.clock().advance(Duration.ofSeconds(61));
    }

    private long connect() {
        var pair = sim("/tokens", "{\"appId\":\"%s\",\"oaId\":\"%s\"}".formatted(app, oa));
        var created = kenh.api().postJson("/api/v1/zalo-oa/accounts", """
                {"name":"Hoa Sen Xanh %s","appId":"%s","appSecret":"s","oaSecretKey":"k","accessToken":"%s","refreshToken":"%s"}""".formatted(
                        System.nanoTime(), app, pair.text("/access_token"), pair.text("/refresh_token")));
        if (created.status() / 100 != 2) {
            throw new AssertionError(created.status() + " " + created.body());
        }
        return created.json().number("/id");
    }

    private void logos() {
        for (var mode : List.of("light", "dark")) {
            kenh.admin()
                    .upload("/zbs-templates/logos/" + account + "/" + mode, Map.of(), "logo", "a.png", logo())
                    .expect(303);
        }
    }

    /** About contacts, in use. @return its id */
    long template(String code) {
        var content = """
                {"type":"CUSTOM","tag":"TRANSACTION","language":"VI","name":"Xác nhận thông tin","logo":true,"images":[],
                "title":"Xác nhận thông tin <customer_name>","paragraphs":["Cảm ơn Quý khách đã đăng ký mua hàng tại cửa hàng."],
                "otp":null,"table":[{"title":"Khách hàng","value":"<customer_name>","style":"NONE"},
                {"title":"Thư điện tử","value":"<mail>","style":"NONE"}],"payment":null,"voucher":null,"rating":[],"buttons":[],
                "params":[{"name":"customer_name","type":"CUSTOMER_NAME","fact":"name","sample":"Nguyễn An"},
                {"name":"mail","type":"CONTACT","fact":"email","sample":"an@example.vn"}],"note":"Gửi khi khách đăng ký"}""";
        var made = kenh.api()
                .postJson(API + "/templates", """
                        {"accountId":%d,"code":"%s","documentType":"contacts.partner","content":%s}""".formatted(account, code, content))
                .expect(201)
                .json()
                .number("/id");
        kenh.api().postJson(API + "/templates/" + made + "/submit", "").expect(200);
        var zalo = sim("/templates").text("/items/0/templateId");
        sim("/templates/" + zalo, "{\"status\":\"ENABLE\"}");
        kenh.drain();
        kenh.admin()
                .post("/zbs-templates/templates/" + made + "/teams", Map.of("team", "0"))
                .expect(303);
        return made;
    }

    private static byte[] logo() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(400, 96, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A contact with a phone that has Zalo. @return the contact's id */
    long customer(String key, String name, String phone, String email) {
        sim("/seed", """
                {"people":[{"key":"%s","name":"%s","phone":"%s","online":true,"follows":["%s"]}],"deliver":false}""".formatted(key, name, phone, oa));
        var mail = email.isEmpty() ? "null" : "\"" + email + "\"";
        return kenh.api()
                .postJson("/api/v1/contacts/partners", """
                        {"name":"%s","phone":"+%s","email":%s}""".formatted(name, phone, mail))
                .expect(201)
                .json()
                .number("/id");
    }

    /** Of the form on this page. */
    static String token(Answer page) {
        var found = TOKEN.matcher(page.body());
        assertTrue(found.find(), page.body());
        return found.group(1);
    }

    JsonBody sim(String path, String json) {
        return kenh.api().postJson(SIM + path, json).expect(200).json();
    }

    JsonBody sim(String path) {
        return kenh.api().get(SIM + path).expect(200).json();
    }

    /** What arrived at Zalo. */
    List<JsonBody> notices() {
        return sim("/notices?limit=100").items("/items");
    }

    JsonBody messages(long partner) {
        return kenh.api()
                .get(API + "/messages?documentType=contacts.partner&documentId=" + partner)
                .expect(200)
                .json();
    }

    String state(long partner) {
        return messages(partner).text("/items/0/state");
    }
}
