package io.kenh.runtime.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadTest {
    @TempDir
    Path folder;

    private HostFixture host() {
        var plugin = new FixturePlugin("up").member("""
                public void routes(Routes routes) {
                    routes.post("/up/file", new Access.Needs(USE), ctx -> ctx.result("took " + ctx.uploadedFile("file").size()))
                          .post("/up/text", new Access.Needs(USE), ctx -> ctx.result("took " + ctx.body().length()));
                    routes.api(Endpoint.post("/up/file", new Access.Needs(USE), "Takes a file.", Void.class, Map.class,
                            request -> Map.of("size", request.ctx().uploadedFile("file").size())));
                }""").build(folder);
        var host = new HostFixture(folder.resolve("data"), List.of(plugin));
        host.kenh.enable("up");
        return host;
    }

    private static HttpResponse<String> upload(HostFixture host, String path, int bytes, String language) {
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(
                        "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.bin\"\r\n\r\n"),
                BodyPublishers.ofByteArray(new byte[bytes]),
                BodyPublishers.ofString("\r\n--edge--\r\n"));
        return host.send(host.request(path)
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .header("Accept-Language", language)
                .POST(body)
                .build());
    }

    @Test
    void upload_over_the_limit_is_refused_with_the_limit_in_the_readers_language() {
        try (var host = host()) {
            assertEquals(
                    "took 5000000", upload(host, "/up/file", 5_000_000, "en").body());

            for (int bytes : new int[] {12_100_000, 13_500_000, 30_000_000}) {
                var page = upload(host, "/up/file", bytes, "en");
                assertEquals(413, page.statusCode(), page.body());
                assertTrue(page.body().contains("The upload is larger than the limit of 12"), page.body());
            }
            var vietnamese = upload(host, "/up/file", 13_500_000, "vi");
            assertTrue(vietnamese.body().contains("vượt quá giới hạn 12"), vietnamese.body());

            var problem = upload(host, "/api/v1/up/file", 13_500_000, "en");
            assertEquals(413, problem.statusCode());
            assertTrue(problem.body().contains("core.upload-too-large"), problem.body());
        }
    }

    @Test
    void text_over_the_limit_is_refused_with_the_limit() {
        try (var host = host()) {
            var page = host.send(host.request("/up/text")
                    .header("Accept-Language", "en")
                    .POST(BodyPublishers.ofString("x".repeat(1_200_000)))
                    .build());
            assertEquals(413, page.statusCode());
            assertTrue(page.body().contains("The request is larger than the limit of 1"), page.body());
        }
    }
}
