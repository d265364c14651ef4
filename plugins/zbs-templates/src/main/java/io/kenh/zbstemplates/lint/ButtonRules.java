package io.kenh.zbstemplates.lint;

import io.kenh.zbstemplates.content.ButtonType;
import io.kenh.zbstemplates.content.Placeholders;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.content.TemplateContent.Button;
import io.kenh.zbstemplates.content.Texts;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Buttons: how many, what they say, what they open. */
final class ButtonRules {
    /** A host name and, behind it, anything a browser takes; parameters count as letters. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[\\p{Alnum}.-]+(:\\d+)?([/?#][^\\s<>\"]*)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern PHONE = Pattern.compile("\\+?\\d{4,15}");

    static final List<Rule> RULES = List.of(
            Rule.error(
                    "buttons.many",
                    (content, limits) -> Sizes.most(
                            limits, "buttons.max", "button", content.buttons().size())),
            Rule.warning("buttons.advised", (content, limits) -> {
                int count = content.buttons().size();
                int advised = limits.count("buttons.advised");
                return Hit.when(
                        count > advised && count <= limits.count("buttons.max"),
                        "too-many-perhaps",
                        "button",
                        advised,
                        count,
                        count - advised);
            }),
            Rule.error(
                    "button.title.length",
                    (content, limits) -> each(
                            content,
                            (field, button) -> Sizes.text(limits, "button.title", field + ".title", button.title()))),
            Rule.error(
                    "button.title.fixed",
                    (content, limits) ->
                            each(content, (field, button) -> Sizes.fixed(field + ".title", button.title()))),
            Rule.error(
                    "button.content",
                    (content, limits) -> each(content, (field, button) -> content(field + ".content", button))),
            Rule.error(
                    "button.pay",
                    (content, limits) -> each(
                            content,
                            (field, button) -> Hit.when(
                                    button.type() == ButtonType.PAY && content.payment() == null,
                                    "pay-without-payment",
                                    field + ".type"))),
            Rule.error("button.params", (content, limits) -> reused(content)));

    private interface Check {
        Stream<Hit> of(String field, Button button);
    }

    private ButtonRules() {}

    private static Stream<Hit> each(TemplateContent content, Check check) {
        return IntStream.range(0, content.buttons().size())
                .boxed()
                .flatMap(i -> check.of("button." + i, content.buttons().get(i)));
    }

    private static Stream<Hit> content(String field, Button button) {
        var text = button.content().strip();
        if (text.isEmpty()) {
            return Hit.when(button.type() != ButtonType.PAY, "missing", field);
        }
        // "https://shop.example/<code>" as if the code were a letter.
        var plain = Placeholders.in(text).isEmpty() ? text : text.replaceAll("<[^<>]+>", "x");
        return switch (button.type()) {
            case CALL -> Hit.when(!PHONE.matcher(text.replace(" ", "")).matches(), "button-phone", field);
            case COPY, PAY -> Stream.empty();
            default -> Hit.when(!ADDRESS.matcher(plain).matches() && !wholeAddress(text), "button-address", field);
        };
    }

    /** {@code <link>}: the address itself is a parameter. */
    private static boolean wholeAddress(String text) {
        return text.matches("<[^<>]+>");
    }

    /** Parameters in addresses are Zalo's secondary ones: no text may use them too. */
    private static Stream<Hit> reused(TemplateContent content) {
        var shown = Texts.of(content).stream()
                .filter(Texts.Piece::visible)
                .flatMap(piece -> Placeholders.in(piece.text()).stream())
                .collect(Collectors.toSet());
        return each(
                content,
                (field, button) -> button.type().opensAddress()
                        ? Placeholders.in(button.content()).stream()
                                .filter(shown::contains)
                                .distinct()
                                .map(name -> Hit.of("button-param", field + ".content", name))
                        : Stream.empty());
    }
}
