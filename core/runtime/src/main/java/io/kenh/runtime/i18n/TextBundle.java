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
import java.util.TreeMap;
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

    private final Map<String, List<String>> missing;

    private TextBundle(Map<String, String> vietnamese, Map<String, String> english, Map<String, List<String>> missing) {
        this.vietnamese = vietnamese;
        this.english = english;
        this.missing = missing;
    }

    public static TextBundle load(List<Source> sources) {
        var vi = new ConcurrentHashMap<String, String>();
        var en = new ConcurrentHashMap<String, String>();
        var missing = new TreeMap<String, List<String>>();
        for (var source : sources) {
            for (var name : source.pluginId().equals("core") ? CORE_NAMES : List.of(source.pluginId())) {
                var ownVi = TextFile.read(source.loader(), "i18n/" + name + "_vi.properties");
                var ownEn = TextFile.read(source.loader(), "i18n/" + name + "_en.properties");
                var alone = alone(ownVi, ownEn);
                if (!alone.isEmpty()) {
                    missing.put(source.pluginId(), alone);
                }
                vi.putAll(ownVi);
                en.putAll(ownEn);
            }
        }
        return new TextBundle(vi, en, missing);
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

    /** By plugin, keys that only one language has, each with the language that lacks it: {@code sales.title (en)}. */
    public Map<String, List<String>> missing() {
        return missing;
    }

    private static List<String> alone(Map<String, String> vietnamese, Map<String, String> english) {
        var alone = new ArrayList<String>();
        vietnamese.keySet().stream().filter(key -> !english.containsKey(key)).forEach(key -> alone.add(key + " (en)"));
        english.keySet().stream().filter(key -> !vietnamese.containsKey(key)).forEach(key -> alone.add(key + " (vi)"));
        alone.sort(null);
        return List.copyOf(alone);
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
