package io.kenh.zalooa.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MaskingTest {
    @Test
    void tokens_and_secrets_never_reach_the_log() {
        var masked = Masking.mask(
                "{\"access_token\": \"AT-secret\\\"x\", \"refresh_token\":\"RT-secret\",\"expires_in\":\"90000\"}");
        assertFalse(masked.contains("secret"), masked);
        assertTrue(masked.contains("90000"), masked);
        var form = Masking.mask("grant_type=refresh_token&refresh_token=RT-secret&app_id=1&code=C-secret");
        assertFalse(form.contains("secret"), form);
        assertTrue(form.contains("app_id=1"), form);
    }

    @Test
    void a_token_cut_in_the_middle_is_masked_too() {
        assertFalse(Masking.mask("{\"access_token\":\"AT-secret").contains("secret"));
    }

    @Test
    void long_texts_are_cut() {
        assertEquals(Masking.MAX_LENGTH, Masking.mask("x".repeat(1_000_000)).length());
        var fits = "x".repeat(Masking.MAX_LENGTH - 2);
        assertEquals(fits + "…", Masking.mask(fits + "😀😀"));
    }
}
