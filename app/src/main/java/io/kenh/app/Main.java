package io.kenh.app;

import io.kenh.app.cli.Commands;

/** Entry point; {@code ./kenh} finds the JDK and calls it. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws Exception {
        System.exit(Commands.run(args));
    }
}
