package io.kenh.zbstemplates.content;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parameters in a text: {@code Đơn hàng <order_code>}. */
public final class Placeholders {
    /** Whatever stands between angle brackets on one line, good name or not: a bad one is to be found, not shown as text. */
    private static final Pattern PLACE = Pattern.compile("<([^<>\\n]{1,60})>");

    private Placeholders() {}

    /** Names in order of appearance, with repetitions. */
    public static List<String> in(String text) {
        return PLACE.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** The text without its parameters: a blank in the place of each. */
    public static String fixed(String text) {
        return PLACE.matcher(text).replaceAll(" ");
    }

    /** With values; a parameter without one stays as it is written. */
    public static String fill(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }
}
