package io.kenh.zbstemplates.lint;

import static io.kenh.zbstemplates.Given.text;
import static io.kenh.zbstemplates.lint.Cases.sample;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.zbstemplates.Given;
import io.kenh.zbstemplates.ShippedLimits;
import io.kenh.zbstemplates.content.ParamType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LinterTest {
    private static Set<String> rules(Given given) {
        return Linter.check(given.content(), ShippedLimits.LIMITS).stream()
                .map(Finding::rule)
                .collect(Collectors.toSet());
    }

    @Test
    void a_good_template_of_each_kind_has_no_findings() {
        for (var given : List.of(Given.good(), Given.otp(), Given.payment(), Given.voucher(), Given.rating())) {
            assertEquals(List.of(), Linter.check(given.content(), ShippedLimits.LIMITS), given.type.name());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "io.kenh.zbstemplates.lint.ContentCases#forms",
        "io.kenh.zbstemplates.lint.ContentCases#texts",
        "io.kenh.zbstemplates.lint.ContentCases#tables",
        "io.kenh.zbstemplates.lint.ContentCases#buttons",
        "io.kenh.zbstemplates.lint.ComponentCases#otps",
        "io.kenh.zbstemplates.lint.ComponentCases#payments",
        "io.kenh.zbstemplates.lint.ComponentCases#vouchers",
        "io.kenh.zbstemplates.lint.ComponentCases#ratings",
        "io.kenh.zbstemplates.lint.ContentCases#params",
        "io.kenh.zbstemplates.lint.ContentCases#words"
    })
    void a_limit_holds_on_both_sides(String rule, Given keeps, Given breaks) {
        assertFalse(rules(keeps).contains(rule), () -> "kept, but found: " + rules(keeps));
        assertTrue(rules(breaks).contains(rule), () -> "broken, but found only: " + rules(breaks));
    }

    @Test
    void no_transfer_note_holds_a_character_banks_refuse() {
        var forbidden = "@ [ ] ^ _ ! \" • # $ % ¥ & ' ( ) * + , € - . / : ; { | < } = ~ > ? `".split(" ");
        for (var character : forbidden) {
            var note = "TT " + character;
            var found = rules(Given.payment().with(g -> ComponentCases.pay(g, "970436", "A", "1", "2000", note)));
            assertTrue(found.contains("payment.note.characters"), note);
            var sample = rules(Given.payment().with(g -> sample(g, 4, ParamType.TRANSFER_NOTE, note)));
            assertTrue(sample.contains("param.sample.format"), note);
        }
        var fine = rules(Given.payment().with(g -> ComponentCases.pay(g, "970436", "A", "1", "2000", "TT đơn DH01")));
        assertFalse(fine.contains("payment.note.characters"));
    }

    @ParameterizedTest
    @CsvSource({
        "CONG TY TNHH HOA SEN XANH, true",
        "HOA SEN XANH, true",
        "CTCP THUONG MAI HOA SEN XANH HUE, true",
        "CONG TY TNHH, false",
        "CONG TY HOA SEN DO, false",
        "NGUYEN VAN A, false"
    })
    void the_account_belongs_to_who_owns_the_official_account(String name, boolean owner) {
        var content = Given.payment()
                .with(g -> ComponentCases.pay(g, "970436", name, "1", "2000", "DH"))
                .content();
        var limits = ShippedLimits.LIMITS.with("owner", Set.of("Hoa Sen Xanh", "Công ty TNHH Hoa Sen Xanh"));
        assertEquals(
                !owner,
                Linter.check(content, limits).stream()
                        .anyMatch(finding -> finding.rule().equals("payment.accountName.owner")));
        assertEquals(List.of(), payment(Linter.check(content, ShippedLimits.LIMITS)));
    }

    private static List<String> payment(List<Finding> findings) {
        return findings.stream()
                .map(Finding::rule)
                .filter(rule -> rule.startsWith("payment."))
                .toList();
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

    @Test
    void one_mistake_is_one_finding() {
        var pronoun =
                findings(Given.good().with(g -> g.paragraphs = List.of("Cảm ơn anh/chị <customer_name> đã mua hàng")));
        assertEquals(List.of("words.pronoun"), pronoun);
        var two = findings(
                Given.good().with(g -> g.paragraphs = List.of("Chào anh/chị <customer_name>, em gửi anh đơn hàng")));
        assertEquals(List.of("words.pronoun", "words.pronoun.perhaps", "words.pronoun.perhaps"), two);
        var blank = findings(Given.good().with(g -> g.paragraphs = List.of("Mã <order code> của <customer_name>")));
        assertEquals(List.of("param.place"), blank);
    }

    private static List<String> findings(Given given) {
        return Linter.check(given.content(), ShippedLimits.LIMITS).stream()
                .map(Finding::rule)
                .toList();
    }

    @Test
    void every_rule_is_broken_by_some_test() {
        var tested = Stream.of(
                        ContentCases.forms(),
                        ContentCases.texts(),
                        ContentCases.tables(),
                        ContentCases.buttons(),
                        ComponentCases.otps(),
                        ComponentCases.payments(),
                        ComponentCases.vouchers(),
                        ComponentCases.ratings(),
                        ContentCases.params(),
                        ContentCases.words())
                .flatMap(cases -> cases.map(one -> (String) one.get()[0]))
                .collect(Collectors.toSet());
        tested.addAll(Set.of("param.sample.length", "payment.note.characters", "payment.accountName.owner"));
        assertEquals(Linter.rules().stream().map(Rule::id).collect(Collectors.toSet()), tested);
    }

    @Test
    void lengths_count_accented_letters_once_however_they_were_typed() {
        var decomposed = java.text.Normalizer.normalize(text(65), java.text.Normalizer.Form.NFD);
        assertFalse(rules(Given.good().with(g -> g.title = decomposed)).contains("title.length"));
    }
}
