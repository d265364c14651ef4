package io.kenh.contacts.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void commas_quotes_and_line_ends_are_quoted() {
        assertEquals(
                "a,\"b,c\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n",
                Csv.line(List.of("a", "b,c", "say \"hi\"", "two\nlines")));
    }

    @Test
    void a_formula_cannot_run_in_a_spreadsheet_but_phone_numbers_stay() {
        assertEquals("'=1+1,'@x,+84912345678\r\n", Csv.line(List.of("=1+1", "@x", "+84912345678")));
    }
}
