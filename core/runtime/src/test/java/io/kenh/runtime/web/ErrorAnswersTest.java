package io.kenh.runtime.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.api.security.Tokens;
import org.junit.jupiter.api.Test;

class ErrorAnswersTest {
    @Test
    void the_log_of_a_failure_holds_no_address_that_opens_something() {
        assertEquals("/portal/sales/•••/pdf", ErrorAnswers.withoutKeys("/portal/sales/AbCdEf-_0123456789AbCd/pdf"));
        assertEquals("/join/•••", ErrorAnswers.withoutKeys("/join/" + Tokens.random()));
        assertEquals(
                "/portal/documents/sales.quotations/1234567890123456789",
                ErrorAnswers.withoutKeys("/portal/documents/sales.quotations/1234567890123456789"));
    }
}
