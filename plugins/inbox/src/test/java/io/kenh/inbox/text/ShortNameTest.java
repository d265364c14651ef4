package io.kenh.inbox.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShortNameTest {
    @Test
    void a_colleague_is_called_by_the_given_name() {
        assertEquals("Lan", ShortName.of("Trần Thị Lan"));
        assertEquals("Lan", ShortName.of("Lan (CSKH ca tối)"));
        assertEquals("(CSKH)", ShortName.of("(CSKH)"));
    }
}
