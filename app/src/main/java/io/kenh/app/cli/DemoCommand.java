package io.kenh.app.cli;

import io.kenh.app.demo.DemoData;
import io.kenh.app.demo.Guest;
import io.kenh.app.demo.Staff;
import io.kenh.runtime.Kenh;
import io.kenh.runtime.config.Config;
import io.kenh.runtime.config.ConfigKeys;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** A server to try: embedded database, every plugin, people and conversations, the simulated Zalo. */
final class DemoCommand implements Command {
    private static final String HOST = "127.0.0.1";
    private static final String PORT = "port";
    private static final int USUAL_PORT = 8080;
    private static final String DATA = "data";
    private static final Path USUAL_DATA = Path.of("data", "demo");
    private static final String NO_OPEN = "no-open";

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String about() {
        return "Starts a server with demo data and the Zalo simulator.";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(Commands.valued(PORT, "N", "Default: " + USUAL_PORT + "; 0 takes a free one."))
                .addOption(Commands.valued(DATA, "DIR", "Default: " + USUAL_DATA))
                .addOption(null, NO_OPEN, false, "Do not open a browser.");
    }

    @Override
    public int run(CommandLine line) {
        System.setProperty("kenh.log", "WARN");
        int claimed = Ports.claim(HOST, Commands.port(line, PORT, USUAL_PORT));
        var data = Path.of(line.getOptionValue(DATA, USUAL_DATA.toString()));
        var progress = Progress.onScreen();
        progress.begins("starting");
        var kenh = Kenh.start(Kenh.Options.of(config(claimed, data), List.of(Home.plugins())));
        var running = new Running(kenh);
        try {
            if (new DemoData(kenh, progress).complete()) {
                // What the filling left behind would otherwise stay until the next busy day.
                System.gc();
            }
        } catch (RuntimeException e) {
            if (running.stopping()) {
                return running.untilStopped();
            }
            running.stop();
            throw e;
        }
        progress.end();
        welcome(kenh.uri());
        if (!line.hasOption(NO_OPEN)) {
            Desktop.open(kenh.uri());
        }
        return running.untilStopped();
    }

    private static Config config(int claimed, Path data) {
        var simulator = "http://" + HOST + ":" + claimed + "/zalo-simulator/";
        Map<String, String> values = new HashMap<>(Map.of(
                ConfigKeys.HOST.key(),
                HOST,
                ConfigKeys.PORT.key(),
                String.valueOf(claimed),
                ConfigKeys.DATA_DIR.key(),
                data.toString(),
                ConfigKeys.PLUGINS_ENABLE.key(),
                "all",
                ConfigKeys.DEMO_PLUGINS.key(),
                "true"));
        for (var door : List.of("oauth", "openapi", "business", "graph", "chat")) {
            values.put("zalo." + door + "-url", simulator + door);
        }
        Optional.ofNullable(System.getenv(ConfigKeys.BOOTSTRAP_KEY.variable()))
                .filter(key -> !key.isEmpty())
                .ifPresent(key -> values.put(ConfigKeys.BOOTSTRAP_KEY.key(), key));
        return Config.of(values);
    }

    private static void welcome(URI uri) {
        System.out.println();
        System.out.println("Kenh is ready at " + uri);
        System.out.println();
        for (var staff : Staff.values()) {
            System.out.printf("  %-34s %-18s %s%n", staff.email(), staff.person(), staff.job());
        }
        System.out.println("  password of all: " + Staff.PASSWORD);
        System.out.println();
        var guests = Arrays.stream(Guest.values()).map(Guest::login).collect(Collectors.joining(", "));
        System.out.println("  The customers' portal: " + uri + "/portal, customers " + guests + ", same password");
        System.out.println("  The customers' phones: " + uri + "/zalo-simulator/console");
        System.out.println("  A shop's web site with the chat button: " + uri + "/website-button/sites, sample page");
        System.out.println("  Ctrl-C stops; the data stays.");
    }
}
