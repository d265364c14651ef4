package io.kenh.runtime.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.runtime.security.OriginCheck.Headers;
import io.kenh.runtime.security.OriginCheck.Verdict;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OriginCheckTest {
    private static final String HOST = "127.0.0.1:8080";

    @Test
    void the_browsers_own_statement_decides_first() {
        assertEquals(Verdict.SAME, check("same-origin", "https://evil.example", null));
        assertEquals(Verdict.SAME, check("none", null, null));
        assertEquals(Verdict.CROSS, check("cross-site", "http://" + HOST, null));
        assertEquals(Verdict.CROSS, check("same-site", "http://" + HOST, null));
    }

    @Test
    void else_the_origin_must_be_the_host_asked_or_the_public_address() {
        assertEquals(Verdict.SAME, check(null, "http://" + HOST, null));
        assertEquals(Verdict.SAME, check(null, "https://kenh.example.vn", null));
        assertEquals(Verdict.CROSS, check(null, "http://127.0.0.1:9090", null));
        assertEquals(Verdict.CROSS, check(null, "https://kenh.example.vn.evil.example", null));
        assertEquals(Verdict.CROSS, check(null, "null", "http://" + HOST + "/profile"));
        assertEquals(Verdict.CROSS, check(null, "::nonsense::", null));
    }

    @Test
    void else_the_referer() {
        assertEquals(Verdict.SAME, check(null, null, "http://" + HOST + "/profile?x=1"));
        assertEquals(Verdict.CROSS, check(null, null, "https://evil.example/http://" + HOST));
    }

    @Test
    void without_any_of_them_nothing_is_known() {
        assertEquals(Verdict.UNKNOWN, check(null, null, null));
    }

    private static Verdict check(@Nullable String site, @Nullable String origin, @Nullable String referer) {
        return OriginCheck.verdict(new Headers(site, origin, referer, HOST), URI.create("https://kenh.example.vn"));
    }
}
