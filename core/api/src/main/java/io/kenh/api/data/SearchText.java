package io.kenh.api.data;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Text as it is searched and sorted: people type "nguyen" and mean "Nguyễn". */
public final class SearchText {
    /** Makes the next character of a pattern stand for itself: {@link #containing}, {@link #starting}. */
    public static final char ESCAPE = '!';

    private static final int MAX_WORD = 60;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private SearchText() {}

    /** Lower-case without accents; đ becomes d. */
    public static String plain(String text) {
        var lower = text.toLowerCase(Locale.ROOT).replace('đ', 'd');
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
    }

    /** The words of a text, plain, one blank between them: what a line is searched in. */
    public static String line(String text) {
        return NO_WORD.matcher(plain(text)).replaceAll(" ").strip();
    }

    /** A pattern of {@code like … escape '!'} for text that holds this one, whatever percent signs and underscores are in it. */
    public static String containing(String text) {
        return "%" + literal(text) + "%";
    }

    /** A pattern of {@code like … escape '!'} for text that starts with this one. */
    public static String starting(String text) {
        return literal(text) + "%";
    }

    private static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** Whether somebody searches for something that no text is searched for by, such as a percent sign: it is found nowhere. */
    public static boolean nothing(String text) {
        return !text.isBlank() && line(text).isEmpty();
    }

    /** How many digits a search holds: from six on it may be a phone number. */
    public static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }

    /** The different words of a text, plain, in order. */
    public static Set<String> words(String text) {
        var words = new LinkedHashSet<String>();
        for (var word : NO_WORD.split(plain(text), -1)) {
            if (!word.isEmpty()) {
                words.add(cut(word, MAX_WORD));
            }
        }
        return words;
    }

    /**
     * The order of the Vietnamese alphabet (a ă â … d đ … o ô ơ …) spelled in plain letters, so that every database sorts it alike: no
     * Vietnamese word continues "az", "dz", "ez", "oz" or "uz". Tones do not count.
     */
    public static String sortKey(String name) {
        var key = new StringBuilder();
        for (var letter : Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFC)
                .toCharArray()) {
            var parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
            key.append(
                    switch (parts.charAt(0)) {
                        case 'a' -> vowel("a", parts, "azy", "azz");
                        case 'e' -> vowel("e", parts, "e", "ezz");
                        case 'o' -> parts.indexOf('\u031b') > 0 ? "ozz" : vowel("o", parts, "o", "ozy");
                        case 'u' -> parts.indexOf('\u031b') > 0 ? "uzz" : "u";
                        case 'đ' -> "dzz";
                        default -> MARKS.matcher(parts).replaceAll("");
                    });
        }
        var spaced = NO_WORD.matcher(key).replaceAll(" ").strip();
        return spaced.substring(0, Math.min(spaced.length(), 400));
    }

    private static String vowel(String plain, String parts, String breve, String circumflex) {
        return parts.indexOf('\u0306') > 0 ? breve : parts.indexOf('\u0302') > 0 ? circumflex : plain;
    }

    /**
     * The first word after all words that start with {@code prefix}: {@code prefix <= word < end} is a prefix search that any index and
     * any collation answers, as words are letters and digits.
     */
    public static String end(String prefix) {
        for (int last = prefix.length() - 1; last >= 0; last--) {
            char letter = prefix.charAt(last);
            if (letter != 'z') {
                char next = letter == '9' ? 'a' : (char) (letter + 1);
                return prefix.substring(0, last) + next;
            }
        }
        return "z".repeat(MAX_WORD);
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
