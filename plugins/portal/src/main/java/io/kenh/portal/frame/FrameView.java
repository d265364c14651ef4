package io.kenh.portal.frame;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the portal.
 *
 * @param language {@code vi} or {@code en}
 * @param theme address of the company's colours, null for the usual ones
 * @param logo address of its logo
 * @param contact how to reach it
 * @param name who is signed in, empty for strangers
 * @param here where the language switch comes back to
 */
public record FrameView(
        String title,
        String language,
        String style,
        @Nullable String theme,
        String company,
        @Nullable String logo,
        List<String> contact,
        String name,
        List<Entry> menu,
        String here,
        Content notes,
        Content body) {
    /** @param current the visitor is there */
    public record Entry(String path, String icon, String label, boolean current) {}

    public String other() {
        return language.equals("vi") ? "en" : "vi";
    }
}
