package io.kenh.runtime.i18n;

import com.ibm.icu.text.MessageFormat;
import io.kenh.api.i18n.Texts;
import io.kenh.api.security.Current;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All texts of one generation in Vietnamese and English. Immutable but for its cache of parsed patterns; it goes with the generation. */
public final class TextBundle implements Texts {
    /** Where texts come from: {@code core} or a plugin, and the loader that holds its {@code i18n/} folder. */
    public record Source(String pluginId, ClassLoader loader) {}

    private static final Locale VI = Locale.of("vi");
    private static final List<String> CORE_NAMES = List.of("core", "core-host", "core-data", "ui");

    private record Pattern(boolean english, String key) {}

    private final Map<String, String> vietnamese;
    private final Map<String, String> english;
    private final Map<Pattern, MessageFormat> formats = new ConcurrentHashMap<>();

    private TextBundle(Map<String, String> vietnamese, Map<String, String> english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    public static TextBundle load(List<Source> sources) {
        var vi = new ConcurrentHashMap<String, String>();
        var en = new ConcurrentHashMap<String, String>();
        for (var source : sources) {
            for (var name : source.pluginId().equals("core") ? CORE_NAMES : List.of(source.pluginId())) {
                vi.putAll(TextFile.read(source.loader(), "i18n/" + name + "_vi.properties"));
                en.putAll(TextFile.read(source.loader(), "i18n/" + name + "_en.properties"));
            }
        }
        return new TextBundle(vi, en);
    }

    @Override
    public String get(String key, Object... args) {
        return in(Current.locale(), key, args);
    }

    @Override
    public String in(Locale locale, String key, Object... args) {
        boolean wantsEnglish = locale.getLanguage().equals("en");
        var text = wantsEnglish ? english.get(key) : vietnamese.get(key);
        if (text != null) {
            return render(wantsEnglish, key, text, args);
        }
        var other = wantsEnglish ? vietnamese.get(key) : english.get(key);
        return other == null ? key : render(!wantsEnglish, key, other, args);
    }

    @Override
    public boolean has(String key) {
        return vietnamese.containsKey(key) || english.containsKey(key);
    }

    /** Keys that only one language has, each with the language that lacks it: {@code sales.title (en)}. */
    public List<String> missing() {
        var missing = new ArrayList<String>();
        vietnamese.keySet().stream()
                .filter(key -> !english.containsKey(key))
                .forEach(key -> missing.add(key + " (en)"));
        english.keySet().stream()
                .filter(key -> !vietnamese.containsKey(key))
                .forEach(key -> missing.add(key + " (vi)"));
        missing.sort(null);
        return List.copyOf(missing);
    }

    private String render(boolean isEnglish, String key, String text, Object[] args) {
        if (text.indexOf('{') < 0 && text.indexOf('\'') < 0) {
            return text;
        }
        try {
            var format = formats.computeIfAbsent(
                    new Pattern(isEnglish, key), pattern -> new MessageFormat(text, isEnglish ? Locale.ENGLISH : VI));
            // A format keeps state while it works, and pages share it.
            synchronized (format) {
                return format.format(plain(args));
            }
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static @Nullable Object[] plain(Object[] args) {
        var plain = new @Nullable Object[args.length];
        for (int i = 0; i < args.length; i++) {
            plain[i] = args[i] instanceof Instant instant ? Date.from(instant) : args[i];
        }
        return plain;
    }
}
