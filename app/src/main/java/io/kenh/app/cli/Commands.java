package io.kenh.app.cli;

import io.kenh.app.client.Refusal;
import io.kenh.runtime.config.ConfigException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.help.HelpFormatter;

/** Finds the command that was asked for, reads its options and runs it. */
public final class Commands {
    private static final String HELP = "help";
    private static final int WRONG = 2;

    private static final List<Command> ALL =
            List.of(new DemoCommand(), new RunCommand(), new PluginCommand(), new HelpCommand(), new AotTraining());

    private Commands() {}

    /**
     * What a person did wrong is one sentence on the error stream; anything else is ours and shows where it happened.
     *
     * @return the exit code
     */
    public static int run(String... words) throws Exception {
        try {
            var command = named(words.length == 0 ? "" : words[0]);
            var options = command.options().addOption("h", HELP, false, "Shows this.");
            var line = read(command, options, Arrays.copyOfRange(words, 1, words.length));
            if (line.hasOption(HELP)) {
                explain(command, options);
                return 0;
            }
            return command.run(line);
        } catch (ParseException | Refusal | ConfigException e) {
            System.err.println("kenh: " + e.getMessage());
            return WRONG;
        }
    }

    private static Command named(String word) {
        return ALL.stream()
                .filter(command -> command.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal("no such command: \"" + word + "\""));
    }

    private static CommandLine read(Command command, Options options, String[] words) throws ParseException {
        var parser = DefaultParser.builder().setAllowPartialMatching(false).get();
        var line = parser.parse(options, words);
        var extra = line.getArgList().stream().skip(command.mostWords()).toList();
        if (!extra.isEmpty() && !line.hasOption(HELP)) {
            throw new Refusal(command.name() + " does not know what to do with \"" + String.join(" ", extra)
                    + "\". Its options: ./kenh " + command.name() + " --help");
        }
        return line;
    }

    private static void explain(Command command, Options options) throws IOException {
        HelpFormatter.builder()
                .setShowSince(false)
                .get()
                .printHelp("./kenh " + command.name(), command.about(), options, "", true);
    }

    /** An option that takes a value. */
    static Option valued(String name, String value, String meaning) {
        return Option.builder()
                .longOpt(name)
                .hasArg()
                .argName(value)
                .desc(meaning)
                .get();
    }

    /** @throws Refusal when it is no number of a port */
    static int port(CommandLine line, String option, int usual) {
        var text = line.getOptionValue(option, String.valueOf(usual));
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // As a number out of range.
        }
        throw new Refusal("--" + option + " takes a number from 0 to 65535, not \"" + text + "\".");
    }
}
