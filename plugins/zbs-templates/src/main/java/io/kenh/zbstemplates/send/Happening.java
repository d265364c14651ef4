package io.kenh.zbstemplates.send;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Moments of money are told one by one: by the time the first is, the document may speak of the second. */
public final class Happening {
    private static final Set<String> EACH = Set.of(".paid", ".payment");

    private Happening() {}

    /** Whether a happening of this moment stands for itself, instead of the latest for all. */
    public static boolean each(@Nullable String moment) {
        return moment != null && EACH.stream().anyMatch(moment::endsWith);
    }
}
