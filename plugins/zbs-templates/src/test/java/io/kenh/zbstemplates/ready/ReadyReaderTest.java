package io.kenh.zbstemplates.ready;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.zbstemplates.ShippedLimits;
import io.kenh.zbstemplates.content.Language;
import io.kenh.zbstemplates.lint.Linter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReadyReaderTest {
    private static final ReadyReader READER = new ReadyReader("https://kenh.example.vn");

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files() throws IOException {
        try (var files = Files.walk(Path.of("../../templates"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_ready_made_template_breaks_no_rule_in_either_language(Path file) {
        var ready = READER.read(file.getFileName().toString(), text(file));
        for (var language : Language.values()) {
            var content = ready.contents().get(language);
            assertTrue(content != null && content.language() == language);
            assertEquals(List.of(), Linter.check(content, ShippedLimits.LIMITS), language.name());
        }
    }

    @Test
    void samples_are_words_of_their_language() {
        var ready = READER.read("ticket-completed", text(Path.of("../../templates/helpdesk/ticket-completed.yaml")));
        var shown = ready.contents().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        content ->
                                content.getValue().param("stage").orElseThrow().sample()));
        assertEquals(Map.of(Language.VI, "Đã xử lý xong", Language.EN, "Solved"), shown);
    }

    @Test
    void there_are_the_four_of_a_sales_order() throws IOException {
        var names = files().stream()
                .filter(file -> file.getParent().endsWith("sales"))
                .map(file -> file.getFileName().toString())
                .sorted()
                .toList();
        assertEquals(
                List.of("order-cancelled.yaml", "order-confirmation.yaml", "payment-received.yaml", "quote.yaml"),
                names);
    }

    @Test
    void a_template_is_read_whole() {
        var ready = READER.read("sales/quote", text(Path.of("src/test/resources/zbs/quote.yaml")));
        assertEquals("sales.order", ready.document());
        assertEquals("sales.order.quoted", ready.moment());
        assertEquals(List.of("draft", "sent"), ready.conditions().getFirst().in());
        assertEquals("sales/quote:vi", ready.key(Language.VI));
        assertEquals("sales-quote-en", ready.code(Language.EN));
        var vi = ready.contents().get(Language.VI);
        assertTrue(vi != null);
        assertEquals(2, vi.paragraphs().size());
        assertEquals(
                "https://kenh.example.vn/portal/sales/<order_key>",
                vi.buttons().getFirst().content());
        assertEquals("total", vi.param("total").orElseThrow().fact());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    type: custom         | type: costum          | type: is 'costum'; allowed: custom, otp
                    moment:              | momento:              | momento: is not known here; allowed: document
                    {type: time, fact    | {type: tim, fact      | params.valid_until.type: is 'tim'; allowed:
                    name: Báo giá gửi    | nom: Báo giá gửi      | vi.nom: is not known here
                    note: Sent when      | note: [Sent when]  #  | en.note: must be a text
                    """)
    void a_mistake_is_named_with_file_and_place(String good, String bad, String message) {
        var text = text(Path.of("src/test/resources/zbs/quote.yaml")).replaceFirst(quoted(good), bad.replace("$", ""));
        var problem = assertThrows(ReadyException.class, () -> READER.read("sales/quote", text));
        assertEquals("sales/quote.yaml: " + message, cut(problem, message));
    }

    private static String quoted(String text) {
        return java.util.regex.Pattern.quote(text);
    }

    private static String cut(ReadyException problem, String message) {
        var text = String.valueOf(problem.getMessage());
        return text.substring(0, Math.min(text.length(), "sales/quote.yaml: ".length() + message.length()));
    }

    @Test
    void what_is_no_yaml_is_refused_and_so_are_lists_without_end() {
        assertThrows(ReadyException.class, () -> READER.read("a/b", "a: [1, 2"));
        assertThrows(ReadyException.class, () -> READER.read("a/b", "- a"));
        var many = text(Path.of("src/test/resources/zbs/quote.yaml"))
                .replaceFirst("  paragraphs:\n", "  paragraphs:\n" + "    - x\n".repeat(50));
        var problem = assertThrows(ReadyException.class, () -> READER.read("sales/quote", many));
        assertEquals("sales/quote.yaml: vi.paragraphs: has 52 items, at most 50", problem.getMessage());
    }
}
