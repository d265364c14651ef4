package io.kenh.zbstemplates.content;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A template's words without its looks: for e-mail and conversations. Amounts have points as on the card; addresses stay as they are. */
public final class PlainText {
    private PlainText() {}

    public static String title(TemplateContent content, Map<String, String> values) {
        return Placeholders.fill(content.title(), Amounts.shown(content, values));
    }

    public static String of(TemplateContent content, Map<String, String> values) {
        return (title(content, values) + "\n" + String.join("\n", body(content, values))).strip();
    }

    /** Paragraphs, rows and buttons, one a line. */
    public static List<String> body(TemplateContent content, Map<String, String> values) {
        var shown = Amounts.shown(content, values);
        var rows = content.table().stream().map(row -> row.title() + ": " + Placeholders.fill(row.value(), shown));
        var buttons = content.buttons().stream()
                .map(button -> button.title() + ": " + Placeholders.fill(button.content(), values));
        return Stream.of(
                        content.paragraphs().stream().map(paragraph -> Placeholders.fill(paragraph, shown)),
                        rows,
                        buttons)
                .flatMap(lines -> lines)
                .toList();
    }
}
