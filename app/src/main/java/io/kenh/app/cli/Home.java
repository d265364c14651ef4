package io.kenh.app.cli;

import java.nio.file.Path;

/** Where the distribution is: {@code lib} and {@code plugins}. The launcher says so. */
final class Home {
    private Home() {}

    static Path folder() {
        return Path.of(System.getProperty("kenh.home", "app/target/kenh")).toAbsolutePath();
    }

    static Path plugins() {
        return folder().resolve("plugins");
    }
}
