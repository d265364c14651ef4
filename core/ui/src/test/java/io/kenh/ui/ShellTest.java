package io.kenh.ui;

import static io.kenh.ui.Page.EN;
import static io.kenh.ui.Page.VI;
import static io.kenh.ui.Page.html;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.ui.shell.Assets;
import io.kenh.ui.shell.Crumb;
import io.kenh.ui.shell.Shell;
import io.kenh.ui.shell.Trail;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ShellTest {
    private static final Pattern INLINE = Pattern.compile(
            "<style|<script(?![^>]*\\ssrc=)|\\sstyle\\s*=|\\son[a-z]+\\s*=\\s*[\"']|javascript:|hx-on|hx-vals=.js:");

    @Test
    void nothing_breaks_the_content_security_policy() {
        for (var locale : List.of(VI, EN)) {
            var pages = html(
                    locale,
                    () -> Kit.join(
                            Samples.shell(locale.getLanguage(), "dark", Shell.styleGuide()),
                            Samples.bare("auto", Samples.error()),
                            Shell.part(new Trail("x", List.of(), ""), Samples.TOASTS, Kit.none())));
            var found = INLINE.matcher(pages);
            assertFalse(found.find(), () -> found.group());
            assertFalse(
                    Pattern.compile("(src|href)=\"(https?:)?//").matcher(pages).find(), "another server");
        }
    }

    @Test
    void every_text_of_the_shell_is_translated() {
        var page = html(EN, () -> Kit.join(Samples.shell("en", "light", Shell.styleGuide()), Samples.error()));
        assertFalse(
                Pattern.compile(">ui\\.[a-z.-]+<|\"ui\\.[a-z.-]+\"")
                        .matcher(page)
                        .find(),
                page);
    }

    @Test
    void the_page_has_its_landmarks_and_says_where_we_are() {
        var page = html(VI, () -> Samples.shell("vi", "dark", Kit.text("Xin chào")));
        assertTrue(page.stripLeading().startsWith("<!doctype html>"), page);
        assertTrue(page.contains("lang=\"vi\""), page);
        assertTrue(page.contains("data-bs-theme=\"dark\""), page);
        assertTrue(page.contains("<title>Khách hàng &amp; đơn · Kenh</title>"), page);
        assertTrue(page.contains("href=\"#main\"") && page.contains("<main class=\"main\" id=\"main\""), page);
        assertTrue(page.contains("sse-connect=\"/live\""), page);
        assertTrue(page.contains("href=\"/inbox\" title=\"Tất cả\" data-nav=\"entry\" aria-current=\"page\""), page);
        assertTrue(page.contains("action=\"/sign-out\""), page);
        assertTrue(page.contains("Đã lưu khách hàng &lt;Ánh&gt;."), page);
    }

    @Test
    void a_part_brings_title_trail_and_toasts_along() {
        var part = html(
                VI,
                () -> Shell.part(
                        new Trail("Đơn", List.of(new Crumb("Bán hàng", "/sales")), "/sales/orders"),
                        Samples.TOASTS,
                        Kit.text("…")));
        assertTrue(part.contains("data-place=\"/sales/orders\""), part);
        assertTrue(part.contains("<title>Đơn · Kenh</title>"), part);
        assertTrue(part.contains("id=\"trail\"") && part.contains("hx-swap-oob=\"true\""), part);
        assertTrue(part.contains("hx-swap-oob=\"beforeend:#toasts\""), part);
        assertFalse(part.contains("<html"), part);
        assertFalse(html(VI, () -> Samples.shell("vi", "light", Kit.none())).contains("hx-swap-oob"), "only in parts");
    }

    @Test
    void the_rail_and_the_top_bar_follow_the_plugins() {
        var menu = html(VI, () -> Shell.frame(Samples.APPS, Kit.text("chuông")));
        assertTrue(menu.contains("hx-get=\"/core/menu\" hx-trigger=\"sse:core.menu\""), menu);
        assertTrue(menu.contains("<div id=\"top\" hx-swap-oob=\"innerHTML\">chuông</div>"), menu);
        assertTrue(html(VI, () -> Samples.shell("vi", "light", Kit.none())).contains("id=\"top\""), "where it goes");
    }

    @Test
    void no_toasts_are_no_markup() {
        assertEquals("", html(VI, () -> Shell.toasts(List.of())).strip());
    }

    @Test
    void a_page_for_strangers_has_no_event_stream() {
        var page = html(VI, () -> Samples.bare("auto", Kit.none()));
        assertFalse(page.contains("sse-connect") || page.contains("live.js"), page);
    }

    @Test
    void every_file_is_found_by_its_address_and_comes_from_here() {
        for (var asset : Assets.all()) {
            var found = Assets.find(Assets.url(asset.name())).orElseThrow();
            assertEquals(asset.hash(), found.hash());
            assertTrue(Assets.url(asset.name()).contains(found.hash()));
            assertTrue(found.gzip().length < found.bytes().length || found.bytes().length < 600, asset.name());
            var text = new String(found.bytes(), StandardCharsets.UTF_8);
            assertFalse(
                    Pattern.compile("@import|url\\([\"']?https?:").matcher(text).find(), asset.name());
        }
        assertTrue(Assets.find("/static/ui/0/../../plugin.properties").isEmpty());
        assertTrue(Assets.find("/static/inbox/kenh.css").isEmpty());
    }
}
