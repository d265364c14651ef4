package io.kenh.zalooa.client;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.zalooa.FakeZalo;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WireTest {
    @Test
    void a_body_that_never_ends_is_given_up_and_may_have_arrived() {
        try (var zalo = new FakeZalo()) {
            zalo.on("/slow", call -> FakeZalo.Reply.stalls());
            var request = HttpRequest.newBuilder(URI.create(zalo.url() + "/slow"))
                    .timeout(Duration.ofMillis(500))
                    .build();
            var lost = assertInstanceOf(HttpAnswer.Lost.class, new Wire(HttpClient.newHttpClient()).send(request));
            assertTrue(lost.mayHaveArrived());
        }
    }
}
