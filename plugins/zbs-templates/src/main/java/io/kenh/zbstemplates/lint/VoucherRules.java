package io.kenh.zbstemplates.lint;

import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.content.TemplateContent.Voucher;
import io.kenh.zbstemplates.content.TemplateType;
import io.kenh.zbstemplates.content.Texts;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Vouchers. */
final class VoucherRules {
    static final List<Rule> RULES = List.of(
            Rule.error(
                    "voucher.type",
                    (content, limits) -> Hit.when(
                            (content.voucher() != null) != (content.type() == TemplateType.VOUCHER),
                            content.voucher() == null ? "voucher-needed" : "voucher-elsewhere",
                            "voucher.name")),
            Rule.warning(
                    "voucher.words",
                    (content, limits) -> content.type() == TemplateType.VOUCHER
                            ? Stream.empty()
                            : Texts.of(content).stream()
                                    .filter(Texts.Piece::visible)
                                    .flatMap(piece -> Words.found(piece.text(), limits.list("voucher"))
                                            .map(word -> Hit.of("voucher-words", piece.field(), word)))),
            Rule.error(
                    "voucher.name",
                    (content, limits) ->
                            of(content, voucher -> Sizes.text(limits, "voucher.name", "voucher.name", voucher.name()))),
            Rule.error(
                    "voucher.condition",
                    (content, limits) -> of(
                            content,
                            voucher ->
                                    Sizes.text(limits, "voucher.condition", "voucher.condition", voucher.condition()))),
            Rule.error(
                    "voucher.end",
                    (content, limits) ->
                            of(content, voucher -> Hit.when(voucher.end().isBlank(), "missing", "voucher.end"))),
            Rule.error(
                    "voucher.code",
                    (content, limits) -> of(
                            content, voucher -> Sizes.text(limits, "voucher.code", "voucher.code", voucher.code()))));

    private VoucherRules() {}

    private static Stream<Hit> of(TemplateContent content, Function<Voucher, Stream<Hit>> check) {
        return Stream.ofNullable(content.voucher()).flatMap(check);
    }
}
