package io.kenh.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    private String said() {
        return written.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void each_step_says_which_of_how_many_it_is_and_counts_up_on_a_terminal() {
        var progress = new Progress(out, true);
        progress.begins("starting");
        progress.steps(2);
        progress.begins("customers are writing");
        progress.done(1, 2);
        progress.done(2, 2);
        progress.begins("staff are answering");
        progress.end();
        assertEquals(
                "  starting …\n  [1/2] customers are writing …\r  [1/2] customers are writing … 1/2"
                        + "\r  [1/2] customers are writing … 2/2\n  [2/2] staff are answering …\n",
                said());
    }

    @Test
    void elsewhere_a_line_is_written_now_and_then() {
        var progress = new Progress(out, false);
        progress.steps(1);
        progress.begins("customers are writing");
        for (int i = 1; i <= 8; i++) {
            progress.done(i, 8);
        }
        assertEquals("""
                  [1/1] customers are writing …
                  [1/1] customers are writing … 2/8
                  [1/1] customers are writing … 4/8
                  [1/1] customers are writing … 6/8
                  [1/1] customers are writing … 8/8
                """, said());
    }
}
