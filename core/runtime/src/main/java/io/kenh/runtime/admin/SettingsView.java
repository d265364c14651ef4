package io.kenh.runtime.admin;

import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.List;

/**
 * Settings of all plugins, a block for each.
 *
 * @param typed the form that comes back with errors, else an empty one
 */
public record SettingsView(String query, Form typed, List<Block> blocks) {
    /** Settings of one plugin and what was typed into them. */
    public record Block(String pluginId, String title, Form form, List<Item> items) {
        public boolean editable() {
            return items.stream().anyMatch(item -> !item.fixed());
        }
    }

    /** What kind of input a setting gets. */
    public enum Input {
        TEXT,
        NUMBER,
        FLAG,
        CHOICE,
        SECRET
    }

    /**
     * @param fixed by the deployment: shown, not changed
     * @param set whether there is a value, for secrets
     * @param value of a fixed one; empty where it must not be shown
     * @param options of a choice
     * @param variable the environment variable that fixes it
     */
    public record Item(
            String key,
            String label,
            String help,
            Input input,
            boolean fixed,
            boolean set,
            String value,
            List<Option> options,
            String variable) {}
}
