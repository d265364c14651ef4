package io.kenh.app.cli;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** One word after {@code ./kenh}, and what it does. */
public interface Command {
    String name();

    /** One sentence for {@code --help}. */
    String about();

    default Options options() {
        return new Options();
    }

    /** How many words it takes besides its options. */
    default int mostWords() {
        return 0;
    }

    /**
     * @return the exit code
     * @throws io.kenh.app.client.Refusal when what was asked cannot be done
     * @throws io.kenh.runtime.config.ConfigException when the deployment says something that cannot be used
     */
    int run(CommandLine line) throws Exception;
}
