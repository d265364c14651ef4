package io.kenh.runtime.generation;

import io.kenh.runtime.plugin.PluginSet;

/** Guesses which plugin a failure of the whole is about: the one whose classes or tables the messages mention. */
final class Culprit {
    private Culprit() {}

    static String of(Throwable failure, PluginSet plugins) {
        for (var at = failure; at != null; at = at.getCause()) {
            var message = String.valueOf(at.getMessage());
            for (var artifact : plugins.artifacts().reversed()) {
                var base =
                        artifact.className().substring(0, artifact.className().lastIndexOf('.') + 1);
                var table = artifact.id().replace('-', '_') + "_";
                if (message.contains(base) || message.contains("[" + table) || message.contains("\"" + table)) {
                    return artifact.id();
                }
            }
        }
        return plugins.artifacts().isEmpty()
                ? Member.CORE
                : plugins.artifacts().getLast().id();
    }
}
