package io.kenh.app.cli;

import io.kenh.runtime.config.ConfigKey;
import io.kenh.runtime.config.ConfigKeys;
import io.kenh.runtime.i18n.PluginTexts;
import io.kenh.runtime.plugin.ArtifactReader;
import io.kenh.runtime.plugin.Artifacts;
import java.util.List;
import java.util.Locale;
import org.apache.commons.cli.CommandLine;

/** {@code help config}: every key with its variable, default and meaning. */
final class HelpCommand implements Command {
    @Override
    public String name() {
        return "help";
    }

    @Override
    public String about() {
        return "help config lists every setting of a server.";
    }

    @Override
    public int mostWords() {
        return 1;
    }

    @Override
    public int run(CommandLine line) {
        if (!line.getArgList().equals(List.of("config"))) {
            System.out.println("Usage: ./kenh help config");
            return 2;
        }
        System.out.println(
                "Settings of ./kenh run: a key in the configuration file, or its environment variable, which wins.\n");
        ConfigKeys.ALL.forEach(HelpCommand::print);
        System.out.println("Keys that plugins read:\n");
        var plugins = new Artifacts(ArtifactReader.read(List.of(Home.plugins())));
        var texts = new PluginTexts(plugins);
        for (var plugin : plugins.all()) {
            for (var key : plugin.configKeys()) {
                print(new ConfigKey(key, "", texts.setting(plugin.id(), key, Locale.ENGLISH)));
            }
        }
        return 0;
    }

    private static void print(ConfigKey key) {
        System.out.printf("  %s  (%s)%n      %s%n", key.key(), key.variable(), key.help());
        if (!key.fallback().isEmpty()) {
            System.out.printf("      Default: %s%n", key.fallback());
        }
        System.out.println();
    }
}
