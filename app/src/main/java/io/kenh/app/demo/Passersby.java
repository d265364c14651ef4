package io.kenh.app.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Visitors of the demo company's web site: their browsers tell what the button tells. */
final class Passersby {
    private static final String BROWSER = "Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String doors;
    private final String origin;

    /** @param doors where the site's button tells */
    Passersby(String doors, String origin) {
        this.doors = doors;
        this.origin = origin;
    }

    void come() {
        for (var line : DemoText.lines("visits.txt")) {
            var parts = line.split(" \\| ");
            var keys = DemoText.keys(parts);
            for (var what : new String[] {"seen", "clicked"}) {
                for (int times = Integer.parseInt(keys.get(what)); times > 0; times--) {
                    tell(what, parts[0], keys);
                }
            }
        }
    }

    private void tell(String what, String page, Map<String, String> visit) {
        var body = "p=" + encoded(page) + "&s=" + encoded(visit.get("source")) + "&m=" + encoded(visit.get("medium"))
                + "&c=" + encoded(visit.get("campaign"));
        var request = HttpRequest.newBuilder(URI.create(doors + "/" + what))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", BROWSER)
                .header("Origin", origin)
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new IllegalStateException(request.uri() + " was answered with " + status);
            }
        } catch (IOException e) {
            throw new IllegalStateException("no answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(@Nullable String text) {
        return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
