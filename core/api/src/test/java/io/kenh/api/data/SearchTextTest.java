package io.kenh.api.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SearchTextTest {
    @Test
    void accents_and_case_do_not_count() {
        assertEquals("nguyen thi dieu duong", SearchText.plain("Nguyễn Thị Điều ĐƯỜNG"));
        assertEquals(SearchText.plain("Hương"), SearchText.plain(Normalizer.normalize("Hương", Normalizer.Form.NFD)));
    }

    @Test
    void words_are_split_at_everything_that_is_no_letter_or_digit() {
        assertEquals(Set.of("lan", "hoa", "example", "vn"), SearchText.words("Lan.Hoa@example.vn"));
    }

    @Test
    void names_sort_by_the_vietnamese_alphabet() {
        var sorted = Stream.of("Ưng", "Ung", "Ong", "Ông", "Ơn", "Đào", "Dũng", "Em", "Êm", "An", "Ân", "Ăn", "Bình")
                .sorted(java.util.Comparator.comparing(SearchText::sortKey))
                .toList();
        assertEquals(
                List.of("An", "Ăn", "Ân", "Bình", "Dũng", "Đào", "Em", "Êm", "Ong", "Ông", "Ơn", "Ung", "Ưng"), sorted);
    }

    @Test
    void the_end_of_a_prefix_comes_after_all_its_words() {
        for (var prefix : List.of("a", "lan", "0912", "09", "z", "nz", "zz")) {
            var end = SearchText.end(prefix);
            assertTrue(prefix.compareTo(end) < 0);
            assertTrue((prefix + "zzz9").compareTo(end) < 0, prefix);
        }
        assertFalse("lao".compareTo(SearchText.end("lan")) < 0);
        assertFalse("0913".compareTo(SearchText.end("0912")) < 0);
    }

    @Test
    void a_line_keeps_its_words_and_drops_accents_case_and_punctuation() {
        assertEquals("nguyen thi dieu do 2", SearchText.line("  Nguyễn THỊ-Diệu, Đỗ 2 "));
        assertEquals(9, SearchText.digits("0912 345 67"));
    }

    @Test
    void what_somebody_types_is_never_a_pattern() {
        assertEquals("%lan%", SearchText.containing("lan"));
        assertEquals("%50!%!_!!%", SearchText.containing("50%_!"));
        assertEquals("S!_1%", SearchText.starting("S_1"));
        assertTrue(SearchText.nothing("%"));
        assertTrue(SearchText.nothing(" _ "));
        assertFalse(SearchText.nothing(" "), "nobody searches");
        assertFalse(SearchText.nothing("50%"));
    }

    @Test
    void a_cut_never_splits_a_character() {
        assertEquals("a", SearchText.cut("a😀", 2));
        assertEquals("a😀", SearchText.cut("a😀", 3));
    }
}
