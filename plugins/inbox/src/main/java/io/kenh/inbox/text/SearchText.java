package io.kenh.inbox.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is searched: people type "nguyen" and mean "Nguyễn". */
public final class SearchText {
    /** Width of the column. */
    private static final int MAX = 800;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private SearchText() {}

    /** Lower-case words without accents, one blank between them; đ becomes d. */
    public static String of(String text) {
        var lower = text.toLowerCase(Locale.ROOT).replace('đ', 'd');
        var bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        return cut(NO_WORD.matcher(bare).replaceAll(" ").strip(), MAX);
    }

    /** How many digits a search holds: from six on it may be a phone number. */
    public static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }

    /** At most {@code max} characters, never half of a surrogate pair. */
    public static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
        return text.substring(0, end);
    }
}
