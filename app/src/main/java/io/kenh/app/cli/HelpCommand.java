package io.kenh.app.cli;

import io.kenh.runtime.config.ConfigKey;
import io.kenh.runtime.config.ConfigKeys;
import io.kenh.runtime.i18n.PluginTexts;
import io.kenh.runtime.plugin.ArtifactReader;
import io.kenh.runtime.plugin.Artifacts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code help config}: every key with its variable, default and meaning. */
@Command(name = "help")
public final class HelpCommand implements Callable<Integer> {
    @Parameters(arity = "0..1")
    private Optional<String> topic = Optional.empty();

    @Override
    public Integer call() {
        if (topic.filter("config"::equals).isEmpty()) {
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
