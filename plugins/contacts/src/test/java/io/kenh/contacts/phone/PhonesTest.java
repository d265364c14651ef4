package io.kenh.contacts.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {
    private final Phones phones = new Phones(() -> "VN");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0912345678",
                "84912345678",
                "+84912345678",
                "0084912345678",
                "912345678",
                "0912 345 678",
                "0912.345.678",
                "0912-345-678",
                "(+84) 912 345 678",
                " ０９１２３４５６７８ "
            })
    void every_written_form_of_a_number_is_the_same_number(String typed) {
        assertEquals(Optional.of("+84912345678"), phones.parse(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "01201234567,+84701234567",
        "01211234567,+84791234567",
        "01221234567,+84771234567",
        "01261234567,+84761234567",
        "01281234567,+84781234567",
        "01231234567,+84831234567",
        "01241234567,+84841234567",
        "01251234567,+84851234567",
        "01271234567,+84811234567",
        "01291234567,+84821234567",
        "01621234567,+84321234567",
        "01661234567,+84361234567",
        "01691234567,+84391234567",
        "01861234567,+84561234567",
        "01881234567,+84581234567",
        "01991234567,+84591234567",
        "+841681234567,+84381234567",
        "841681234567,+84381234567",
        "0168 123 4567,+84381234567"
    })
    void a_number_from_before_2018_becomes_todays(String typed, String now) {
        assertEquals(Optional.of(now), phones.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "12", "0912", "01101234567", "+84 000 000", "0912345678901"})
    void what_is_no_number_is_refused(String typed) {
        assertEquals(Optional.empty(), phones.parse(typed));
    }

    @Test
    void a_foreign_number_needs_its_country_code() {
        assertEquals(Optional.of("+6591234567"), phones.parse("+65 9123 4567"));
        assertEquals(Optional.of("+6591234567"), phones.parse("0065 9123 4567"));
        assertEquals(Optional.of("+6591234567"), new Phones(() -> "SG").parse("9123 4567"));
    }

    @Test
    void a_number_of_this_country_is_shown_without_its_code() {
        assertEquals("0912 345 678", phones.display("+84912345678"));
        assertEquals("+65 9123 4567", phones.display("+6591234567"));
    }

    @Test
    void a_number_is_found_by_any_part_of_four_digits() {
        var words = phones.words("0168 123 4567", "+84381234567");
        for (var typed : new String[] {"0381", "4567", "2345", "8438123", "01681234567", "+84 38 123 4567"}) {
            var word = phones.searchWord(typed);
            assertTrue(words.stream().anyMatch(one -> one.startsWith(word)), typed);
        }
        assertFalse(words.stream().anyMatch(one -> one.startsWith("9999")));
    }

    @Test
    void only_digits_and_separators_look_like_a_phone() {
        assertTrue(Phones.looksLikePhone("+84 (0)912.345"));
        assertFalse(Phones.looksLikePhone("Lan 0912345678"));
        assertFalse(Phones.looksLikePhone("12"));
    }
}
