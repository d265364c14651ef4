package io.kenh.app.bench;

import io.kenh.testkit.FreePort;
import io.kenh.testkit.PluginFolders;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A server in a process of its own, started from the distribution as the launcher does. */
public final class ServerProcess implements AutoCloseable {
    public static final String API_KEY = "benchmark-key-of-an-administrator-012345";

    /** The launcher's. */
    private static final List<String> MEMORY = List.of(
            "-Xms96m",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:MinHeapFreeRatio=20",
            "-XX:MaxHeapFreeRatio=40",
            "-XX:-ShrinkHeapInSteps");

    private final Process process;
    private final URI uri;
    private final double startMillis;

    private ServerProcess(Process process, URI uri, double startMillis) {
        this.process = process;
        this.uri = uri;
        this.startMillis = startMillis;
    }

    /** The distribution the launcher or the build made. */
    public static Path home() {
        return Path.of(System.getProperty("kenh.home", "target/kenh")).toAbsolutePath();
    }

    /**
     * @param data folder of the embedded database and the log
     * @param config configuration by key
     * @param javaOptions more options of the JVM
     */
    public static ServerProcess start(Path data, Map<String, String> config, List<String> javaOptions)
            throws IOException, InterruptedException {
        return start(data, config, javaOptions, classPath());
    }

    /** For tests, which run before there is a distribution: this checkout's classes, Zalo simulated by the server itself. */
    public static ServerProcess fromSources(Path data, int port, Map<String, String> more)
            throws IOException, InterruptedException {
        var folders = PluginFolders.all().values().stream()
                .map(plugin -> plugin.classes().toString())
                .collect(Collectors.joining(File.pathSeparator));
        var config = new HashMap<>(
                Map.of("server.port", String.valueOf(port), "plugins.dir", folders, "plugins.enable", "all"));
        for (var door : List.of("oauth", "openapi", "business", "graph")) {
            config.put("zalo." + door + "-url", "http://127.0.0.1:" + port + "/zalo-simulator/" + door);
        }
        // The work of one that was killed is waited for.
        config.put("server.heartbeat-seconds", "1");
        config.putAll(more);
        // It lives for seconds: the second compiler would only take the processor from it.
        return start(data, config, List.of("-XX:TieredStopAtLevel=1"), System.getProperty("java.class.path"));
    }

    private static ServerProcess start(
            Path data, Map<String, String> config, List<String> javaOptions, String classPath)
            throws IOException, InterruptedException {
        var environment = new HashMap<>(config);
        environment.putIfAbsent("server.port", String.valueOf(FreePort.find()));
        environment.putIfAbsent("data.dir", data.toString());
        environment.putIfAbsent("bootstrap.api-key", API_KEY);
        environment.putIfAbsent("demo.plugins", "true");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(MEMORY);
        command.addAll(List.of("-XX:+UseCompactObjectHeaders", "-XX:SoftRefLRUPolicyMSPerMB=100"));
        command.addAll(List.of("-Xlog:disable", "-Xlog:all=error:stderr", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "-Dkenh.home=" + home()));
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", classPath, "io.kenh.app.Main", "run"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("KENH_"));
        environment.forEach((key, value) -> builder.environment()
                .put(
                        "KENH_"
                                + key.toUpperCase(java.util.Locale.ROOT)
                                        .replace('.', '_')
                                        .replace('-', '_'),
                        value));
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(data.resolve("server.log").toFile()));
        long begun = System.nanoTime();
        var process = builder.start();
        var uri = URI.create("http://127.0.0.1:" + environment.get("server.port"));
        FirstAnswer.await(process, uri, data);
        return new ServerProcess(process, uri, (System.nanoTime() - begun) / 1e6);
    }

    private static String classPath() throws IOException {
        try (var jars = Files.list(home().resolve("lib"))) {
            return jars.map(Path::toString)
                    .filter(jar -> jar.endsWith(".jar"))
                    .sorted()
                    .collect(Collectors.joining(":"));
        }
    }

    public URI uri() {
        return uri;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** From the start of the process to its first 200. */
    public double startMillis() {
        return startMillis;
    }

    /** SIGKILL: no chance to tidy up. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            kill();
        }
    }
}
