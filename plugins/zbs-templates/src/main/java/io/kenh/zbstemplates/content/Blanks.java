package io.kenh.zbstemplates.content;

import io.kenh.zbstemplates.content.TemplateContent.Star;
import java.util.Collections;
import java.util.List;

/** What new components begin with. */
public final class Blanks {
    /** Zalo's rating always has so many levels. */
    public static final int STARS = 5;

    private Blanks() {}

    public static List<Star> stars() {
        return Collections.nCopies(STARS, new Star("", "", List.of(), "", ""));
    }
}
