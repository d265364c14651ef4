package io.kenh.runtime.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Levenshtein distance: how many single-character edits lie between two texts. */
public final class Distance {
    private Distance() {}

    /** The known name somebody probably meant; empty when none is like it. */
    public static Optional<String> near(String name, Collection<String> known) {
        var wanted = name.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(one -> alike(wanted, one.toLowerCase(Locale.ROOT)))
                .min(Comparator.comparingInt(one -> between(wanted, one.toLowerCase(Locale.ROOT))));
    }

    private static boolean alike(String a, String b) {
        boolean part = (a.length() >= 3 && b.contains(a)) || (b.length() >= 3 && a.contains(b));
        return part || between(a, b) <= Math.max(1, a.length() / 3);
    }

    static int between(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replace, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
