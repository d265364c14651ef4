package io.kenh.zbstemplates.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words in texts. */
final class Words {
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");
    private static final Pattern ACCENTED = Pattern.compile("[^\\p{ASCII}]");

    private Words() {}

    static List<String> of(String text) {
        return LETTERS.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group())
                .toList();
    }

    static boolean accented(String text) {
        return ACCENTED.matcher(LETTERS.matcher(text)
                        .results()
                        .map(found -> found.group())
                        .reduce("", String::concat))
                .find();
    }

    /** Those of {@code wanted} that stand in the text as whole words. */
    static Stream<String> found(String text, Collection<String> wanted) {
        var lower = text.toLowerCase(Locale.ROOT);
        return wanted.stream().filter(word -> whole(word).matcher(lower).find()).sorted();
    }

    /** Those of {@code wanted} that stand in the text, each place counting for the longest only: "anh/chị" is neither "anh" nor "chị". */
    static Stream<String> longest(String text, Collection<String> wanted) {
        var left = text.toLowerCase(Locale.ROOT);
        var found = new ArrayList<String>();
        var byLength = wanted.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (var word : byLength) {
            var place = whole(word).matcher(left);
            if (place.find()) {
                found.add(word);
                left = place.replaceAll(" ");
            }
        }
        return found.stream().sorted();
    }

    private static Pattern whole(String word) {
        return Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(word) + "(?![\\p{L}\\d])");
    }
}
