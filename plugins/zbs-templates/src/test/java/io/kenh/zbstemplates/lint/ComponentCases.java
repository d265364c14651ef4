package io.kenh.zbstemplates.lint;

import static io.kenh.zbstemplates.Given.text;
import static io.kenh.zbstemplates.lint.Cases.both;
import static io.kenh.zbstemplates.lint.Cases.custom;
import static io.kenh.zbstemplates.lint.Cases.rows;
import static io.kenh.zbstemplates.lint.Cases.sample;

import io.kenh.zbstemplates.Given;
import io.kenh.zbstemplates.content.Language;
import io.kenh.zbstemplates.content.ParamType;
import io.kenh.zbstemplates.content.TemplateContent.Payment;
import io.kenh.zbstemplates.content.TemplateContent.Star;
import io.kenh.zbstemplates.content.TemplateContent.Voucher;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** One-time codes, payments, vouchers, ratings. */
final class ComponentCases {
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

    static void pay(Given given, String bank, String name, String account, String amount, String note) {
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
                        "payment.bank.known",
                        base,
                        g -> pay(g, "970405", "A", "1", "2000", "DH"),
                        g -> pay(g, "970404", "A", "1", "2000", "DH")),
                both(
                        "payment.accountName.letters",
                        base,
                        g -> pay(g, "970436", "CONG TY TNHH HOA & SEN (HUE)", "1", "2000", "DH"),
                        g -> pay(g, "970436", "Công ty TNHH Hoa Sen", "1", "2000", "DH")),
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

    static void voucher(Given given, String name, String condition, String end, String code) {
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

    static void stars(Given given, int count, Star star) {
        given.rating = Collections.nCopies(count, star);
    }

    static Arguments star(String rule, Star keeps, Star breaks) {
        return both(rule, Given::rating, g -> stars(g, 5, keeps), g -> stars(g, 5, breaks));
    }

    static Star star(int title, int question, int thanks, int description, int answers, int answer) {
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

    private ComponentCases() {}
}
