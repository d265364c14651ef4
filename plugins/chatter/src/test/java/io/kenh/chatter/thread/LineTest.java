package io.kenh.chatter.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.api.i18n.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineTest {
    private static final Locale VI = Locale.of("vi");

    /** Texts of those plugins that are on. */
    private record Known(Map<String, String> all) implements Texts {
        @Override
        public String get(String key, Object... args) {
            return in(VI, key, args);
        }

        @Override
        public String in(Locale locale, String key, Object... args) {
            var text = all.getOrDefault(key, key);
            return locale.getLanguage() + " " + (args.length == 0 ? text : text.replace("{0}", args[0].toString()));
        }

        @Override
        public boolean has(String key) {
            return all.containsKey(key);
        }
    }

    @Test
    void a_line_reads_as_it_was_written_once_its_plugin_is_off() {
        var on = new Known(Map.of("zbs.sent", "sent {0}", "zbs.kind", "message"));
        var line = Line.of(on, "zbs.sent", List.of("zbs.kind"));
        assertEquals(Optional.of("vi sent vi message"), line.in(VI, on));
        var off = new Known(Map.of());
        assertEquals(Optional.of("vi sent vi message"), line.in(VI, off));
        assertEquals(Optional.of("en sent en message"), line.in(Locale.ENGLISH, off));
        var other = new Known(Map.of("zbs.sent", "gone {0}"));
        assertEquals(Optional.of("vi gone vi message"), line.in(VI, other), "what an argument meant is kept too");
    }

    @Test
    void a_line_of_before_has_no_words_then() {
        var line = new Line("zbs.sent", List.of("zbs.kind"), null, null);
        assertEquals(Optional.empty(), line.in(VI, new Known(Map.of())));
        assertEquals(
                Optional.empty(),
                Line.of(new Known(Map.of()), "zbs.sent", List.of()).in(VI, new Known(Map.of())));
    }
}
