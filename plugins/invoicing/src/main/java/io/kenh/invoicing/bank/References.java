package io.kenh.invoicing.bank;

import io.kenh.invoicing.invoice.Reference;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The references that may stand in a transfer's text. Banks add words before and after, change case, and turn signs into blanks. */
final class References {
    private static final int WORDS = 40;
    private static final int JOINED = 5;
    private static final int SHORTEST = 3;
    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Letters and then digits, as our own numbers are, also inside a longer word. */
    private static final Pattern OWN = Pattern.compile("[A-Z]{2,6}\\d{5,16}");

    /** Digits of a year and of a number in it. */
    private static final int NUMBER = 9;

    private References() {}

    /** Keys as {@link Reference#key} makes them. */
    static Set<String> in(String text) {
        var words = BREAK.splitAsStream(text)
                .map(Reference::key)
                .filter(word -> !word.isEmpty())
                .limit(WORDS)
                .toList();
        var keys = new LinkedHashSet<String>();
        for (int from = 0; from < words.size(); from++) {
            var joined = new StringBuilder();
            for (int to = from; to < Math.min(words.size(), from + JOINED); to++) {
                joined.append(words.get(to));
                if (joined.length() >= SHORTEST && joined.length() <= Reference.MOST) {
                    keys.add(joined.toString());
                }
            }
        }
        var whole = OWN.matcher(String.join("", words));
        for (int at = 0; whole.find(at); at = whole.start() + 1) {
            var found = whole.group();
            for (int start = 0; start < found.length() && Character.isLetter(found.charAt(start)); start++) {
                keys.add(found.substring(start));
                keys.add(found.substring(start, Math.min(found.length(), digits(found) + NUMBER)));
            }
        }
        keys.removeIf(key -> key.chars().noneMatch(Character::isDigit));
        return keys;
    }

    /** Where the digits begin. */
    private static int digits(String text) {
        int at = 0;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
