package io.kenh.sales.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.sales.Shop;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.TestKenh;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What the customer downloads, page by page, in words. */
record Paper(List<String> pages) {
    private static final Path LEFT = Path.of("target", "papers");

    /** The file behind the customer's page. */
    static byte[] file(TestKenh kenh, JsonBody order) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(kenh.uri().resolve(Shop.page(order) + "/pdf"))
                    .build();
            var answer = client.send(request, BodyHandlers.ofByteArray());
            assertEquals(200, answer.statusCode());
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What it says. A copy stays in {@code target/papers}, to be looked at. */
    static Paper of(TestKenh kenh, JsonBody order, String name) {
        var file = file(kenh, order);
        try {
            Files.createDirectories(LEFT);
            Files.write(LEFT.resolve(name + ".pdf"), file);
            try (var document = Loader.loadPDF(file)) {
                return new Paper(IntStream.rangeClosed(1, document.getNumberOfPages())
                        .mapToObj(page -> text(document, page))
                        .toList());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(PDDocument document, int page) {
        try {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document).replaceAll("[\\s\\u00a0]+", " ").strip();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Number of the only page that says this. */
    int page(String text) {
        var found = IntStream.rangeClosed(1, pages.size())
                .filter(page -> pages.get(page - 1).contains(text))
                .toArray();
        assertEquals(1, found.length, () -> text + " on " + found.length + " pages of " + pages);
        return found[0];
    }
}
