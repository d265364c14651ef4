package io.kenh.zalooa.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DigestsTest {
    private static final String BODY = "{\"event_name\":\"user_send_text\",\"app_id\":\"1000000000000000001\","
            + "\"sender\":{\"id\":\"2000000000000000002\"},\"recipient\":{\"id\":\"3000000000000000003\"},"
            + "\"message\":{\"text\":\"Xin chào\",\"msg_id\":\"m1\"},\"timestamp\":\"1700000000000\"}";

    @Test
    void webhook_signature_is_a_plain_digest_over_the_raw_bytes() {
        var raw = BODY.getBytes(StandardCharsets.UTF_8);
        assertEquals(214, raw.length);
        var mac = Digests.webhookMac("1000000000000000001", raw, "1700000000000", "oaSecret1");
        assertEquals(
                "d536ae88d2be13eb1fdf692d13b835114931ccfb757959265505d4442ae5ec49",
                HexFormat.of().formatHex(mac));
    }

    @Test
    void pkce_challenge_is_the_one_of_the_standard() {
        assertEquals(
                "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
                Pkce.challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));
        assertEquals(43, Pkce.newVerifier().length());
    }

    @Test
    void app_secret_proof_is_an_hmac_of_the_token() {
        assertEquals(
                "d8912b487c75f22b30602eb519f665f4e0eb79596915d2691bbbe171bdea2081",
                Digests.appSecretProof("appSecret1", "tokenABC"));
    }
}
