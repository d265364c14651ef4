package io.kenh.contacts.partner;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A partner's data as named texts, as forms and comparisons want them. Tags are a list and stand apart. */
public final class PartnerFields {
    private PartnerFields() {}

    public static Map<String, String> values(PartnerData data) {
        var values = new LinkedHashMap<String, String>();
        values.put("kind", data.kind().name().toLowerCase(Locale.ROOT));
        values.put("name", data.name());
        put(values, "parentId", data.parentId() == null ? null : data.parentId().toString());
        put(values, "jobTitle", data.jobTitle());
        put(values, "phone", data.phone());
        put(values, "email", data.email());
        put(values, "taxCode", data.taxCode());
        put(values, "street", data.address().street());
        put(values, "ward", data.address().ward());
        put(values, "district", data.address().district());
        put(values, "province", data.address().province());
        values.put("country", data.address().country());
        values.put("language", data.language());
        put(values, "notes", data.notes());
        values.put("shared", data.shared() ? "on" : "");
        values.put("doNotContact", data.doNotContact() ? "on" : "");
        return values;
    }

    /** @param value the text of a field, empty or null when there is none */
    public static PartnerData read(UnaryOperator<@Nullable String> value, List<String> tags) {
        var parent = text(value, "parentId");
        return new PartnerData(
                "company".equals(or(value, "kind", "person")) ? Kind.COMPANY : Kind.PERSON,
                or(value, "name", ""),
                parent == null ? null : Long.valueOf(parent),
                text(value, "jobTitle"),
                text(value, "phone"),
                text(value, "email"),
                text(value, "taxCode"),
                new Address(
                        text(value, "street"),
                        text(value, "ward"),
                        text(value, "district"),
                        text(value, "province"),
                        or(value, "country", "VN")),
                or(value, "language", "vi"),
                text(value, "notes"),
                "on".equals(text(value, "shared")),
                "on".equals(text(value, "doNotContact")),
                tags);
    }

    /** From one text with commas and the names already chosen. */
    public static List<String> tags(List<String> chosen, String more) {
        return Stream.concat(chosen.stream(), Arrays.stream(more.split(",", -1)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        values.put(name, value == null ? "" : value);
    }

    private static String or(UnaryOperator<@Nullable String> value, String name, String otherwise) {
        var text = text(value, name);
        return text == null ? otherwise : text;
    }

    private static @Nullable String text(UnaryOperator<@Nullable String> value, String name) {
        var text = value.apply(name);
        return text == null || text.isBlank()
                ? null
                : text.replace("\r\n", "\n").strip();
    }
}
