package io.kenh.app.cli;

import io.kenh.runtime.Kenh;
import io.kenh.runtime.config.Config;
import io.kenh.runtime.config.ConfigKeys;
import io.kenh.runtime.security.Security;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Production. */
final class RunCommand implements Command {
    private static final String FILE = "config";
    private static final String SAFE = "safe";

    @Override
    public String name() {
        return "run";
    }

    @Override
    public String about() {
        return "Starts a production server.";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(Commands.valued(FILE, "FILE", "Configuration file; every key: ./kenh help config"))
                .addOption(null, SAFE, false, "Start without plugins.");
    }

    @Override
    public int run(CommandLine line) {
        var file = Optional.ofNullable(line.getOptionValue(FILE)).map(Path::of);
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
        var kenh = Kenh.start(Kenh.Options.of(config, plugins).withSafe(line.hasOption(SAFE)));
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
