package io.kenh.zalosimulator.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PkceTest {
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @Test
    void a_known_verifier_has_the_known_challenge() {
        assertEquals(CHALLENGE, Pkce.challenge(VERIFIER));
    }

    @Test
    void only_the_verifier_that_made_the_challenge_matches() {
        assertTrue(Pkce.matches(CHALLENGE, VERIFIER));
        assertFalse(Pkce.matches(CHALLENGE, VERIFIER + "x"));
        assertFalse(Pkce.matches(CHALLENGE, CHALLENGE));
    }
}
