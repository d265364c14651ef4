package io.kenh.zbstemplates.lint;

import io.kenh.zbstemplates.content.ParamType;
import io.kenh.zbstemplates.content.Placeholders;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.content.TemplateContent.Payment;
import io.kenh.zbstemplates.content.TemplateType;
import io.kenh.zbstemplates.limit.LimitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Requests to pay. */
final class PaymentRules {
    /** The list of the numbers of banks that take transfers. */
    static final String BANKS = "payment.bank";

    static final List<Rule> RULES = List.of(
            Rule.error(
                    "payment.type",
                    (content, limits) -> Hit.when(
                            (content.payment() != null) != (content.type() == TemplateType.PAYMENT),
                            content.payment() == null ? "payment-needed" : "payment-elsewhere",
                            "payment.bank")),
            Rule.error(
                    "payment.bank",
                    (content, limits) -> of(
                            content,
                            payment -> Hit.when(
                                    !payment.bank().matches("\\d{" + limits.count("payment.bank") + "}"),
                                    "payment-bank",
                                    "payment.bank",
                                    limits.count("payment.bank")))),
            Rule.error("payment.bank.known", (content, limits) -> of(content, payment -> unknown(payment, limits))),
            Rule.error(
                    "payment.accountName",
                    (content, limits) -> of(
                            content,
                            payment -> Sizes.text(
                                    limits, "payment.accountName", "payment.accountName", payment.accountName()))),
            Rule.warning(
                    "payment.accountName.letters",
                    (content, limits) -> of(
                            content,
                            payment -> Hit.when(
                                    !AccountName.asBanksWrite(payment.accountName()),
                                    "payment-name-letters",
                                    "payment.accountName"))),
            Rule.warning(
                    "payment.accountName.owner",
                    (content, limits) -> of(
                            content,
                            payment -> Hit.when(
                                    !payment.accountName().isBlank()
                                            && !AccountName.ofOwner(payment.accountName(), limits),
                                    "payment-name-owner",
                                    "payment.accountName",
                                    String.join(", ", limits.list(AccountName.OWNER))))),
            Rule.error(
                    "payment.account.length",
                    (content, limits) -> of(
                            content,
                            payment -> Sizes.text(limits, "payment.account", "payment.account", payment.account()))),
            Rule.error(
                    "payment.account.digits",
                    (content, limits) -> of(
                            content,
                            payment -> Hit.when(
                                    !payment.account().matches("\\d*"), "payment-account", "payment.account"))),
            Rule.error("payment.amount", (content, limits) -> of(content, payment -> amount(content, payment, limits))),
            Rule.error(
                    "payment.note.length",
                    (content, limits) ->
                            of(content, payment -> Sizes.text(limits, "payment.note", "payment.note", payment.note()))),
            Rule.error(
                    "payment.note.characters",
                    (content, limits) -> of(
                            content,
                            payment -> TransferNote.forbidden(Placeholders.fixed(payment.note())).stream()
                                    .map(character -> Hit.of("payment-note", "payment.note", character)))),
            Rule.error(
                    "payment.note.params",
                    (content, limits) -> of(
                            content,
                            payment -> Placeholders.in(payment.note()).stream()
                                    .filter(name -> content.param(name)
                                            .filter(param -> param.type() != ParamType.TRANSFER_NOTE)
                                            .isPresent())
                                    .map(name -> Hit.of("payment-note-param", "payment.note", name)))));

    private PaymentRules() {}

    private static Stream<Hit> of(TemplateContent content, Function<Payment, Stream<Hit>> check) {
        return Stream.ofNullable(content.payment()).flatMap(check);
    }

    /** A number of the right length that is no bank's; nothing is known without a list. */
    private static Stream<Hit> unknown(Payment payment, LimitSet limits) {
        var banks = limits.list(BANKS);
        boolean number = payment.bank().length() == limits.count("payment.bank");
        return Hit.when(
                number && !banks.isEmpty() && !banks.contains(payment.bank()),
                "payment-bank-unknown",
                "payment.bank",
                payment.bank());
    }

    private static Stream<Hit> amount(TemplateContent content, Payment payment, LimitSet limits) {
        var text = payment.amount().strip();
        var names = Placeholders.in(text);
        if (names.size() == 1 && Placeholders.fixed(text).isBlank()) {
            var money = content.param(names.getFirst()).filter(param -> param.type() == ParamType.MONEY);
            return Hit.when(money.isEmpty(), "payment-amount-param", "payment.amount", names.getFirst());
        }
        long least = limits.amount("payment.amount.min");
        long most = limits.amount("payment.amount.max");
        boolean fits = text.matches("\\d{1,15}") && Long.parseLong(text) >= least && Long.parseLong(text) <= most;
        return Hit.when(!fits, "payment-amount", "payment.amount", least, most);
    }
}
