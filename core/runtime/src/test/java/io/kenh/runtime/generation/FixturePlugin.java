package io.kenh.runtime.generation;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A plugin compiled on the spot: a folder of classes with a descriptor, as in development. */
final class FixturePlugin {
    private final String id;
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<String> members = new ArrayList<>();
    private String descriptor;
    private String types = "";
    private String constructor = "";

    FixturePlugin(String id) {
        this.id = id;
        this.descriptor = "plugin.id=" + id + "\nplugin.version=1.0.0\nplugin.class=fixture." + id + ".FixtureAddon\n";
        for (var language : new String[] {"vi", "en"}) {
            file("i18n/" + id + "_" + language + ".properties", "permission." + id + ".use=Use\n");
        }
    }

    FixturePlugin descriptor(String line) {
        descriptor += line + "\n";
        return this;
    }

    /** A member of the addon class. */
    FixturePlugin member(String source) {
        members.add(source);
        return this;
    }

    FixturePlugin constructor(String source) {
        constructor = source;
        return this;
    }

    /** Types beside the addon class, nested in it. */
    FixturePlugin nested(String source) {
        types += source;
        return this;
    }

    FixturePlugin file(String name, String content) {
        files.put(name, content);
        return this;
    }

    /** {@code GET /<id>/hello} answers with the text. */
    FixturePlugin hello(String text) {
        return member("""
                public void routes(Routes routes) {
                    routes.get("/%s/hello", new Access.Needs(USE), ctx -> ctx.result("%s"));
                }""".formatted(id, text));
    }

    Path build(Path folder) {
        var target = folder.resolve(id);
        var source = folder.resolve("src-" + id).resolve("FixtureAddon.java");
        try {
            write(target.resolve("plugin.properties"), descriptor);
            for (var file : files.entrySet()) {
                write(target.resolve(file.getKey()), file.getValue());
            }
            write(source, source());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        compile(source, target);
        return target;
    }

    /** The same as a jar, as it comes to a server; takes the place of one of that name. */
    void jar(Path build, Path jar) {
        var classes = build(build);
        var made = build.resolve(id + ".jar");
        try (var zip = FileSystems.newFileSystem(made, Map.of("create", "true"));
                Stream<Path> all = Files.walk(classes)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var target = zip.getPath("/" + classes.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Files.createDirectories(jar.getParent());
            Files.move(made, jar, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String source() {
        return """
                package fixture.%1$s;
                import io.kenh.api.addon.*; import io.kenh.api.data.*; import io.kenh.api.event.*; import io.kenh.api.job.*;
                import io.kenh.api.security.*; import io.kenh.api.settings.*; import io.kenh.api.ui.*; import io.kenh.api.web.*;
                import jakarta.persistence.Entity; import jakarta.persistence.Id; import jakarta.persistence.Table; import java.util.*;
                public class FixtureAddon implements Addon {
                    static final Permission USE = new Permission("%1$s.use");
                    final Host host;
                    public FixtureAddon(Host host) { this.host = host; %2$s }
                    public List<Permission> permissions() { return List.of(USE); }
                    %3$s
                    %4$s
                }
                """.formatted(id, constructor, String.join("\n", members), types);
    }

    private static void compile(Path source, Path target) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var messages = new StringWriter();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of(
                    "-d", target.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none", "-nowarn");
            if (!compiler.getTask(messages, manager, null, options, null, manager.getJavaFileObjects(source))
                    .call()) {
                throw new IllegalStateException(messages.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
