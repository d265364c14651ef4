package io.kenh.chatter.thread;

import io.kenh.api.i18n.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The payload of an event line: a text in the reader's language. An argument that is a text key itself is shown as its text.
 *
 * @param vi how it read when it was written, for when the plugin that knows its key is switched off; null when it was off already
 */
public record Line(
        String key,
        List<String> args,
        @Nullable Said vi,
        @Nullable Said en) {
    /** A line in words. @param args those of its arguments */
    public record Said(String text, List<String> args) {}

    private static final Locale VI = Locale.of("vi");

    /** A line with words of chatter's own. */
    public Line(String key, List<String> args) {
        this(key, args, null, null);
    }

    static Line of(Texts texts, String key, List<String> args) {
        return new Line(key, args, said(texts, VI, key, args), said(texts, Locale.ENGLISH, key, args));
    }

    private static @Nullable Said said(Texts texts, Locale locale, String key, List<String> args) {
        if (!texts.has(key)) {
            return null;
        }
        var words = args.stream()
                .map(arg -> texts.has(arg) ? texts.in(locale, arg) : arg)
                .toList();
        return new Said(texts.in(locale, key, words.toArray()), words);
    }

    /** Empty when nobody can say it any more. */
    public Optional<String> in(Locale locale, Texts texts) {
        var said = locale.getLanguage().equals("en") ? en : vi;
        if (!texts.has(key)) {
            return Optional.ofNullable(said).map(Said::text);
        }
        var words = IntStream.range(0, args.size())
                .mapToObj(i -> word(texts, locale, i, said))
                .toArray();
        return Optional.of(texts.in(locale, key, words));
    }

    private String word(Texts texts, Locale locale, int index, @Nullable Said said) {
        var arg = args.get(index);
        if (texts.has(arg)) {
            return texts.in(locale, arg);
        }
        return said == null ? arg : said.args().get(index);
    }
}
