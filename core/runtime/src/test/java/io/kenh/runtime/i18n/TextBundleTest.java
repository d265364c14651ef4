package io.kenh.runtime.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.runtime.i18n.TextBundle.Source;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextBundleTest {
    private static final Locale VI = Locale.of("vi");

    @TempDir
    Path folder;

    @Test
    void numbers_and_plurals_follow_the_language() throws IOException {
        var texts =
                plugin("shop.items={0, plural, other {# món}}", "shop.items={0, plural, one {# item} other {# items}}");

        assertEquals("12.500 món", texts.in(VI, "shop.items", 12_500));
        assertEquals("1 item", texts.in(Locale.ENGLISH, "shop.items", 1));
        assertEquals("12,500 items", texts.in(Locale.ENGLISH, "shop.items", 12_500));
    }

    @Test
    void accents_survive_and_doubled_apostrophes_become_one() throws IOException {
        var texts = plugin("shop.own=Của {0}", "shop.own={0}''s");

        assertEquals("Của Đặng", texts.in(VI, "shop.own", "Đặng"));
        assertEquals("Ann's", texts.in(Locale.ENGLISH, "shop.own", "Ann"));
    }

    @Test
    void a_bad_pattern_is_shown_as_it_is() throws IOException {
        assertEquals("{0, plural", plugin("shop.bad={0, plural", "shop.bad=x").in(VI, "shop.bad", 1));
    }

    @Test
    void a_missing_text_falls_back_to_the_other_language_then_to_its_key() throws IOException {
        var texts = plugin("shop.only=chỉ có", "");

        assertEquals("chỉ có", texts.in(Locale.ENGLISH, "shop.only"));
        assertEquals("shop.none", texts.in(VI, "shop.none"));
        assertTrue(texts.has("shop.only"));
        assertFalse(texts.has("shop.none"));
    }

    @Test
    void keys_of_one_language_only_are_reported() throws IOException {
        assertEquals(
                Map.of("shop", List.of("shop.a (en)", "shop.b (vi)")),
                plugin("shop.a=a", "shop.b=b").missing());
    }

    @Test
    void a_plugin_never_answers_with_a_file_of_the_host() throws IOException {
        try (var empty = new URLClassLoader(new URL[0], getClass().getClassLoader())) {
            var texts = TextBundle.load(List.of(new Source("core-host", empty)));
            assertEquals("menu.core.apps", texts.in(VI, "menu.core.apps"));
        }
    }

    @Test
    void core_texts_are_complete_in_both_languages() {
        var texts = TextBundle.load(List.of(new Source("core", getClass().getClassLoader())));

        assertEquals("Đăng nhập", texts.in(VI, "core.signin.title"));
        assertEquals(Map.of(), texts.missing());
    }

    private TextBundle plugin(String vi, String en) throws IOException {
        var i18n = Files.createDirectories(folder.resolve("i18n"));
        Files.writeString(i18n.resolve("shop_vi.properties"), vi);
        Files.writeString(i18n.resolve("shop_en.properties"), en);
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            return TextBundle.load(List.of(new Source("shop", loader)));
        }
    }
}
