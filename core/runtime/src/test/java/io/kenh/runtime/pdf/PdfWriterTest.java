package io.kenh.runtime.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfWriterTest {
    private static final String VIETNAMESE =
            "Báo giá: Nguyễn Thị Ánh Tuyết, phường Bến Nghé – đã đặt cọc 1.250.000 ₫ (ữ ặ ẵ ỵ Ỹ Ợ Ừ Đ ũ ⁑)";
    private static final String PIXEL =
            "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private final PdfWriter writer = new PdfWriter();

    private byte[] pdf(String body) {
        return pdf("", body);
    }

    private byte[] pdf(String css, String body) {
        return writer.of(
                out -> out.writeContent("<!doctype html><html lang=\"vi\"><head><title>Báo giá S2026/00042</title>"
                        + "<style>" + css + "</style></head><body>" + body + "</body></html>"));
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).strip().replace("\u00a0", " ");
    }

    @Test
    void vietnamese_text_is_set_as_written_in_all_faces() throws IOException {
        for (var css : Set.of(
                "body{font-family:sans-serif}",
                "body{font-family:serif}",
                "body{font-family:sans-serif;font-weight:bold}",
                "body{font-family:serif;font-style:italic}",
                "body{font-family:Arial, sans-serif}",
                "body{font-family:monospace}",
                "")) {
            try (var document = Loader.loadPDF(pdf("@page{size:A4 landscape}" + css, "<p>" + VIETNAMESE + "</p>"))) {
                assertEquals(VIETNAMESE, text(document), css);
                for (var name : document.getPage(0).getResources().getFontNames()) {
                    var font = document.getPage(0).getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                }
            }
        }
    }

    @Test
    void each_generic_family_is_its_own_font() throws IOException {
        var fonts = new TreeSet<String>();
        try (var document = Loader.loadPDF(pdf(
                "", "<p style=\"font-family:serif\">ạ</p><p style=\"font-family:sans-serif;font-weight:700\">ạ</p>"))) {
            for (var name : document.getPage(0).getResources().getFontNames()) {
                var full = document.getPage(0).getResources().getFont(name).getName();
                fonts.add(full.substring(full.indexOf('+') + 1));
            }
        }
        assertEquals(Set.of("NotoSerif-Regular", "BeVietnamPro-Bold"), fonts);
    }

    @Test
    void it_is_tagged_and_has_the_documents_title() throws IOException {
        try (var document = Loader.loadPDF(pdf("<h1>Báo giá</h1>"))) {
            assertEquals(
                    "Báo giá S2026/00042", document.getDocumentInformation().getTitle());
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            assertNotNull(document.getDocumentCatalog().getStructureTreeRoot());
            assertEquals("vi", document.getDocumentCatalog().getLanguage());
        }
    }

    @Test
    void nothing_is_fetched_but_pictures_in_the_page_itself_are_shown(@TempDir Path folder) throws IOException {
        var hits = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            hits.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        var http = "http://127.0.0.1:" + server.getAddress().getPort();
        var css = Files.writeString(folder.resolve("secret.css"), "p{display:none}");
        try (var document = Loader.loadPDF(pdf(
                "@import url('" + http + "/a.css'); @import url('" + css.toUri() + "');"
                        + "@font-face{font-family:x;src:url('" + http + "/f.ttf')} p{font-family:x, serif;"
                        + "background:url('" + http + "/b.png')}",
                "<img src=\"" + http + "/c.png\" alt=\"\"/><img src=\"//127.0.0.1/d.png\" alt=\"\"/>" + "<img src=\""
                        + PIXEL + "\" alt=\"chấm\"/><p>còn đây</p>"))) {
            assertEquals("còn đây", text(document));
            int pictures = 0;
            for (var name : document.getPage(0).getResources().getXObjectNames()) {
                pictures += document.getPage(0).getResources().isImageXObject(name) ? 1 : 0;
            }
            assertEquals(1, pictures);
        } finally {
            server.stop(0);
        }
        assertEquals(0, hits.get());
    }

    @Test
    void entities_from_outside_are_refused(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "mật khẩu");
        var page =
                "<!DOCTYPE html [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><html><body><p>&x;</p></body></html>";
        assertThrows(IllegalArgumentException.class, () -> writer.of(out -> out.writeContent(page)));
    }

    @Test
    void a_page_that_is_not_well_formed_is_named_so() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> pdf("<p>a<br>b</p>"));
        assertTrue(refusal.getMessage().contains("XHTML"), refusal.getMessage());
        assertFalse(pdf("<p>a&nbsp;b<br/></p>").length == 0);
    }
}
