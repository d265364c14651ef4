package io.kenh.zbstemplates.content;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Amounts and numbers as people read them. They are sent as digits: Zalo writes the points on its cards itself. */
public final class Amounts {
    private static final Pattern DIGITS = Pattern.compile("\\d{4,18}");
    private static final Pattern THOUSANDS = Pattern.compile("(\\d)(?=(\\d{3})+$)");

    private Amounts() {}

    /** The value of this parameter with points: 2585000 becomes 2.585.000. */
    public static String shown(TemplateContent content, String param, String value) {
        return content.param(param).filter(one -> counts(one.type())).isPresent()
                        && DIGITS.matcher(value).matches()
                ? THOUSANDS.matcher(value).replaceAll("$1.")
                : value;
    }

    static Map<String, String> shown(TemplateContent content, Map<String, String> values) {
        var shown = new LinkedHashMap<String, String>();
        values.forEach((param, value) -> shown.put(param, shown(content, param, value)));
        return shown;
    }

    private static boolean counts(ParamType type) {
        return type == ParamType.MONEY || type == ParamType.NUMBER;
    }
}
