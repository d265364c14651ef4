package io.kenh.zalosimulator;

import io.kenh.testkit.JsonBody;
import io.kenh.testkit.TestKenh;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** Talks to the business host as the suite would. */
final class Zbs {
    static final String API = "/zalo-simulator/business";
    static final String TITLE = "Đã nhận đơn hàng <order_code>";
    static final String BUTTON = """
            {"type":1,"title":"Xem đơn hàng","content":"https://shop.example/o/<order_code>"}""";
    static final String ROWS = """
            {"title":"Mã đơn","value":"<order_code>","row_type":0},{"title":"Tổng tiền","value":"<total>","row_type":1}""";
    static final String PARAMS = """
            {"name":"order_code","type":"4","sample_value":"DH01"},{"name":"customer","type":"1","sample_value":"An"},
            {"name":"total","type":"14","sample_value":"150000"}""";
    static final String VALUES = "{\"order_code\":\"DH01\",\"customer\":\"Nguyễn An\",\"total\":\"1250000\"}";

    private final TestKenh kenh;
    private final String token;
    private final String logo;

    Zbs(TestKenh kenh, String token) {
        this.kenh = kenh;
        this.token = token;
        this.logo = upload(picture(400, 96, "png"), "logo.png").text("/data/media_id");
    }

    JsonBody upload(byte[] content, String name) {
        return kenh.anonymous()
                .with("access_token", token)
                .upload(API + "/upload/image", Map.of(), "file", name, content)
                .expect(200)
                .json();
    }

    static byte[] picture(int width, int height, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    JsonBody post(String path, String body) {
        return kenh.anonymous()
                .with("access_token", token)
                .postJson(API + path, body)
                .expect(200)
                .json();
    }

    JsonBody get(String path) {
        return kenh.anonymous()
                .with("access_token", token)
                .get(API + path)
                .expect(200)
                .json();
    }

    String logo() {
        return "{\"LOGO\":{\"light\":{\"type\":\"IMAGE\",\"media_id\":\"%s\"},\"dark\":{\"type\":\"IMAGE\",\"media_id\":\"%s\"}}}"
                .formatted(logo, logo);
    }

    static String order(String body, String buttons) {
        return "\"body\":{\"components\":[" + body + "]},\"footer\":{\"components\":["
                + (buttons.isEmpty() ? "" : "{\"BUTTONS\":{\"items\":[" + buttons + "]}}") + "]}";
    }

    static String body(String title, String rows) {
        return "{\"TITLE\":{\"value\":\"" + title
                + "\"}},{\"PARAGRAPH\":{\"value\":\"Cảm ơn <customer> đã mua hàng.\"}}," + "{\"TABLE\":{\"rows\":["
                + rows + "]}}";
    }

    String template(int kind, int tag, String trackingId, String header, String rest, String params) {
        return """
                {"template_name":"Xác nhận đơn hàng","template_type":%d,"tag":"%d","tracking_id":"%s","note":"Gửi khi tạo đơn",
                 "layout":{"header":{"components":[%s]},%s},"params":[%s]}""".formatted(kind, tag, trackingId, header, rest, params);
    }

    /** The usual order confirmation. */
    String confirmation(String trackingId) {
        return template(1, 1, trackingId, logo(), order(body(TITLE, ROWS), BUTTON), PARAMS);
    }

    JsonBody create(String template) {
        return post("/template/create", template);
    }

    String approved(World world, String template) {
        var id = create(template).text("/data/template_id");
        world.sim("templates/" + id, "{\"status\":\"ENABLE\"}");
        return id;
    }

    JsonBody send(String phone, String templateId, String values, String trackingId, String more) {
        return post("/message/template", """
                {"phone":"%s","template_id":"%s","template_data":%s,"tracking_id":"%s"%s}""".formatted(phone, templateId, values, trackingId, more));
    }

    JsonBody send(String templateId, String trackingId) {
        return send("84987654321", templateId, VALUES, trackingId, "");
    }
}
