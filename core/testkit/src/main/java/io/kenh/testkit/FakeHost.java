package io.kenh.testkit;

import io.kenh.api.addon.Host;
import io.kenh.api.addon.Services;
import io.kenh.api.data.Db;
import io.kenh.api.data.Kept;
import io.kenh.api.data.Sequences;
import io.kenh.api.event.DomainEvent;
import io.kenh.api.event.Events;
import io.kenh.api.file.Files;
import io.kenh.api.i18n.Texts;
import io.kenh.api.job.Jobs;
import io.kenh.api.live.Live;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.api.security.Scope;
import io.kenh.api.security.Secrets;
import io.kenh.api.settings.Settings;
import io.kenh.api.ui.Ui;
import io.kenh.api.web.Json;
import io.kenh.runtime.web.JacksonJson;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * A host for tests of a plugin's services, without a server. JSON is real; events and signals are remembered; settings have their defaults
 * until a test sets them; texts are their keys; the clock stands still. Everything else is there once a test has put it in.
 */
public final class FakeHost implements Host {
    /** Every text is its key and arguments. */
    public static final Texts KEYS = new KeyTexts();

    private static final Kept FORGETFUL = new Kept() {
        @Override
        public <T> T get(List<Class<?>> entities, String what, long companyId, Supplier<T> making) {
            return making.get();
        }
    };

    public final List<DomainEvent> events = new CopyOnWriteArrayList<>();
    public final List<String> signals = new CopyOnWriteArrayList<>();
    /** By key. */
    public final Map<String, Object> settings = new ConcurrentHashMap<>();

    private final String pluginId;
    private final Map<Class<?>, Object> parts = new ConcurrentHashMap<>();

    public FakeHost(String pluginId) {
        this.pluginId = pluginId;
        with(Clock.class, new TestClock(TestKenh.START));
        with(Json.class, new JacksonJson());
        with(Texts.class, KEYS);
        with(Settings.class, new FakeSettings(settings));
        with(Secrets.class, new FakeSecrets());
        with(Events.class, events::add);
        with(Live.class, (topic, audience) -> signals.add(topic));
        with(URI.class, URI.create("https://kenh.example.vn"));
    }

    /** A door of the host ({@code Db}, {@code Files}, {@code Clock} …), or a service of another plugin, in place of what was there. */
    public <T> FakeHost with(Class<T> type, T part) {
        parts.put(type, part);
        return this;
    }

    /** Does work as staff of this company, in Vietnam. @param grants permission to scope */
    public <T> T as(long company, Map<String, Scope> grants, Supplier<T> work) {
        var actor = new Actor(Actor.Kind.USER, 7, "Lan", company, Set.of(company), grants);
        var zone = ZoneId.of("Asia/Ho_Chi_Minh");
        return Current.call(new Current.Bindings(actor, Locale.of("vi"), zone, texts()), work);
    }

    private <T> Optional<T> find(Class<T> type) {
        return Optional.ofNullable(parts.get(type)).map(type::cast);
    }

    private <T> T part(Class<T> type) {
        return find(type).orElseThrow(absent(type));
    }

    private static Supplier<UnsupportedOperationException> absent(Class<?> type) {
        return () -> new UnsupportedOperationException(type.getSimpleName() + " is not in this test");
    }

    @Override
    public String pluginId() {
        return pluginId;
    }

    @Override
    public Services services() {
        return new Services() {
            @Override
            public <T> T get(Class<T> type) {
                return part(type);
            }

            @Override
            public <T> Optional<T> find(Class<T> type) {
                return FakeHost.this.find(type);
            }

            @Override
            public <T> List<T> all(Class<T> type) {
                return find(type).stream().toList();
            }
        };
    }

    @Override
    public Db db() {
        return part(Db.class);
    }

    @Override
    public Events events() {
        return part(Events.class);
    }

    @Override
    public Jobs jobs() {
        return part(Jobs.class);
    }

    @Override
    public Settings settings() {
        return part(Settings.class);
    }

    @Override
    public Secrets secrets() {
        return part(Secrets.class);
    }

    @Override
    public Texts texts() {
        return part(Texts.class);
    }

    @Override
    public Ui ui() {
        return part(Ui.class);
    }

    @Override
    public Live live() {
        return part(Live.class);
    }

    @Override
    public Files files() {
        return part(Files.class);
    }

    /** Keeps nothing until a test has put a memory in. */
    @Override
    public Kept kept() {
        return find(Kept.class).orElse(FORGETFUL);
    }

    @Override
    public Sequences sequences() {
        return part(Sequences.class);
    }

    @Override
    public Clock clock() {
        return part(Clock.class);
    }

    @Override
    public Json json() {
        return part(Json.class);
    }

    @Override
    public HttpClient http() {
        return part(HttpClient.class);
    }

    @Override
    public URI publicUrl() {
        return part(URI.class);
    }
}
