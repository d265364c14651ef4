package io.kenh.zbstemplates.values;

import io.kenh.zbstemplates.content.Placeholders;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.content.TemplateContent.Param;
import io.kenh.zbstemplates.limit.LimitSet;
import io.kenh.zbstemplates.values.Values.Kind;
import io.kenh.zbstemplates.values.Values.Problem;
import java.util.Optional;

/** What a request to pay may ask for; what the template itself says is checked before it is submitted. */
final class PaymentRange {
    private PaymentRange() {}

    /** @param text an amount in whole đồng when the parameter is the one that is asked for */
    static Optional<Problem> problem(TemplateContent content, Param param, String text, LimitSet limits) {
        var payment = content.payment();
        if (payment == null
                || !Placeholders.in(payment.amount()).contains(param.name())
                || !text.matches("\\d{1,15}")) {
            return Optional.empty();
        }
        long amount = Long.parseLong(text);
        long least = limits.amount("payment.amount.min");
        long most = limits.amount("payment.amount.max");
        return amount < least || amount > most
                ? Optional.of(new Problem(
                        param.name(), param.fact(), Kind.RANGE, Math.toIntExact(most), Math.toIntExact(least)))
                : Optional.empty();
    }
}
