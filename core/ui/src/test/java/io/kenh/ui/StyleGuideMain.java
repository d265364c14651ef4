package io.kenh.ui;

import gg.jte.Content;
import io.kenh.ui.shell.Assets;
import io.kenh.ui.shell.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Writes the style guide and the shell as static pages into a folder, to be looked at: {@code StyleGuideMain target/style-guide}. */
final class StyleGuideMain {
    private StyleGuideMain() {}

    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        for (var asset : Assets.all()) {
            var file = folder.resolve(Assets.url(asset.name()).substring(1));
            Files.createDirectories(file.getParent());
            Files.write(file, asset.bytes());
        }
        for (var theme : new String[] {"light", "dark"}) {
            write(folder, "kit-" + theme, () -> Samples.shell("vi", theme, Shell.styleGuide()));
            write(folder, "error-" + theme, () -> Samples.shell("vi", theme, Samples.error()));
            write(folder, "bare-" + theme, () -> Samples.bare(theme, Samples.error()));
        }
    }

    private static void write(Path folder, String name, Supplier<Content> page) throws IOException {
        Files.writeString(folder.resolve(name + ".html"), Page.html(Page.VI, page));
    }
}
