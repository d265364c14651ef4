package io.kenh.helpdesk.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.data.Moment;
import io.kenh.testkit.FakeHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What message templates see of a ticket. */
class TicketDocTest {
    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    @Test
    void every_fact_moment_and_text_of_the_message_templates_is_there() throws IOException {
        var doc = new TicketDoc(new FakeHost("helpdesk"), List.of());
        var texts = Files.readString(Path.of("src/main/resources/i18n/helpdesk_vi.properties"));
        var moments = new TreeSet<String>();
        try (var templates = Files.list(Path.of("../../templates/helpdesk"))) {
            for (var file : templates.toList()) {
                var yaml = Files.readString(file);
                all("fact: (\\w+)", yaml).forEach(fact -> assertTrue(doc.facts().containsKey(fact), file + " " + fact));
                all("otherwise: ([\\w.-]+)", yaml)
                        .forEach(text -> assertTrue(texts.contains("\n" + text + "="), file + " " + text));
                moments.addAll(all("moment: ([\\w.-]+)", yaml));
            }
        }
        assertEquals(
                moments, new TreeSet<>(doc.moments().stream().map(Moment::id).toList()));
    }
}
