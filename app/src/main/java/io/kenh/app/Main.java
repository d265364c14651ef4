package io.kenh.app;

import io.kenh.app.cli.AotTraining;
import io.kenh.app.cli.DemoCommand;
import io.kenh.app.cli.HelpCommand;
import io.kenh.app.cli.PluginCommand;
import io.kenh.app.cli.RunCommand;
import io.kenh.app.client.Refusal;
import io.kenh.runtime.config.ConfigException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point; {@code ./kenh} finds the JDK and calls it. */
@Command(
        name = "kenh",
        subcommands = {DemoCommand.class, RunCommand.class, PluginCommand.class, HelpCommand.class, AotTraining.class})
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        var line = new CommandLine(new Main());
        // What a person did wrong is one sentence; anything else is ours and shows where it happened.
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            if (e instanceof ConfigException || e instanceof Refusal) {
                System.err.println("kenh: " + e.getMessage());
                return 2;
            }
            throw e;
        });
        System.exit(line.execute(args));
    }
}
