package io.kenh.ui;

import io.javalin.http.Context;
import io.kenh.api.i18n.Texts;
import io.kenh.api.security.Current;
import java.util.Locale;
import java.util.function.Supplier;

/** Printed documents. They are in Vietnamese, whoever asks: papers for the customer. */
public final class Paper {
    private static final Locale VIETNAMESE = Locale.of("vi");

    private Paper() {}

    /** Work in which every text, number and date is Vietnamese. */
    public static <T> T inVietnamese(Texts texts, Supplier<T> work) {
        return in(VIETNAMESE, texts, work);
    }

    /** The same in a customer's language: for letters. */
    public static <T> T in(Locale language, Texts texts, Supplier<T> work) {
        var bindings = new Current.Bindings(Current.actor(), language, Current.zone(), new InLanguage(language, texts));
        return Current.call(bindings, work);
    }

    /** What the file of a document with this number is called. */
    public static String file(String number) {
        return number.replaceAll("[^A-Za-z0-9-]+", "-") + ".pdf";
    }

    /** Answers with the file. @param title of the document: its number */
    public static void send(Context ctx, String title, byte[] pdf) {
        ctx.contentType("application/pdf")
                .header("Content-Disposition", "inline; filename=\"" + file(title) + "\"")
                .header("Cache-Control", "private, no-store")
                .result(pdf);
    }

    private record InLanguage(Locale language, Texts texts) implements Texts {
        @Override
        public String get(String key, Object... args) {
            return texts.in(language, key, args);
        }

        @Override
        public String in(Locale locale, String key, Object... args) {
            return texts.in(locale, key, args);
        }

        @Override
        public boolean has(String key) {
            return texts.has(key);
        }
    }
}
