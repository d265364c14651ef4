package io.kenh.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.PluginFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script in a home of its own: JDKs are folders with a java that says how it was called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final String NONE = "no JDK 25 or later found";

    @TempDir
    Path folder;

    private Path place;
    private Path launcher;
    private final Map<String, String> environment = new HashMap<>();

    private record Said(int exit, String out, String err) {}

    @BeforeEach
    void unpack() throws IOException {
        place = Files.createDirectories(folder.resolve("a place"));
        launcher = place.resolve("kenh");
        var script = Files.readString(PluginFolders.root().resolve("kenh"));
        // This machine has JDKs of its own where the launcher looks.
        for (var known : List.of("/usr/lib/jvm", "/opt", "/usr/local", "/Library", "/usr/libexec")) {
            script = script.replace(" " + known + "/", " " + folder + known + "/");
        }
        Files.writeString(launcher, script);
        assertTrue(launcher.toFile().setExecutable(true));
        Files.createDirectories(place.resolve("lib"));
        Files.writeString(place.resolve("lib/kenh.jar"), "");
        environment.put("HOME", folder.resolve("home").toString());
        environment.put("PATH", "/usr/bin:/bin");
    }

    private Path jdk(String at, String version, boolean compiler) throws IOException {
        var home = Files.createDirectories(folder.resolve(at));
        var bin = Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        for (var tool : compiler ? List.of("java", "javac") : List.of("java")) {
            Files.writeString(bin.resolve(tool), "#!/bin/sh\necho \"$0 $*\"\n");
            assertTrue(bin.resolve(tool).toFile().setExecutable(true));
        }
        return home;
    }

    private Said run(String... arguments) throws Exception {
        return run(launcher, arguments);
    }

    private Said run(Path script, String... arguments) throws Exception {
        var command = new java.util.ArrayList<>(List.of("/bin/sh", script.toString()));
        command.addAll(List.of(arguments));
        var out = folder.resolve("out.txt");
        var err = folder.resolve("err.txt");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        var process = builder.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return new Said(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    @Test
    void the_jdk_of_java_home_starts_the_server_with_what_was_asked_for() throws Exception {
        var home = jdk("jdk 25", "25.0.1", false);
        environment.put("JAVA_HOME", home.toString());
        var said = run("demo", "--port", "8123");
        assertEquals(0, said.exit(), said.err());
        assertTrue(said.out().startsWith(home + "/bin/java "), said.out());
        assertTrue(said.out().contains("-Xmx512m"), said.out());
        assertTrue(said.out().contains(place + "/lib/kenh.jar io.kenh.app.Main demo --port 8123"), said.out());
    }

    @Test
    void an_older_java_home_gives_way_to_a_jdk_on_the_path_or_in_a_known_place() throws Exception {
        environment.put("JAVA_HOME", jdk("jdk-21", "21.0.4", true).toString());
        var known = jdk("home/.sdkman/candidates/java/25-tem", "25", true);
        assertTrue(run("run").out().startsWith(known + "/bin/java "));
        var installed = jdk("usr/lib/jvm/temurin-26", "26.0.1", true);
        assertTrue(run("run").out().startsWith(installed + "/bin/java "));
        var first = jdk("path-jdk", "25", true);
        environment.put("PATH", first.resolve("bin") + ":/usr/bin:/bin");
        assertTrue(run("run").out().startsWith(first + "/bin/java "));
    }

    @Test
    void without_a_jdk_one_sentence_says_what_to_install() throws Exception {
        environment.put("PATH", tools().toString());
        var said = run("demo");
        assertEquals(1, said.exit());
        assertTrue(said.err().startsWith("kenh: " + NONE), said.err());
        assertTrue(said.err().contains("JAVA_HOME"), said.err());
        assertEquals(1, said.err().strip().lines().count());
        assertEquals("", said.out());
    }

    @Test
    void sources_need_a_compiler_too() throws Exception {
        environment.put("PATH", tools().toString());
        environment.put("JAVA_HOME", jdk("jre", "25", false).toString());
        Files.writeString(place.resolve("pom.xml"), "<project/>");
        var said = run("demo");
        assertEquals(1, said.exit());
        assertTrue(said.err().contains(NONE), said.err());
    }

    @Test
    void help_needs_no_jdk_and_names_every_command() throws Exception {
        environment.put("PATH", tools().toString());
        for (var asked : List.of("help", "--help", "-h")) {
            var said = run(asked);
            assertEquals(0, said.exit(), said.err());
            for (var command : List.of("demo", "run", "plugin", "test", "bench", "help")) {
                assertTrue(said.out().contains("\n  " + command + " "), command);
            }
        }
        assertEquals(run("help"), run());
    }

    @Test
    void an_unknown_command_is_named_and_the_others_are_shown() throws Exception {
        var said = run("dmeo");
        assertEquals(1, said.exit());
        assertTrue(said.err().contains("Usage: ./kenh <command>"), said.err());
        assertTrue(said.err().strip().endsWith("kenh: no such command: dmeo"), said.err());
        assertEquals("", said.out());
    }

    @Test
    void it_finds_its_files_through_links_and_takes_other_memory_options() throws Exception {
        environment.put("JAVA_HOME", jdk("jdk", "25", true).toString());
        environment.put("KENH_JAVA_OPTS", "-Xmx2g");
        var linked = Files.createSymbolicLink(folder.resolve("kenh"), Path.of("a place", "kenh"));
        var said = run(linked, "run", "--safe");
        assertTrue(said.out().contains("-Dkenh.home=" + place + " "), said.out());
        assertTrue(said.out().contains(" -Xmx2g "), said.out());
        assertFalse(said.out().contains("-Xmx512m"), said.out());
    }

    @Test
    void a_copied_folder_does_not_take_the_cache_of_the_one_it_was_copied_from() throws Exception {
        environment.put("JAVA_HOME", jdk("jdk", "25", true).toString());
        var cache = Pattern.compile("-Dkenh.aot-cache=.*?/cache/(\\d+)\\.aot");
        var first = cache.matcher(run("run").out());
        assertTrue(first.find());
        var copy = Files.createDirectories(folder.resolve("a copy"));
        for (var file : List.of("kenh", "lib/kenh.jar")) {
            Files.createDirectories(copy.resolve(file).getParent());
            Files.copy(place.resolve(file), copy.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
        var second = cache.matcher(run(copy.resolve("kenh"), "run").out());
        assertTrue(second.find());
        assertNotEquals(first.group(1), second.group(1), "its classes would come from the other folder");
    }

    @Test
    void an_unpacked_distribution_has_no_tests_to_run() throws Exception {
        environment.put("JAVA_HOME", jdk("jdk", "25", true).toString());
        var said = run("test");
        assertEquals(1, said.exit());
        assertTrue(said.err().contains("tests need the sources"), said.err());
    }

    /** A checkout whose Maven takes its time, and fails when another one is at work. */
    private void checkout() throws IOException {
        Files.writeString(place.resolve("pom.xml"), "<project/>");
        for (var part : List.of("core", "plugins", "app")) {
            Files.createDirectories(place.resolve(part));
        }
        var bin = Files.createDirectories(folder.resolve("maven"));
        var maven = Files.writeString(bin.resolve("mvn"), """
                #!/bin/sh
                mkdir %1$s/building || { echo "[ERROR] two at once"; exit 1; }
                sleep 2
                mkdir -p %1$s/app/target/kenh/lib
                echo built >>%1$s/builds
                rmdir %1$s/building
                """.formatted("'" + place + "'"));
        assertTrue(maven.toFile().setExecutable(true));
        environment.put("PATH", bin + ":/usr/bin:/bin");
    }

    @Test
    void two_starts_at_once_build_once() throws Exception {
        environment.put("JAVA_HOME", jdk("jdk", "25", true).toString());
        checkout();
        var builder = new ProcessBuilder("/bin/sh", launcher.toString(), "run").redirectErrorStream(true);
        builder.environment().putAll(environment);
        var other = builder.start();
        var said = run("run");
        assertEquals(0, said.exit(), said.err());
        assertEquals(0, other.waitFor());
        assertEquals(List.of("built"), Files.readAllLines(place.resolve("builds")));
        assertFalse(Files.isSymbolicLink(place.resolve("target/build.lock")));
    }

    @Test
    void the_lock_of_a_build_that_was_killed_holds_nobody_up() throws Exception {
        environment.put("JAVA_HOME", jdk("jdk", "25", true).toString());
        checkout();
        var dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.createDirectories(place.resolve("target"));
        Files.createSymbolicLink(place.resolve("target/build.lock"), Path.of(String.valueOf(dead.pid())));
        var said = run("run");
        assertEquals(0, said.exit(), said.err());
        assertEquals(List.of("built"), Files.readAllLines(place.resolve("builds")));
    }

    @Test
    void without_maven_one_sentence_says_so_and_nothing_counts_as_built() throws Exception {
        environment.put("JAVA_HOME", jdk("jdk", "25", true).toString());
        checkout();
        environment.put("PATH", tools().toString());
        var stamp = place.resolve("app/target/kenh/built");
        for (boolean before : new boolean[] {false, true}) {
            if (before) {
                Files.createDirectories(stamp.getParent());
                Files.writeString(stamp, "");
                Files.setLastModifiedTime(stamp, FileTime.from(Instant.EPOCH));
            }
            for (var command : List.of("run", "bench start", "test")) {
                var said = run(command.split(" "));
                assertEquals(1, said.exit(), command);
                assertEquals(1, said.err().strip().lines().count(), said.err());
                assertTrue(said.err().startsWith("kenh: no Maven found"), said.err());
                assertEquals("", said.out(), "nothing is started");
            }
            assertEquals(before, Files.exists(stamp));
        }
        assertEquals(FileTime.from(Instant.EPOCH), Files.getLastModifiedTime(stamp));
    }

    @Test
    void a_build_that_fails_says_so_and_starts_nothing() throws Exception {
        environment.put("JAVA_HOME", jdk("jdk", "25", true).toString());
        checkout();
        Files.writeString(folder.resolve("maven/mvn"), "#!/bin/sh\necho '[ERROR] no luck'\nexit 1\n");
        var said = run("run");
        assertEquals(1, said.exit());
        assertTrue(said.err().contains("[ERROR] no luck"), said.err());
        assertTrue(said.err().contains("kenh: the build failed"), said.err());
        assertEquals("", said.out());
        assertFalse(Files.exists(place.resolve("app/target/kenh/built")));
    }

    /** What the script calls, and no java. */
    private Path tools() throws IOException {
        var bin = Files.createDirectories(folder.resolve("bin"));
        for (var tool : List.of(
                "sed", "dirname", "readlink", "cat", "ls", "cksum", "cut", "find", "head", "mkdir", "rm", "ln")) {
            Files.writeString(bin.resolve(tool), "#!/bin/sh\nPATH=/usr/bin:/bin exec " + tool + " \"$@\"\n");
            assertTrue(bin.resolve(tool).toFile().setExecutable(true));
        }
        return bin;
    }
}
