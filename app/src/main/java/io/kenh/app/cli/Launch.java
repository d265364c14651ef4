package io.kenh.app.cli;

import io.kenh.runtime.Kenh;
import io.kenh.runtime.config.Config;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** How every command starts a server. */
final class Launch {
    /** Microseconds, as the databases keep them: an instant read back equals the one written. */
    static final Clock CLOCK = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));

    private Launch() {}

    static Kenh start(Config config, List<Path> plugins, boolean safe) {
        var usual = Kenh.Options.of(config, plugins);
        return Kenh.start(new Kenh.Options(config, CLOCK, usual.http(), plugins, safe, false));
    }
}
