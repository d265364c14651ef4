package io.kenh.zbstemplates.lint;

import static io.kenh.zbstemplates.Given.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.kenh.zbstemplates.Given;
import io.kenh.zbstemplates.ShippedLimits;
import io.kenh.zbstemplates.content.ButtonType;
import io.kenh.zbstemplates.content.Language;
import io.kenh.zbstemplates.content.ParamType;
import io.kenh.zbstemplates.content.RowStyle;
import io.kenh.zbstemplates.content.Tag;
import io.kenh.zbstemplates.content.TemplateContent.Button;
import io.kenh.zbstemplates.content.TemplateContent.Param;
import io.kenh.zbstemplates.content.TemplateContent.Payment;
import io.kenh.zbstemplates.content.TemplateContent.Row;
import io.kenh.zbstemplates.content.TemplateContent.Star;
import io.kenh.zbstemplates.content.TemplateContent.Voucher;
import io.kenh.zbstemplates.content.TemplateType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LinterTest {
    private static Set<String> rules(Given given) {
        return Linter.check(given.content(), ShippedLimits.LIMITS).stream()
                .map(Finding::rule)
                .collect(Collectors.toSet());
    }

    /** One rule, a content that just keeps it and one that just does not. */
    private static Arguments both(String rule, Supplier<Given> base, Consumer<Given> keeps, Consumer<Given> breaks) {
        return arguments(rule, base.get().with(keeps), base.get().with(breaks));
    }

    private static Arguments custom(String rule, Consumer<Given> keeps, Consumer<Given> breaks) {
        return both(rule, Given::good, keeps, breaks);
    }

    @Test
    void a_good_template_of_each_kind_has_no_findings() {
        for (var given : List.of(Given.good(), Given.otp(), Given.payment(), Given.voucher(), Given.rating())) {
            assertEquals(List.of(), Linter.check(given.content(), ShippedLimits.LIMITS), given.type.name());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"forms", "texts", "tables", "buttons", "otps", "payments", "vouchers", "ratings", "params", "words"})
    void a_limit_holds_on_both_sides(String rule, Given keeps, Given breaks) {
        assertFalse(rules(keeps).contains(rule), () -> "kept, but found: " + rules(keeps));
        assertTrue(rules(breaks).contains(rule), () -> "broken, but found only: " + rules(breaks));
    }

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

    private static void images(Given given, int count) {
        given.logo = false;
        given.images = new ArrayList<>(Collections.nCopies(count, "file"));
    }

    private static String places(int count) {
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

    private static void paragraphs(Given given, int count) {
        given.paragraphs = Collections.nCopies(count, text(20));
    }

    private static void rows(Given given, int count) {
        given.table = Collections.nCopies(count, new Row("Mã đơn", "<order_code>", RowStyle.NONE));
    }

    private static void row(Given given, String title, String value) {
        given.table = List.of(new Row(title, value, RowStyle.NONE), new Row("Mã đơn", "<order_code>", RowStyle.NONE));
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

    private static void button(Given given, ButtonType type, String title, String content) {
        given.buttons = List.of(new Button(type, title, content));
    }

    private static void buttons(Given given, int count) {
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

    static Stream<Arguments> otps() {
        return Stream.of(
                both("otp.type", Given::otp, g -> {}, g -> g.otp = null),
                custom("otp.type", g -> {}, g -> g.otp = "<order_code>"),
                both("otp.language", Given::otp, g -> {}, g -> g.language = Language.EN),
                both("otp.value", Given::otp, g -> {}, g -> g.otp = "Mã <otp>"),
                both("otp.value", Given::otp, g -> {}, g -> sample(g, 0, ParamType.CODE, "123456")),
                both(
                        "otp.length",
                        Given::otp,
                        g -> sample(g, 0, ParamType.OTP, "1234567890"),
                        g -> sample(g, 0, ParamType.OTP, "12345678901")),
                both("otp.table", Given::otp, g -> {}, g -> rows(g, 2)));
    }

    private static void sample(Given given, int at, ParamType type, String sample) {
        var old = given.params.get(at);
        given.params.set(at, new Param(old.name(), type, old.fact(), sample));
    }

    private static void pay(Given given, String bank, String name, String account, String amount, String note) {
        given.payment = new Payment(bank, name, account, amount, note);
    }

    static Stream<Arguments> payments() {
        Supplier<Given> base = Given::payment;
        return Stream.of(
                both("payment.type", base, g -> {}, g -> g.payment = null),
                custom("payment.type", g -> {}, g -> pay(g, "970436", "A", "1", "2000", "DH")),
                both(
                        "payment.bank",
                        base,
                        g -> pay(g, "970436", "A", "1", "2000", "DH"),
                        g -> pay(g, "97043", "A", "1", "2000", "DH")),
                both(
                        "payment.accountName",
                        base,
                        g -> pay(g, "970436", text(100), "1", "2000", "DH"),
                        g -> pay(g, "970436", text(101), "1", "2000", "DH")),
                both(
                        "payment.accountName",
                        base,
                        g -> pay(g, "970436", "A", "1", "2000", "DH"),
                        g -> pay(g, "970436", "", "1", "2000", "DH")),
                both(
                        "payment.account.length",
                        base,
                        g -> pay(g, "970436", "A", "1".repeat(100), "2000", "DH"),
                        g -> pay(g, "970436", "A", "1".repeat(101), "2000", "DH")),
                both(
                        "payment.account.digits",
                        base,
                        g -> pay(g, "970436", "A", "123", "2000", "DH"),
                        g -> pay(g, "970436", "A", "12-3", "2000", "DH")),
                both(
                        "payment.amount",
                        base,
                        g -> pay(g, "970436", "A", "1", "2000", "DH"),
                        g -> pay(g, "970436", "A", "1", "1999", "DH")),
                both(
                        "payment.amount",
                        base,
                        g -> pay(g, "970436", "A", "1", "500000000", "DH"),
                        g -> pay(g, "970436", "A", "1", "500000001", "DH")),
                both(
                        "payment.amount",
                        base,
                        g -> pay(g, "970436", "A", "1", "2000", "DH"),
                        g -> pay(g, "970436", "A", "1", "2.000", "DH")),
                both(
                        "payment.amount",
                        base,
                        g -> pay(g, "970436", "A", "1", "<amount>", "DH"),
                        g -> pay(g, "970436", "A", "1", "<order_code>", "DH")),
                both(
                        "payment.note.length",
                        base,
                        g -> pay(g, "970436", "A", "1", "2000", text(90)),
                        g -> pay(g, "970436", "A", "1", "2000", text(91))),
                both(
                        "payment.note.params",
                        base,
                        g -> pay(g, "970436", "A", "1", "2000", "TT <note>"),
                        g -> pay(g, "970436", "A", "1", "2000", "TT <order_code>")));
    }

    @Test
    void no_transfer_note_holds_a_character_banks_refuse() {
        var forbidden = "@ [ ] ^ _ ! \" • # $ % ¥ & ' ( ) * + , € - . / : ; { | < } = ~ > ? `".split(" ");
        for (var character : forbidden) {
            var note = "TT " + character;
            var found = rules(Given.payment().with(g -> pay(g, "970436", "A", "1", "2000", note)));
            assertTrue(found.contains("payment.note.characters"), note);
            var sample = rules(Given.payment().with(g -> sample(g, 4, ParamType.TRANSFER_NOTE, note)));
            assertTrue(sample.contains("param.sample.format"), note);
        }
        var fine = rules(Given.payment().with(g -> pay(g, "970436", "A", "1", "2000", "TT đơn DH01")));
        assertFalse(fine.contains("payment.note.characters"));
    }

    private static void voucher(Given given, String name, String condition, String end, String code) {
        given.voucher = new Voucher(name, condition, "", end, code);
    }

    static Stream<Arguments> vouchers() {
        Supplier<Given> base = Given::voucher;
        return Stream.of(
                both("voucher.type", base, g -> {}, g -> g.voucher = null),
                custom("voucher.type", g -> {}, g -> voucher(g, "Giảm", "Mọi đơn", "31/12/2026", "A")),
                both(
                        "voucher.name",
                        base,
                        g -> voucher(g, text(30), "a", "b", "c"),
                        g -> voucher(g, text(31), "a", "b", "c")),
                both("voucher.name", base, g -> voucher(g, "a", "a", "b", "c"), g -> voucher(g, "", "a", "b", "c")),
                both(
                        "voucher.condition",
                        base,
                        g -> voucher(g, "a", text(40), "b", "c"),
                        g -> voucher(g, "a", text(41), "b", "c")),
                both("voucher.end", base, g -> voucher(g, "a", "a", "b", "c"), g -> voucher(g, "a", "a", "", "c")),
                both(
                        "voucher.code",
                        base,
                        g -> voucher(g, "a", "a", "b", text(25)),
                        g -> voucher(g, "a", "a", "b", text(26))),
                custom(
                        "voucher.words",
                        g -> g.title = "Đơn hàng <order_code>",
                        g -> g.title = "Mã giảm giá <order_code>"));
    }

    private static void stars(Given given, int count, Star star) {
        given.rating = Collections.nCopies(count, star);
    }

    private static Arguments star(String rule, Star keeps, Star breaks) {
        return both(rule, Given::rating, g -> stars(g, 5, keeps), g -> stars(g, 5, breaks));
    }

    private static Star star(int title, int question, int thanks, int description, int answers, int answer) {
        return new Star(
                text(title),
                text(question),
                Collections.nCopies(answers, text(answer)),
                text(thanks),
                text(description));
    }

    static Stream<Arguments> ratings() {
        var good = star(50, 100, 100, 200, 5, 50);
        return Stream.of(
                both("rating.type", Given::rating, g -> {}, g -> g.rating = List.of()),
                custom("rating.type", g -> {}, g -> stars(g, 5, good)),
                both("rating.stars", Given::rating, g -> stars(g, 5, good), g -> stars(g, 4, good)),
                both("rating.stars", Given::rating, g -> stars(g, 5, good), g -> stars(g, 6, good)),
                star("rating.title", good, star(51, 1, 1, 1, 1, 1)),
                star("rating.question", good, star(1, 101, 1, 1, 1, 1)),
                star("rating.thanks", good, star(1, 1, 101, 1, 1, 1)),
                star("rating.description", good, star(1, 1, 1, 201, 1, 1)),
                star("rating.answers", good, star(1, 1, 1, 1, 6, 1)),
                star("rating.answer", good, star(1, 1, 1, 1, 1, 51)),
                star("rating.title", good, new Star("", "a", List.of(), "a", "a")));
    }

    @ParameterizedTest
    @EnumSource(ParamType.class)
    void a_sample_may_be_as_long_as_its_type_allows(ParamType type) {
        int limit = ShippedLimits.LIMITS.count(type.limit());
        assertFalse(rules(Given.good().with(g -> sample(g, 0, type, "1".repeat(limit))))
                .contains("param.sample.length"));
        assertTrue(rules(Given.good().with(g -> sample(g, 0, type, "1".repeat(limit + 1))))
                .contains("param.sample.length"));
    }

    private static void rename(Given given, String name) {
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

    private static void english(Given given) {
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
                custom("words.accents", LinterTest::english, g -> g.paragraphs = List.of("Cam on quy khach da mua")),
                custom("words.language", g -> {}, LinterTest::mixed),
                custom("words.language", LinterTest::english, g -> {
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
                        "words.phones",
                        g -> g.paragraphs = List.of("Tổng cộng 1.250.000 đồng"),
                        g -> g.paragraphs = List.of("Gọi số 0912 345 678 nhé")),
                custom("words.phones", g -> {}, g -> g.paragraphs = List.of("Gọi tổng đài 1900 1234")),
                custom("words.link-params", g -> {}, g -> sample(g, 0, ParamType.URL, "https://a.vn")));
    }

    private static void mixed(Given given) {
        given.title = "Thank you for order <order_code>";
    }

    @Test
    void every_rule_is_broken_by_some_test() {
        var tested = Stream.of(
                        forms(),
                        texts(),
                        tables(),
                        buttons(),
                        otps(),
                        payments(),
                        vouchers(),
                        ratings(),
                        params(),
                        words())
                .flatMap(cases -> cases.map(one -> (String) one.get()[0]))
                .collect(Collectors.toSet());
        tested.addAll(Set.of("param.sample.length", "payment.note.characters"));
        assertEquals(Linter.rules().stream().map(Rule::id).collect(Collectors.toSet()), tested);
    }

    @Test
    void lengths_count_accented_letters_once_however_they_were_typed() {
        var decomposed = java.text.Normalizer.normalize(text(65), java.text.Normalizer.Form.NFD);
        assertFalse(rules(Given.good().with(g -> g.title = decomposed)).contains("title.length"));
    }
}
