package io.kenh.zalosimulator.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final String APP = "1000000000000000001";
    private static final String AT = "1700000000000";
    private static final String BODY = "{\"event_name\":\"user_send_text\",\"app_id\":\"1000000000000000001\","
            + "\"sender\":{\"id\":\"2000000000000000002\"},\"recipient\":{\"id\":\"3000000000000000003\"},"
            + "\"message\":{\"text\":\"Xin chào\",\"msg_id\":\"m1\"},\"timestamp\":\"1700000000000\"}";

    @Test
    void a_known_body_has_the_known_signature() {
        var bytes = BODY.getBytes(StandardCharsets.UTF_8);

        assertEquals(214, bytes.length);
        assertEquals(
                "mac=d536ae88d2be13eb1fdf692d13b835114931ccfb757959265505d4442ae5ec49",
                Signature.of(APP, bytes, AT, "oaSecret1"));
    }

    @Test
    void one_changed_byte_changes_the_signature() {
        var changed = BODY.replace("Xin chào", "Xin chao").getBytes(StandardCharsets.UTF_8);

        assertNotEquals(
                Signature.of(APP, BODY.getBytes(StandardCharsets.UTF_8), AT, "oaSecret1"),
                Signature.of(APP, changed, AT, "oaSecret1"));
    }
}
