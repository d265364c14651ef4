package io.kenh.ui;

import static io.kenh.ui.Page.EN;
import static io.kenh.ui.Page.VI;
import static io.kenh.ui.Page.html;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.ui.Tone;
import io.kenh.ui.icon.Icons;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class KitTest {
    private static final String EVIL = "<script\" onload=\"x";
    private static final Pattern TAG = Pattern.compile("<[a-z][^>]*>");

    @Test
    void what_people_typed_is_never_markup() {
        var parts = html(
                VI,
                () -> Kit.join(
                        Kit.badge(Tone.INFO, "send", EVIL),
                        Kit.avatar(EVIL, null),
                        Kit.avatar(EVIL, "/files/" + EVIL, "lg"),
                        Kit.alert(Tone.DANGER, EVIL),
                        Kit.header(EVIL, Kit.text(EVIL)),
                        Kit.empty("inbox", EVIL, EVIL, Kit.none()),
                        Kit.card(EVIL, Kit.none()),
                        Kit.tabs(List.of(new Tab(EVIL, "/x?" + EVIL, true))),
                        Kit.steps(List.of(new Step(EVIL, false, true))),
                        Kit.details(List.of(new Detail(EVIL, EVIL))),
                        Kit.kpis(List.of(new Kpi("cash", EVIL, EVIL, EVIL, "/" + EVIL))),
                        Kit.column(EVIL, 1, EVIL, Kit.none()),
                        Kit.dialog("d", EVIL, Kit.none()),
                        Kit.more("/x?" + EVIL)));
        assertFalse(parts.contains("<script"), parts);
        assertFalse(TAG.matcher(parts).results().anyMatch(tag -> tag.group().contains("\" onload")), parts);
        assertTrue(parts.contains("&lt;script\" onload=\"x"), "shown as it was typed");
    }

    @Test
    void a_link_cannot_run_a_script() {
        var button = html(VI, () -> Kit.button("javascript:alert(1)", "x", "x"));
        assertFalse(button.contains("javascript:"), button);
    }

    @Test
    void an_icon_is_decoration_of_one_size() {
        var icon = html(VI, () -> Kit.icon("message-circle"));
        assertTrue(icon.startsWith("<svg class=\"icon\" width=\"20\" height=\"20\""), icon);
        assertTrue(icon.contains("aria-hidden=\"true\""), icon);
        assertFalse(icon.contains("<!--") || icon.contains("xmlns"), icon);
    }

    @Test
    void an_unknown_icon_is_a_circle_and_no_way_into_the_class_path() {
        assertTrue(Icons.exists("messages"));
        assertFalse(Icons.exists("no-such-icon"));
        assertFalse(Icons.exists("../filled/message-circle"));
        assertTrue(Icons.svg("no-such-icon").contains("<circle"));
    }

    @Test
    void every_icon_the_kit_itself_uses_exists() {
        for (var tone : Tone.values()) {
            assertTrue(Icons.exists(Tones.icon(tone)), tone.name());
        }
        var pages = html(
                VI, () -> Kit.join(Samples.shell("vi", "light", io.kenh.ui.shell.Shell.styleGuide()), Samples.error()));
        assertFalse(pages.contains("<circle cx=\"12\" cy=\"12\" r=\"9\"/></svg>"), "an unknown icon");
    }

    @Test
    void an_avatar_without_picture_shows_initials_and_says_the_name() {
        var avatar = html(VI, () -> Kit.avatar("đặng minh Ánh", null));
        assertTrue(avatar.contains(">ĐÁ</span>"), avatar);
        assertTrue(avatar.contains("aria-label=\"đặng minh Ánh\""), avatar);
        assertEquals(Initials.colour("Ánh "), Initials.colour("ánh"));
        assertEquals("?", Initials.of("  "));
    }

    @Test
    void the_current_step_is_announced() {
        var bar = html(EN, () -> Kit.steps(List.of(new Step("Draft", true, false), new Step("Sent", false, true))));
        assertEquals(1, count(bar, "aria-current=\"step\""), bar);
        assertTrue(bar.contains("is-done"), bar);
    }

    @Test
    void the_last_page_has_nothing_more() {
        assertEquals("", html(VI, () -> Kit.more(null)));
        var more = html(VI, () -> Kit.moreRow("/x?after=abc", 5));
        assertTrue(more.contains("hx-get=\"/x?after=abc\"") && more.contains("colspan=\"5\""), more);
    }

    @Test
    void both_languages_have_the_same_texts() {
        assertEquals(Page.texts(VI).keySet(), Page.texts(EN).keySet());
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
