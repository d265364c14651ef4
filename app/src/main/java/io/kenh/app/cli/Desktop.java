package io.kenh.app.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Opens the person's browser where there is one; never worth an error. */
final class Desktop {
    private Desktop() {}

    static void open(URI uri) {
        opener().ifPresent(program -> {
            try {
                new ProcessBuilder(List.of(program, uri.toString()))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException e) {
                // The address is on the screen.
            }
        });
    }

    private static Optional<String> opener() {
        if (System.getenv("CI") != null) {
            return Optional.empty();
        }
        var os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.contains("mac")) {
            return Optional.of("open");
        }
        boolean display = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        return display ? Optional.of("xdg-open") : Optional.empty();
    }
}
