package io.kenh.app.cli;

import io.kenh.runtime.Kenh;
import io.kenh.runtime.config.Config;
import io.kenh.runtime.config.ConfigKeys;
import io.kenh.runtime.security.Security;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Production. */
@Command(name = "run", description = "Starts a production server.", mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
    @Option(names = "--config", paramLabel = "FILE", description = "Configuration file; every key: ./kenh help config")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--safe", description = "Start without plugins.")
    private boolean safe;

    @Override
    public Integer call() {
        var config = Config.load(file.orElse(null), System.getenv());
        if (config.find(ConfigKeys.PLUGINS_DIR.key()).isEmpty()) {
            config = config.with(
                    Map.of(ConfigKeys.PLUGINS_DIR.key(), Home.plugins().toString()));
        }
        int port = config.number(ConfigKeys.PORT, 0, 65535);
        if (port != 0) {
            Ports.claim(config.get(ConfigKeys.HOST), port);
        }
        var plugins = Stream.of(config.get(ConfigKeys.PLUGINS_DIR).split(File.pathSeparator))
                .map(Path::of)
                .toList();
        var kenh = Kenh.start(Kenh.Options.of(config, plugins).withSafe(safe));
        var running = new Running(kenh);
        System.out.println("Kenh is ready at " + kenh.uri());
        try (var generation = kenh.lease()) {
            generation.services().get(Security.class).setup().firstLink().ifPresent(RunCommand::invite);
        }
        return running.untilStopped();
    }

    private static void invite(String link) {
        System.out.println(
                "Nobody can sign in yet. Create the administrator within 24 hours, with this link that works once:");
        System.out.println("  " + link);
    }
}
