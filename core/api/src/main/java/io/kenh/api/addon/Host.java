package io.kenh.api.addon;

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

/**
 * What the host gives a plugin, through its constructor. A plugin may keep the Host and its doors in fields: they belong to the
 * same generation as the plugin. Nothing here may be called from the constructor except storing it.
 */
public interface Host {
    String pluginId();

    Db db();

    Kept kept();

    Events events();

    Jobs jobs();

    Services services();

    Settings settings();

    Secrets secrets();

    Texts texts();

    Ui ui();

    Live live();

    Files files();

    Sequences sequences();

    /** The only source of time; a test sets it. */
    Clock clock();

    Json json();

    /** Shared client: HTTP/1.1 and 2, 5 s to connect. Give every request a time-out. */
    HttpClient http();

    /** Where the outside world reaches this server, without a trailing slash, e.g. {@code https://kenh.example.vn}. */
    URI publicUrl();
}
