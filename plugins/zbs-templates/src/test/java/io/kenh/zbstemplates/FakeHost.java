package io.kenh.zbstemplates;

import io.kenh.api.addon.Contributions;
import io.kenh.api.addon.Contributions.Contribution;
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
import io.kenh.api.settings.Settings;
import io.kenh.api.ui.Ui;
import io.kenh.api.web.Json;
import io.kenh.runtime.web.JacksonJson;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Real data and JSON; remembers events and signals; texts are their keys. The rest is not there. */
public final class FakeHost implements Host {
    /** Every text is its key and arguments. */
    public static final Texts KEYS = new Texts() {
        @Override
        public String get(String key, Object... args) {
            return key + (args.length == 0 ? "" : Arrays.toString(args));
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

    private final Db db;
    private final Json json = new JacksonJson();
    public final List<DomainEvent> events = new ArrayList<>();
    public final List<String> signals = new ArrayList<>();
    public final List<String> triggered = new ArrayList<>();
    public final Map<String, Instant> scheduled = new LinkedHashMap<>();
    /** What other plugins offer. */
    public final Map<Class<?>, Object> offered = new LinkedHashMap<>();

    public final FakeFiles files = new FakeFiles();
    public final List<Contribution> contributions = new ArrayList<>();
    public Instant now = Instant.parse("2026-11-20T03:00:00Z");

    FakeHost(Db db) {
        this.db = db;
    }

    @Override
    public String pluginId() {
        return "zbs-templates";
    }

    @Override
    public Db db() {
        return db;
    }

    @Override
    public Events events() {
        return events::add;
    }

    @Override
    public Live live() {
        return (topic, audience) -> signals.add(topic);
    }

    @Override
    public Json json() {
        return json;
    }

    @Override
    public Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    @Override
    public Texts texts() {
        return KEYS;
    }

    @Override
    public Jobs jobs() {
        return new TriggerOnly(triggered, scheduled);
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
                if (offered.containsKey(type)) {
                    return Optional.of(type.cast(offered.get(type)));
                }
                return type == Contributions.class
                        ? Optional.of(type.cast((Contributions) folder -> List.copyOf(contributions)))
                        : Optional.empty();
            }

            @Override
            public <T> List<T> all(Class<T> type) {
                return find(type).stream().toList();
            }
        };
    }

    @Override
    public Settings settings() {
        throw absent();
    }

    @Override
    public Secrets secrets() {
        throw absent();
    }

    @Override
    public Ui ui() {
        throw absent();
    }

    @Override
    public Files files() {
        return files;
    }

    @Override
    public Sequences sequences() {
        throw absent();
    }

    @Override
    public HttpClient http() {
        throw absent();
    }

    @Override
    public URI publicUrl() {
        return URI.create("https://kenh.example.vn");
    }

    private static UnsupportedOperationException absent() {
        return new UnsupportedOperationException("not in this test");
    }
}
