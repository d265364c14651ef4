package io.kenh.runtime.security;

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
import io.kenh.api.security.Permission;
import io.kenh.api.security.Secrets;
import io.kenh.api.settings.Setting;
import io.kenh.api.settings.Settings;
import io.kenh.api.ui.Ui;
import io.kenh.api.web.Json;
import io.kenh.runtime.db.Database;
import io.kenh.runtime.db.DatabaseConfig;
import io.kenh.runtime.db.DbDoor;
import io.kenh.runtime.db.Orm;
import io.kenh.runtime.i18n.TextBundle;
import io.kenh.runtime.secret.SecretBox;
import io.kenh.runtime.settings.SettingRow;
import io.kenh.runtime.settings.SettingsDoor;
import io.kenh.runtime.view.SavedViewStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A host with the real database layer, in memory, and a clock to set. What these tests do not use is not there. */
public final class SecurityFixture implements Host, AutoCloseable {
    /** Cheap on purpose. */
    static final Passwords FAST = Passwords.quick();

    public static final String PASSWORD = "mot mat khau dai";

    private final Database database;
    private final Orm orm;
    private final DbDoor db;
    private final TextBundle texts;
    private final SecretBox secrets;
    private final SettingsDoor settings;
    private final Security security;
    private Instant now = Instant.parse("2026-03-02T01:00:00Z");

    public final List<Permission> permissions = new ArrayList<>(CorePermissions.all());
    public final List<Setting<?>> known = new ArrayList<>();
    public @Nullable Ui ui;
    public @Nullable Json json;
    public boolean behindProxy;
    public URI publicUrl = URI.create("http://kenh.example");

    private final Limits limits = Limits.of(clock());

    public SecurityFixture(Path data, Map<String, String> fixed) {
        this(Database.h2Memory(UUID.randomUUID().toString()), data, fixed);
    }

    public SecurityFixture(DatabaseConfig config, Path data, Map<String, String> fixed) {
        database = Database.open(config);
        database.migrateCore();
        var entities = new ArrayList<Class<?>>(Security.entities());
        entities.add(SettingRow.class);
        entities.addAll(SavedViewStore.entities());
        orm = Orm.build(database, entities, List.of(), true);
        db = new DbDoor(orm);
        texts = TextBundle.load(List.of(new TextBundle.Source("core", getClass().getClassLoader())));
        secrets = SecretBox.of(data, Optional.empty());
        settings = new SettingsDoor(db, secrets, clock(), fixed);
        security = new Security(this, config(), FAST);
        security.syncRoles(CoreRoles.all());
    }

    public GateConfig config() {
        return new GateConfig(() -> List.of(new PluginBlock("core", permissions, known)), behindProxy, limits);
    }

    public Database database() {
        return database;
    }

    public Security security() {
        return security;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** An administrator of a company of his own. */
    public long admin(String email) {
        return user(email, CoreRoles.ADMIN);
    }

    public long user(String email, String... roles) {
        var accounts = security.accounts();
        return accounts.createUser(email, "Nguyễn An", PASSWORD, List.of(roles), accounts.createCompany("Phúc An"));
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
                return now;
            }
        };
    }

    @Override
    public void close() throws IOException {
        orm.close();
        database.close();
    }

    @Override
    public String pluginId() {
        return "core";
    }

    @Override
    public Db db() {
        return db;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    public SettingsDoor settingsDoor() {
        return settings;
    }

    @Override
    public Secrets secrets() {
        return secrets;
    }

    @Override
    public Texts texts() {
        return texts;
    }

    @Override
    public Ui ui() {
        return present(ui);
    }

    @Override
    public Json json() {
        return present(json);
    }

    @Override
    public URI publicUrl() {
        return publicUrl;
    }

    @Override
    public Events events() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Jobs jobs() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Services services() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Live live() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Files files() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Kept kept() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Sequences sequences() {
        throw new UnsupportedOperationException();
    }

    @Override
    public HttpClient http() {
        throw new UnsupportedOperationException();
    }

    private static <T> T present(@Nullable T door) {
        if (door == null) {
            throw new UnsupportedOperationException();
        }
        return door;
    }
}
