package io.kenh.ui;

import com.ibm.icu.text.MessageFormat;
import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.kenh.api.i18n.Texts;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.ui.form.FieldNames;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Supplier;

/** Renders as the host does, with the kit's own texts. */
final class Page {
    static final Locale VI = Locale.of("vi");
    static final Locale EN = Locale.ENGLISH;

    private Page() {}

    static String html(Locale locale, Supplier<Content> content) {
        return in(locale, () -> {
            var text = new StringOutput();
            content.get().writeTo(new OwaspHtmlTemplateOutput(text));
            return FieldNames.said(text.toString());
        });
    }

    static <T> T in(Locale locale, Supplier<T> work) {
        var bindings = new Current.Bindings(Actor.SYSTEM, locale, ZoneId.of("Asia/Ho_Chi_Minh"), new FileTexts(locale));
        return Current.call(bindings, work);
    }

    static Properties texts(Locale locale) {
        var properties = new Properties();
        var file = "/i18n/ui_" + locale.getLanguage() + ".properties";
        try (var in = new InputStreamReader(Page.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private record FileTexts(Locale locale) implements Texts {
        @Override
        public String get(String key, Object... args) {
            return in(locale, key, args);
        }

        @Override
        public String in(Locale wanted, String key, Object... args) {
            return new MessageFormat(texts(wanted).getProperty(key, key), wanted).format(args);
        }

        @Override
        public boolean has(String key) {
            return texts(locale).containsKey(key);
        }
    }
}
