package io.kenh.chatter.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.security.Users.UserRef;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final List<UserRef> PEOPLE = List.of(new UserRef(1, "Lan", "a"), new UserRef(2, "Lan Anh", "b"));

    @Test
    void the_longer_name_is_meant() {
        var text = Mentions.encode("@Lan Anh và @Lan", PEOPLE);
        assertEquals(Set.of(1L, 2L), Mentions.ids(text));
        assertEquals("@Lan Anh Trần và @Lan", Mentions.decode(text, Map.of(1L, "Lan", 2L, "Lan Anh Trần")));
    }

    @Test
    void nobody_forges_a_mention() {
        assertEquals(Set.of(), Mentions.ids(Mentions.encode("\uE0007\uE001", List.of())));
    }

    @Test
    void only_web_addresses_become_links() {
        var parts = Words.split("xem https://kenh.example.vn/a?b=1. javascript:alert(1)", Map.of());
        assertEquals("https://kenh.example.vn/a?b=1", parts.get(1).href());
        assertNull(parts.get(2).href());
        assertEquals(". javascript:alert(1)", parts.get(2).text());
    }

    @Test
    void an_excerpt_is_one_short_line() {
        var excerpt = Words.excerpt("một\n\nhai " + "x".repeat(300), Map.of());
        assertTrue(excerpt.startsWith("một hai x"), excerpt);
        assertTrue(excerpt.endsWith("…") && excerpt.length() <= 161, excerpt);
    }
}
