package io.kenh.app.cli;

import io.kenh.runtime.Kenh;
import io.kenh.runtime.config.Config;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.cli.CommandLine;

/**
 * Makes the cache that halves later starts: a child process starts a server on a throw-away database, asks it for a few pages and ends,
 * recording what it loaded. Never needed, so every failure here only means a slower start.
 */
public final class AotTraining implements Command {
    private static final String NAME = "aot-training";
    /** The launcher names the file when it is missing. */
    private static final String PROPERTY = "kenh.aot-cache";

    /** People who try the server come before its next start. */
    private static final Path NICE = Path.of("/usr/bin/nice");

    private static final Duration FIRST_LET_PEOPLE_IN = Duration.ofSeconds(20);
    private static final Duration MOST_WAIT = Duration.ofSeconds(5);
    /** By the number of the process that waits for it. */
    private static final Pattern UNFINISHED = Pattern.compile(".*\\.aot\\.(\\d{1,18}).*");

    /** Stops the training, if it goes on. */
    interface Handle extends AutoCloseable {
        @Override
        void close();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String about() {
        return "Makes the cache of later starts; a server calls it itself.";
    }

    @Override
    public int run(CommandLine line) throws Exception {
        var data = Files.createTempDirectory("kenh-training");
        var config = Config.of(Map.of("server.port", "0", "data.dir", data.toString(), "plugins.enable", "all"));
        try (var kenh = Kenh.start(Kenh.Options.of(config, List.of(Home.plugins())));
                var http = HttpClient.newHttpClient()) {
            for (var path : List.of("/", "/signin", "/health", "/api/v1/plugins")) {
                http.send(HttpRequest.newBuilder(kenh.uri().resolve(path)).build(), BodyHandlers.discarding());
            }
        } finally {
            delete(data);
        }
        return 0;
    }

    /**
     * What the training JVM needs besides the options of a server. With the first compiler only, it records no profiles: with them the
     * second compiler is at work from the first moment of a later start and takes more processor time than the start itself.
     */
    public static List<String> options(Path output) {
        return List.of("-XX:AOTCacheOutput=" + output, "-XX:TieredStopAtLevel=1");
    }

    static Handle inBackground() {
        var target = Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of);
        if (target.isEmpty()) {
            return () -> {};
        }
        var thread = Thread.ofPlatform().daemon().name("kenh-aot").start(() -> {
            try {
                TimeUnit.SECONDS.sleep(FIRST_LET_PEOPLE_IN.toSeconds());
                train(target.get());
            } catch (IOException | InterruptedException e) {
                // The next start tries again.
            }
        });
        return () -> {
            thread.interrupt();
            try {
                // The child goes with its parent: nothing else would end it, or delete what it left.
                thread.join(MOST_WAIT);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private static void train(Path target) throws IOException, InterruptedException {
        var folder = Objects.requireNonNull(target.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        forget(folder, AotTraining::orphan);
        var unfinished = target.resolveSibling(
                target.getFileName() + "." + ProcessHandle.current().pid());
        var child = new ProcessBuilder(command(unfinished))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (child.waitFor() == 0 && Files.exists(unfinished)) {
                forget(folder, name -> name.endsWith(".aot"));
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            child.descendants().forEach(ProcessHandle::destroyForcibly);
            child.destroyForcibly();
            child.onExit()
                    .completeOnTimeout(child, MOST_WAIT.toSeconds(), TimeUnit.SECONDS)
                    .join();
            forget(folder, name -> name.startsWith(unfinished.getFileName().toString()));
        }
    }

    /** What a server left that was killed while it trained. */
    private static boolean orphan(String name) {
        var left = UNFINISHED.matcher(name);
        return left.matches() && ProcessHandle.of(Long.parseLong(left.group(1))).isEmpty();
    }

    /** This JVM's own options and class path: the cache only fits the same ones. */
    private static List<String> command(Path output) {
        var runtime = ManagementFactory.getRuntimeMXBean();
        var command = new ArrayList<String>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "19"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        runtime.getInputArguments().stream()
                .filter(option -> !option.startsWith("-D" + PROPERTY))
                .forEach(command::add);
        command.addAll(options(output));
        command.addAll(List.of("-cp", runtime.getClassPath(), "io.kenh.app.Main", NAME));
        return command;
    }

    private static void forget(Path folder, Predicate<String> names) throws IOException {
        try (var caches = Files.list(folder)) {
            for (var cache : caches.filter(file -> names.test(file.getFileName().toString()))
                    .toList()) {
                Files.deleteIfExists(cache);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
