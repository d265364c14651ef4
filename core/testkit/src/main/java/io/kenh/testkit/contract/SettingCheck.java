package io.kenh.testkit.contract;

import io.kenh.api.settings.Setting;
import io.kenh.runtime.i18n.PluginTexts;
import io.kenh.runtime.plugin.ArtifactReader;
import io.kenh.runtime.plugin.Artifacts;
import io.kenh.testkit.PluginFolders.Folder;
import io.kenh.testkit.TestKenh;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the deployment may decide can be given to it, and {@code ./kenh help config} says what it is. */
public final class SettingCheck {
    private SettingCheck() {}

    /** One line for each setting of the deployment that no key names, and each key without a word about it. */
    public static List<String> mistakes(TestKenh kenh, Folder plugin) {
        var mistakes = new ArrayList<String>();
        var artifacts = new Artifacts(ArtifactReader.read(List.of(plugin.classes())));
        var keys = artifacts.find(plugin.id()).orElseThrow().configKeys();
        kenh.with(generation -> {
            generation.catalog().settings().stream()
                    .filter(owned -> owned.pluginId().equals(plugin.id()))
                    .filter(owned -> owned.value().kind() == Setting.Kind.DEPLOYMENT)
                    .filter(owned -> !keys.contains(owned.value().key()))
                    .forEach(owned -> mistakes.add(owned.value().key() + " is not in kenh.config"));
            return true;
        });
        var texts = new PluginTexts(artifacts);
        for (var key : keys) {
            if (texts.setting(plugin.id(), key, Locale.ENGLISH).isEmpty()) {
                mistakes.add(key + " is not explained");
            }
        }
        return mistakes;
    }
}
