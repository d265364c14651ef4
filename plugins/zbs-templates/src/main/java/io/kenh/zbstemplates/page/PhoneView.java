package io.kenh.zbstemplates.page;

import static io.kenh.ui.Kit.join;
import static io.kenh.ui.Kit.text;

import gg.jte.Content;
import io.kenh.zbstemplates.content.Amounts;
import io.kenh.zbstemplates.content.TemplateContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message as the customer's phone shows it.
 *
 * @param sender name of the account
 * @param logo address of the picture for this kind of screen; null without one
 * @param images addresses
 * @param bank that takes the payment; empty without one
 * @param css the plugin's style sheet
 */
public record PhoneView(
        TemplateContent content,
        Map<String, String> values,
        String sender,
        boolean dark,
        @Nullable String logo,
        List<String> images,
        String bank,
        String css) {
    private static final Pattern PLACE = Pattern.compile("<([^<>\\n]{1,60})>");

    /** With values, each in bold; a parameter without a value stays visible as one. */
    public Content rich(String template) {
        var parts = new ArrayList<Content>();
        var places = PLACE.matcher(template);
        int from = 0;
        while (places.find()) {
            parts.add(text(template.substring(from, places.start())));
            parts.add(value(places.group(1)));
            from = places.end();
        }
        parts.add(text(template.substring(from)));
        return join(parts.toArray(Content[]::new));
    }

    private Content value(String name) {
        var value = values.get(name);
        var shown = text(value == null ? "<" + name + ">" : Amounts.shown(content, name, value));
        return output -> {
            output.writeContent(value == null ? "<mark class=\"zbs-open\">" : "<b>");
            output.writeUserContent(shown);
            output.writeContent(value == null ? "</mark>" : "</b>");
        };
    }

    /** Plain text with values, for what is no text on the card. */
    public String plain(String template) {
        return io.kenh.zbstemplates.content.Placeholders.fill(template, values);
    }
}
