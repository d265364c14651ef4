package io.kenh.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {
    private final PrintStream screen = System.out;
    private final PrintStream errors = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @AfterEach
    void giveBack() {
        System.setOut(screen);
        System.setErr(errors);
    }

    private int run(String... words) throws Exception {
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        return Commands.run(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            demo --prot 1           | Unrecognized option: --prot
            demo --por 1            | Unrecognized option: --por
            demo --port             | Missing argument for option: port
            demo --port 80a         | --port takes a number from 0 to 65535, not "80a".
            demo --port 65536       | --port takes a number from 0 to 65535, not "65536".
            run now                 | run does not know what to do with "now". Its options: ./kenh run --help
            plugin                  | set KENH_API_KEY to an administrator's API key.
            fly                     | no such command: "fly"
            """)
    void what_cannot_be_read_is_one_sentence(String words, String sentence) throws Exception {
        assertEquals(2, run(words.split(" ")));
        assertEquals(
                "kenh: " + sentence, complained.toString(StandardCharsets.UTF_8).strip());
        assertEquals("", said.toString(StandardCharsets.UTF_8));
    }

    @Test
    void help_names_every_option_and_its_default() throws Exception {
        assertEquals(0, run("demo", "--help"));
        var text = said.toString(StandardCharsets.UTF_8);
        for (var part : new String[] {"./kenh demo", "--port <N>", "8080", "--data <DIR>", "--no-open", "--help"}) {
            assertTrue(text.contains(part), () -> part + " in " + text);
        }
    }

    @Test
    void help_without_a_topic_says_how_to_ask() throws Exception {
        assertEquals(2, run("help"));
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("./kenh help config"));
    }
}
