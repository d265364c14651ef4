package io.kenh.runtime.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LanguagesTest {
    @Test
    void the_user_decides_before_the_cookie_before_the_browser() {
        assertEquals("en", Languages.choose("en", "vi", "vi").getLanguage());
        assertEquals("en", Languages.choose("", "en", "vi").getLanguage());
        assertEquals(
                "en", Languages.choose("", null, "de, en-GB;q=0.8, vi;q=0.5").getLanguage());
        assertEquals("vi", Languages.choose("", null, "vi-VN, en;q=0.8").getLanguage());
    }

    @Test
    void everything_else_is_vietnamese() {
        assertEquals("vi", Languages.choose("", null, null).getLanguage());
        assertEquals("vi", Languages.choose("fr", "fr", "fr").getLanguage());
        assertEquals("vi", Languages.choose("", "", ";;q=").getLanguage());
    }
}
