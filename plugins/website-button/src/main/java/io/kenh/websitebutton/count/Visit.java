package io.kenh.websitebutton.count;

import io.kenh.api.data.SearchText;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Which page, and by which campaign its visitor came. */
public record Visit(String page, String source, String medium, String campaign) {
    /** Stands for all pages beyond the number kept apart. */
    static final Visit OTHERS = new Visit("…", "", "", "");

    private static final int PAGE = 200;
    private static final int WORD = 100;

    /** As a browser tells it: anybody may send anything. */
    public static Visit of(
            @Nullable String page, @Nullable String source, @Nullable String medium, @Nullable String campaign) {
        var path = clean(readable(page), PAGE);
        int end = path.length();
        for (var sign : new char[] {'?', '#'}) {
            int at = path.indexOf(sign);
            end = at >= 0 && at < end ? at : end;
        }
        path = path.substring(0, end);
        return new Visit(
                path.startsWith("/") ? path : "/", clean(source, WORD), clean(medium, WORD), clean(campaign, WORD));
    }

    /** As people write it: a browser tells it with its Vietnamese letters encoded. */
    private static @Nullable String readable(@Nullable String page) {
        try {
            return page == null ? null : URLDecoder.decode(page.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return page;
        }
    }

    private static String clean(@Nullable String text, int most) {
        return text == null
                ? ""
                : SearchText.cut(text.replaceAll("\\p{Cntrl}", "").strip(), most);
    }
}
