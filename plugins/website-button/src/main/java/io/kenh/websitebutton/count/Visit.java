package io.kenh.websitebutton.count;

import io.kenh.api.data.SearchText;
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
        var path = clean(page, PAGE);
        int end = path.length();
        for (var sign : new char[] {'?', '#'}) {
            int at = path.indexOf(sign);
            end = at >= 0 && at < end ? at : end;
        }
        path = path.substring(0, end);
        return new Visit(
                path.startsWith("/") ? path : "/", clean(source, WORD), clean(medium, WORD), clean(campaign, WORD));
    }

    private static String clean(@Nullable String text, int most) {
        return text == null
                ? ""
                : SearchText.cut(text.replaceAll("\\p{Cntrl}", "").strip(), most);
    }
}
