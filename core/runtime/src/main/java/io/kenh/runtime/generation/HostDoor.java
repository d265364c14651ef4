package io.kenh.runtime.generation;

import io.kenh.api.addon.Host;
import io.kenh.api.addon.Services;
import io.kenh.api.data.Db;
import io.kenh.api.data.Kept;
import io.kenh.api.data.Sequences;
import io.kenh.api.event.Events;
import io.kenh.api.file.Files;
import io.kenh.api.i18n.Texts;
import io.kenh.api.job.Jobs;
import io.kenh.api.live.Live;
import io.kenh.api.security.Secrets;
import io.kenh.api.settings.Settings;
import io.kenh.api.ui.Ui;
import io.kenh.api.web.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;

/** The host as one plugin sees it in one generation. */
record HostDoor(String pluginId, Shared shared, Wiring wiring) implements Host {
    @Override
    public Db db() {
        return wiring.doors().db();
    }

    @Override
    public Kept kept() {
        return wiring.doors().kept();
    }

    @Override
    public Events events() {
        return wiring.doors().events();
    }

    @Override
    public Jobs jobs() {
        return wiring.doors().jobs();
    }

    @Override
    public Services services() {
        return wiring.doors().services();
    }

    @Override
    public Settings settings() {
        return wiring.doors().settings();
    }

    @Override
    public Secrets secrets() {
        return shared.secrets();
    }

    @Override
    public Texts texts() {
        return wiring.doors().texts();
    }

    @Override
    public Ui ui() {
        return wiring.doors().pages().of(pluginId);
    }

    @Override
    public Live live() {
        return wiring.doors().live();
    }

    @Override
    public Files files() {
        return wiring.doors().files();
    }

    @Override
    public Sequences sequences() {
        return wiring.doors().sequences();
    }

    @Override
    public Clock clock() {
        return shared.clock();
    }

    @Override
    public Json json() {
        return wiring.doors().json();
    }

    @Override
    public HttpClient http() {
        return shared.http().get();
    }

    @Override
    public URI publicUrl() {
        return shared.publicUrl().get();
    }
}
