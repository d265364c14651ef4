package io.kenh.zalooa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import io.kenh.contacts.api.Partners;
import io.kenh.inbox.api.Conversations;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** A host small enough for tests of one plugin: a real database in memory, everything else by hand. */
public final class FakeHost implements Host, AutoCloseable {
    public static final Instant START = Instant.parse("2026-11-20T03:00:00Z");

    public final AtomicReference<Instant> now = new AtomicReference<>(START);
    public final FakeJobs jobs = new FakeJobs(this);
    public final FakeInbox inbox = new FakeInbox();
    public final FakePartners partners = new FakePartners();
    public final FakeFiles files = new FakeFiles();
    public final List<DomainEvent> published = new CopyOnWriteArrayList<>();
    public final Map<String, Object> settings = new HashMap<>();
    private final FakeDb db = new FakeDb();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final JsonMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public void advance(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }

    @Override
    public String pluginId() {
        return "zalo-oa";
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
    public Jobs jobs() {
        return jobs;
    }

    @Override
    public Services services() {
        var known = Map.<Class<?>, Object>of(Conversations.class, inbox, Partners.class, partners);
        return new Services() {
            @Override
            public <T> T get(Class<T> type) {
                return type.cast(known.get(type));
            }

            @Override
            public <T> Optional<T> find(Class<T> type) {
                return Optional.ofNullable(type.cast(known.get(type)));
            }

            @Override
            public <T> List<T> all(Class<T> type) {
                return find(type).stream().toList();
            }
        };
    }

    @Override
    public Settings settings() {
        return new Settings() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T get(Setting<T> setting) {
                return (T) settings.getOrDefault(setting.key(), setting.defaultValue());
            }

            @Override
            public <T> void set(Setting<T> setting, T value) {
                settings.put(setting.key(), value);
            }
        };
    }

    @Override
    public Secrets secrets() {
        return new Secrets() {
            @Override
            public String seal(String plain, String context) {
                return "sealed[" + context + "]" + new StringBuilder(plain).reverse();
            }

            @Override
            public String open(String sealed, String context) {
                var prefix = "sealed[" + context + "]";
                if (!sealed.startsWith(prefix)) {
                    throw new IllegalArgumentException("sealed for something else");
                }
                return new StringBuilder(sealed.substring(prefix.length()))
                        .reverse()
                        .toString();
            }
        };
    }

    @Override
    public Texts texts() {
        return new Texts() {
            @Override
            public String get(String key, Object... args) {
                return key;
            }

            @Override
            public String in(Locale locale, String key, Object... args) {
                return key;
            }

            @Override
            public boolean has(String key) {
                return true;
            }
        };
    }

    @Override
    public Ui ui() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Live live() {
        return (topic, audience) -> {};
    }

    @Override
    public Files files() {
        return files;
    }

    @Override
    public Sequences sequences() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }

    @Override
    public Json json() {
        return new Json() {
            @Override
            public String write(Object value) {
                try {
                    return mapper.writeValueAsString(value);
                } catch (JsonProcessingException e) {
                    throw new IllegalArgumentException(e);
                }
            }

            @Override
            public <T> T read(String text, Class<T> type) {
                try {
                    return mapper.readValue(text, type);
                } catch (JsonProcessingException e) {
                    throw new IllegalArgumentException(e);
                }
            }

            @Override
            public Map<String, Object> readMap(String text) {
                try {
                    return mapper.readValue(text, new TypeReference<>() {});
                } catch (JsonProcessingException e) {
                    throw new IllegalArgumentException(e);
                }
            }
        };
    }

    @Override
    public HttpClient http() {
        return http;
    }

    @Override
    public URI publicUrl() {
        return URI.create("https://kenh.example.vn");
    }

    @Override
    public void close() {
        http.close();
        db.close();
    }
}
