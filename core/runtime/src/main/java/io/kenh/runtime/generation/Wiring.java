package io.kenh.runtime.generation;

import io.kenh.api.addon.Services;
import io.kenh.api.data.Db;
import io.kenh.api.data.Kept;
import io.kenh.api.data.Sequences;
import io.kenh.api.event.Events;
import io.kenh.api.file.Files;
import io.kenh.api.i18n.Texts;
import io.kenh.api.job.Jobs;
import io.kenh.api.live.Live;
import io.kenh.api.settings.Settings;
import io.kenh.api.web.Json;
import io.kenh.runtime.web.Pages;
import org.jspecify.annotations.Nullable;

/**
 * The doors of one generation. Addons are created before the doors exist (their entities shape the session factory), so hosts look here
 * when a door is used, which no addon does in its constructor.
 */
final class Wiring {
    /** Everything at once: half-wired generations do not exist. */
    record Doors(
            Db db,
            Kept kept,
            Events events,
            Jobs jobs,
            Services services,
            Settings settings,
            Texts texts,
            Live live,
            Files files,
            Sequences sequences,
            Json json,
            Pages pages) {}

    private volatile @Nullable Doors doors;

    void connect(Doors all) {
        doors = all;
    }

    Doors doors() {
        var connected = doors;
        if (connected == null) {
            throw new IllegalStateException("a plugin's constructor must not use the host");
        }
        return connected;
    }
}
