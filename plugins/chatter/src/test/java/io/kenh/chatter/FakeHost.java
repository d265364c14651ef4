package io.kenh.chatter;

import io.kenh.api.addon.Host;
import io.kenh.api.addon.Services;
import io.kenh.api.data.Db;
import io.kenh.api.data.Sequences;
import io.kenh.api.event.DomainEvent;
import io.kenh.api.event.Events;
import io.kenh.api.file.Files;
import io.kenh.api.i18n.Texts;
import io.kenh.api.job.Jobs;
import io.kenh.api.live.Live;
import io.kenh.api.security.Secrets;
import io.kenh.api.settings.Setting;
import io.kenh.api.settings.Settings;
import io.kenh.api.ui.Ui;
import io.kenh.api.web.Json;
import io.kenh.runtime.web.JacksonJson;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The doors the plugin needs, over a real database; events and signals are kept for the test to look at. */
final class FakeHost implements Host {
    final List<DomainEvent> published = new CopyOnWriteArrayList<>();
    final List<String> signals = new CopyOnWriteArrayList<>();

    private final Db db;
    private final Files files;
    private final Clock clock;
    private final Map<Class<?>, Object> services;

    FakeHost(Db db, Files files, Clock clock, Map<Class<?>, Object> services) {
        this.db = db;
        this.files = files;
        this.clock = clock;
        this.services = services;
    }

    @Override
    public String pluginId() {
        return "chatter";
    }

    @Override
    public Db db() {
        return db;
    }

    @Override
    public Events events() {
        return published::add;
    }

    @Override
    public Services services() {
        return new Services() {
            @Override
            public <T> T get(Class<T> type) {
                return find(type).orElseThrow();
            }

            @Override
            public <T> Optional<T> find(Class<T> type) {
                return Optional.ofNullable(services.get(type)).map(type::cast);
            }

            @Override
            public <T> List<T> all(Class<T> type) {
                return find(type).stream().toList();
            }
        };
    }

    @Override
    public Files files() {
        return files;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public Live live() {
        return (topic, audience) -> signals.add(topic);
    }

    @Override
    public Texts texts() {
        return KEYS;
    }

    /** Shows keys with their arguments. */
    static final Texts KEYS = new Texts() {
        @Override
        public String get(String key, Object... args) {
            return args.length == 0 ? key : key + List.of(args);
        }

        @Override
        public String in(Locale locale, String key, Object... args) {
            return get(key, args);
        }

        @Override
        public boolean has(String key) {
            return true;
        }
    };

    @Override
    public Jobs jobs() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Settings settings() {
        return new Settings() {
            @Override
            public <T> T get(Setting<T> setting) {
                return setting.defaultValue();
            }

            @Override
            public <T> void set(Setting<T> setting, T value) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Override
    public Secrets secrets() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ui ui() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Sequences sequences() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Json json() {
        return new JacksonJson();
    }

    @Override
    public HttpClient http() {
        throw new UnsupportedOperationException();
    }

    @Override
    public URI publicUrl() {
        throw new UnsupportedOperationException();
    }
}
