package io.kenh.zbstemplates.lint;

import static io.kenh.zbstemplates.Given.text;
import static io.kenh.zbstemplates.lint.Cases.both;
import static io.kenh.zbstemplates.lint.Cases.custom;
import static io.kenh.zbstemplates.lint.Cases.row;
import static io.kenh.zbstemplates.lint.Cases.rows;
import static io.kenh.zbstemplates.lint.Cases.sample;

import io.kenh.zbstemplates.Given;
import io.kenh.zbstemplates.content.ButtonType;
import io.kenh.zbstemplates.content.Language;
import io.kenh.zbstemplates.content.ParamType;
import io.kenh.zbstemplates.content.Tag;
import io.kenh.zbstemplates.content.TemplateContent.Button;
import io.kenh.zbstemplates.content.TemplateContent.Param;
import io.kenh.zbstemplates.content.TemplateType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What every template has: form, texts, table, buttons, parameters, words. */
final class ContentCases {
    static Stream<Arguments> forms() {
        return Stream.of(
                custom("name.length", g -> g.name = text(10), g -> g.name = text(9)),
                custom("name.length", g -> g.name = text(60), g -> g.name = text(61)),
                custom("name.length", g -> g.name = text(10), g -> g.name = ""),
                custom("note.length", g -> g.note = "", g -> g.note = text(401)),
                custom("note.length", g -> g.note = text(400), g -> g.note = text(401)),
                custom("tag.privilege", g -> g.tag = Tag.CUSTOMER_CARE, g -> g.tag = Tag.PROMOTION),
                both("tag.allowed", Given::otp, g -> g.tag = Tag.TRANSACTION, g -> g.tag = Tag.CUSTOMER_CARE),
                both("tag.allowed", Given::payment, g -> g.tag = Tag.PROMOTION, g -> g.tag = Tag.CUSTOMER_CARE),
                both("tag.allowed", Given::rating, g -> g.tag = Tag.CUSTOMER_CARE, g -> g.tag = Tag.TRANSACTION),
                custom("header.one", g -> g.logo = true, g -> g.logo = false),
                custom("header.one", g -> images(g, 1), g -> g.images.add("a")),
                custom("images.count", g -> images(g, 3), g -> images(g, 4)),
                custom("images.button", g -> images(g, 1), g -> {
                    images(g, 1);
                    g.buttons.clear();
                }),
                both("images.type", Given::voucher, g -> images(g, 1), g -> {
                    images(g, 1);
                    g.type = TemplateType.RATING;
                }),
                custom("images.type", g -> images(g, 1), g -> {
                    images(g, 1);
                    g.type = TemplateType.OTP;
                }));
    }

    static void images(Given given, int count) {
        given.logo = false;
        given.images = new ArrayList<>(Collections.nCopies(count, "file"));
    }

    static String places(int count) {
        return IntStream.range(0, count).mapToObj(i -> "<customer_name>").collect(Collectors.joining(" và "));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                custom("title.length", g -> g.title = text(9), g -> g.title = text(8)),
                custom("title.length", g -> g.title = text(65), g -> g.title = text(66)),
                both("title.length", Given::otp, g -> g.title = "", g -> g.title = text(8)),
                custom("title.params", g -> g.title = places(4), g -> g.title = places(5)),
                both("title.params", Given::rating, g -> g.title = places(2), g -> g.title = places(3)),
                custom("paragraph.length", g -> g.paragraphs = List.of(text(9)), g -> g.paragraphs = List.of(text(8))),
                custom(
                        "paragraph.length",
                        g -> g.paragraphs = List.of(text(400)),
                        g -> g.paragraphs = List.of(text(401))),
                custom("paragraphs.few", g -> paragraphs(g, 1), g -> paragraphs(g, 0)),
                custom("paragraphs.many", g -> paragraphs(g, 4), g -> paragraphs(g, 5)),
                both("paragraphs.many", Given::otp, g -> paragraphs(g, 1), g -> paragraphs(g, 2)),
                both("paragraphs.many", Given::rating, g -> paragraphs(g, 1), g -> paragraphs(g, 2)),
                custom(
                        "paragraphs.params",
                        g -> g.paragraphs = List.of(places(6), places(4)),
                        g -> g.paragraphs = List.of(places(6), places(5))),
                both(
                        "paragraphs.params",
                        Given::rating,
                        g -> g.paragraphs = List.of(places(3)),
                        g -> g.paragraphs = List.of(places(4))),
                both(
                        "paragraphs.params",
                        Given::otp,
                        g -> g.paragraphs = List.of(places(2)),
                        g -> g.paragraphs = List.of(places(3))));
    }

    static void paragraphs(Given given, int count) {
        given.paragraphs = Collections.nCopies(count, text(20));
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                custom("table.few", g -> rows(g, 2), g -> rows(g, 1)),
                custom("table.few", g -> rows(g, 0), g -> rows(g, 1)),
                custom("table.many", g -> rows(g, 8), g -> rows(g, 9)),
                custom("table.title.length", g -> row(g, text(3), "Đã nhận"), g -> row(g, text(2), "Đã nhận")),
                custom("table.title.length", g -> row(g, text(36), "Đã nhận"), g -> row(g, text(37), "Đã nhận")),
                custom("table.title.advised", g -> row(g, text(35), "Đã nhận"), g -> row(g, text(36), "Đã nhận")),
                custom("table.title.fixed", g -> row(g, "Mã đơn", "Có"), g -> row(g, "Mã <order_code>", "Có")),
                custom("table.value.length", g -> row(g, "Mã đơn", text(3)), g -> row(g, "Mã đơn", text(2))),
                custom("table.value.length", g -> row(g, "Mã đơn", text(90)), g -> row(g, "Mã đơn", text(91))),
                custom("table.value.params", g -> row(g, "Mã đơn", places(1)), g -> row(g, "Mã đơn", places(2))));
    }

    static void button(Given given, ButtonType type, String title, String content) {
        given.buttons = List.of(new Button(type, title, content));
    }

    static void buttons(Given given, int count) {
        given.buttons = Collections.nCopies(count, new Button(ButtonType.WEBSITE, "Xem thêm", "https://shop.example"));
    }

    static Stream<Arguments> buttons() {
        var web = ButtonType.WEBSITE;
        return Stream.of(
                custom("buttons.advised", g -> buttons(g, 2), g -> buttons(g, 3)),
                custom("buttons.many", g -> buttons(g, 3), g -> buttons(g, 4)),
                custom(
                        "button.title.length",
                        g -> button(g, web, text(5), "https://a.vn"),
                        g -> button(g, web, text(4), "https://a.vn")),
                custom(
                        "button.title.length",
                        g -> button(g, web, text(30), "https://a.vn"),
                        g -> button(g, web, text(31), "https://a.vn")),
                custom(
                        "button.title.fixed",
                        g -> button(g, web, "Xem đơn", "https://a.vn"),
                        g -> button(g, web, "Xem <order_code>", "https://a.vn")),
                custom(
                        "button.content",
                        g -> button(g, web, "Xem đơn", "https://a.vn/<order_key>?x=1"),
                        g -> button(g, web, "Xem đơn", "a.vn")),
                custom(
                        "button.content",
                        g -> button(g, web, "Xem đơn", "<order_key>"),
                        g -> button(g, web, "Xem đơn", "https://a b")),
                custom(
                        "button.content",
                        g -> button(g, ButtonType.CALL, "Gọi điện", "1900 1234"),
                        g -> button(g, ButtonType.CALL, "Gọi điện", "gọi 1900")),
                custom(
                        "button.content",
                        g -> button(g, ButtonType.COPY, "Sao chép", "<order_key>"),
                        g -> button(g, ButtonType.COPY, "Sao chép", "")),
                both("button.pay", Given::payment, g -> button(g, ButtonType.PAY, "Thanh toán", ""), g -> {
                    button(g, ButtonType.PAY, "Thanh toán", "");
                    g.payment = null;
                }),
                custom(
                        "button.params",
                        g -> button(g, web, "Xem đơn", "https://a.vn/<order_key>"),
                        g -> button(g, web, "Xem đơn", "https://a.vn/<order_code>")));
    }

    static void rename(Given given, String name) {
        var old = given.params.getFirst();
        given.params.set(0, new Param(name, old.type(), old.fact(), old.sample()));
        given.title = "Đơn hàng <" + name + ">";
        rows(given, 0);
    }

    static Stream<Arguments> params() {
        return Stream.of(
                custom("param.name", g -> rename(g, "order_code2"), g -> rename(g, "order-code")),
                custom("param.name", g -> rename(g, "orderCode"), g -> rename(g, "order code")),
                custom("param.name", g -> rename(g, "ma"), g -> rename(g, "mã")),
                custom("param.duplicate", g -> {}, g -> g.params.add(g.params.getFirst())),
                custom("param.place", g -> {}, g -> g.title = "Đơn hàng <order code>"),
                custom("param.undeclared", g -> {}, g -> g.title = "Đơn hàng <nothing>"),
                custom("param.unused", g -> {}, g -> g.params.add(new Param("more", ParamType.LABEL, "", "x"))),
                custom("param.sample.missing", g -> {}, g -> sample(g, 0, ParamType.CODE, "")),
                custom(
                        "param.sample.format",
                        g -> sample(g, 0, ParamType.MONEY, "150000"),
                        g -> sample(g, 0, ParamType.MONEY, "150.000")),
                custom(
                        "param.sample.format",
                        g -> sample(g, 0, ParamType.MONEY, "1"),
                        g -> sample(g, 0, ParamType.MONEY, "0")),
                custom(
                        "param.sample.format",
                        g -> sample(g, 0, ParamType.TIME, "09:30 20/11/2026"),
                        g -> sample(g, 0, ParamType.TIME, "20-11-2026")),
                custom(
                        "param.sample.format",
                        g -> sample(g, 0, ParamType.TIME, "11/2026"),
                        g -> sample(g, 0, ParamType.TIME, "2026")),
                custom("param.identifying", g -> {}, g -> {
                    sample(g, 0, ParamType.LABEL, "DH01");
                    sample(g, 1, ParamType.LABEL, "An");
                    sample(g, 2, ParamType.LABEL, "k1");
                }));
    }

    static void english(Given given) {
        given.language = Language.EN;
        given.title = "Order <order_code> is confirmed";
        given.paragraphs = List.of("Thank you <customer_name>.");
        given.table = List.of();
        given.buttons = List.of(new Button(ButtonType.WEBSITE, "View order", "https://a.vn/<order_key>"));
    }

    static Stream<Arguments> words() {
        return Stream.of(
                custom("words.accents", g -> {}, g -> g.title = "Don hang <order_code>"),
                custom(
                        "words.accents",
                        g -> g.title = "Cho xem <order_code>",
                        g -> g.title = "Cho toi xem ngay <order_code>"),
                custom("words.accents", ContentCases::english, g -> g.paragraphs = List.of("Cam on quy khach da mua")),
                custom("words.language", g -> {}, ContentCases::mixed),
                custom("words.language", ContentCases::english, g -> {
                    english(g);
                    g.title = "Đơn hàng <order_code>";
                }),
                custom("words.pronoun", g -> {}, g -> g.paragraphs = List.of("Cảm ơn Anh/Chị <customer_name>")),
                custom("words.pronoun", g -> {}, g -> g.paragraphs = List.of("Cảm ơn anh chị đã mua hàng")),
                custom(
                        "words.pronoun.perhaps",
                        g -> g.paragraphs = List.of("Địa chỉ của Quý khách"),
                        g -> g.paragraphs = List.of("Cảm ơn anh <customer_name>")),
                custom("words.icons", g -> g.title = "Giao ở 25°C <order_code>", g -> g.title = "Đơn hàng 🎉 của tôi"),
                custom("words.icons", g -> {}, g -> g.title = "★ Đơn hàng <order_code>"),
                custom("words.links", g -> g.title = "Đơn hàng số 1.200", g -> g.title = "Xem đơn ở shop.vn nhé"),
                custom("words.links", g -> {}, g -> g.paragraphs = List.of("Xem tại https://a.example/1")),
                custom(
                        "words.links",
                        g -> g.paragraphs =
                                List.of("Giao tại Q.1, TP.HCM, Tp.hcm, v.v. Giá 1.628.000.vnd hay 1.628.000 đ"),
                        g -> g.paragraphs = List.of("Xem bit.ly/abc để nhận hàng")),
                custom("words.links", g -> {}, g -> g.paragraphs = List.of("Xem (t.co/abc) để nhận hàng")),
                custom("words.links", g -> {}, g -> g.paragraphs = List.of("Xem hoasen.store để nhận hàng.")),
                custom("words.links", g -> {}, g -> g.paragraphs = List.of("Xem đơn hàng ở abc.xyz")),
                custom("words.links", g -> {}, g -> g.paragraphs = List.of("Xem đơn hàng ở HOASEN.VN")),
                custom("words.emails", g -> {}, g -> g.paragraphs = List.of("Viết thư cho abc@hoasen.vn nhé")),
                custom(
                        "words.phones",
                        g -> g.paragraphs = List.of("Tổng cộng 1.250.000 đồng"),
                        g -> g.paragraphs = List.of("Gọi số 0912 345 678 nhé")),
                custom("words.phones", g -> {}, g -> g.paragraphs = List.of("Gọi tổng đài 1900 1234")),
                custom("words.phones", g -> {}, g -> g.paragraphs = List.of("Gọi số (028) 3822 1234 nhé")),
                custom("words.phones", g -> {}, g -> g.paragraphs = List.of("Gọi số (+84 28) 3822 1234 nhé")),
                custom("words.link-params", g -> {}, g -> sample(g, 0, ParamType.URL, "https://a.vn")));
    }

    static void mixed(Given given) {
        given.title = "Thank you for order <order_code>";
    }

    private ContentCases() {}
}
