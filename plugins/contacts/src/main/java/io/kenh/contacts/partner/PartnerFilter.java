package io.kenh.contacts.partner;

import io.javalin.http.Context;
import io.kenh.api.data.SearchText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows; lives in the address, so that it can be kept and shared.
 *
 * @param kind null for both
 * @param tag 0 for any
 */
public record PartnerFilter(
        String query, @Nullable Kind kind, boolean shadow, boolean archived, long tag, boolean cards) {
    public static final PartnerFilter ALL = new PartnerFilter("", null, false, false, 0, false);
    private static final int LONGEST_QUERY = 100;

    public static PartnerFilter read(Context ctx) {
        var query = text(ctx, "q").strip();
        return new PartnerFilter(
                SearchText.cut(query, LONGEST_QUERY),
                switch (text(ctx, "kind")) {
                    case "company" -> Kind.COMPANY;
                    case "person" -> Kind.PERSON;
                    default -> null;
                },
                text(ctx, "shadow").equals("1"),
                text(ctx, "archived").equals("1"),
                number(text(ctx, "tag")),
                text(ctx, "view").equals("cards"));
    }

    private static String text(Context ctx, String name) {
        var text = ctx.queryParam(name);
        return text == null ? "" : text;
    }

    private static long number(String text) {
        try {
            return text.isEmpty() ? 0 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    public PartnerFilter find(String text) {
        return new PartnerFilter(text, kind, shadow, archived, tag, cards);
    }

    public PartnerFilter kind(@Nullable Kind other) {
        return new PartnerFilter(query, other, shadow, archived, tag, cards);
    }

    public PartnerFilter shadow(boolean only) {
        return new PartnerFilter(query, kind, only, archived, tag, cards);
    }

    public PartnerFilter archived(boolean only) {
        return new PartnerFilter(query, kind, shadow, only, tag, cards);
    }

    public PartnerFilter tag(long only) {
        return new PartnerFilter(query, kind, shadow, archived, only, cards);
    }

    public PartnerFilter cards(boolean wanted) {
        return new PartnerFilter(query, kind, shadow, archived, tag, wanted);
    }

    /** By hand: a record's generated equals leaves {@link Kind}, and so this plugin's class loader, in a cache of the JDK. */
    public boolean none() {
        return query.isEmpty() && kind == null && !shadow && !archived && tag == 0;
    }

    /** Everything but the search text: a search form carries them along. */
    public Map<String, String> fixed() {
        var fields = new LinkedHashMap<String, String>();
        if (kind != null) {
            fields.put("kind", kind.name().toLowerCase(Locale.ROOT));
        }
        if (shadow) {
            fields.put("shadow", "1");
        }
        if (archived) {
            fields.put("archived", "1");
        }
        if (tag != 0) {
            fields.put("tag", Long.toString(tag));
        }
        if (cards) {
            fields.put("view", "cards");
        }
        return fields;
    }

    /** @param after cursor of the next page, or null */
    public String url(String path, @Nullable String after) {
        var fields = new LinkedHashMap<String, String>();
        if (!query.isEmpty()) {
            fields.put("q", query);
        }
        fields.putAll(fixed());
        if (after != null) {
            fields.put("after", after);
        }
        return fields.isEmpty()
                ? path
                : fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", path + "?", ""));
    }
}
