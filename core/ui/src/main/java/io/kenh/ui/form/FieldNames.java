package io.kenh.ui.form;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What fields are called in the summary of a form's errors. It stands before the fields, and only they know their labels, however they are drawn:
 * so the summary leaves a place, and when the whole page is written the label that stands below is put there.
 */
public final class FieldNames {
    private static final String OPEN = "<b data-field=\"";
    private static final Pattern PLACE = Pattern.compile(OPEN + "([\\w.-]+)\"></b>");

    /** Where a label of the field with an id stands: a label, beside a box, of a group, or said of the field alone. */
    private static final List<String> LABELS = List.of(
            "<label[^>]* for=\"%s\"[^>]*>\\s*([^<]+)",
            " id=\"%s\"[^>]*>\\s*<span class=\"form-check-label\">\\s*([^<]+)",
            " id=\"%s\"[^>]*>\\s*<legend[^>]*>\\s*([^<]+)",
            " id=\"%s-label\"[^>]*>\\s*([^<]+)",
            " id=\"%s\"[^>]* aria-label=\"([^\"<]+)\"");

    private FieldNames() {}

    /** The place of a field's name. @param field name of the field, whose id is {@code f-} and the name */
    public static Content of(String field) {
        return output -> {
            var place = OPEN + "f-" + field + "\"></b>";
            if (PLACE.matcher(place).matches()) {
                output.writeContent(place);
            }
        };
    }

    /** The page with the names in their places; a field without a label on it has none. */
    public static String said(String html) {
        return html.contains(OPEN)
                ? PLACE.matcher(html)
                        .replaceAll(place -> label(html, place.group(1))
                                .map(label -> Matcher.quoteReplacement("<b>" + label + ":</b> "))
                                .orElse(""))
                : html;
    }

    /** As it stands on the page: markup would not match, so there is nothing to escape. */
    private static Optional<String> label(String html, String id) {
        return LABELS.stream()
                .map(label ->
                        Pattern.compile(label.formatted(Pattern.quote(id))).matcher(html))
                .filter(Matcher::find)
                .map(found -> found.group(1).strip())
                .filter(label -> !label.isEmpty())
                .findFirst();
    }
}
