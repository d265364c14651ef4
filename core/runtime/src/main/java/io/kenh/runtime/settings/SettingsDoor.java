package io.kenh.runtime.settings;

import io.kenh.api.data.Db;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.api.security.Secrets;
import io.kenh.api.settings.Setting;
import io.kenh.api.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Settings of one generation: what the deployment fixes, else what an administrator saved, else the default. */
public final class SettingsDoor implements Settings {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsDoor.class);
    /** How long another node's change may stay unseen. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Saved(Map<String, String> values, Instant until) {}

    private final Db db;
    private final Secrets secrets;
    private final Clock clock;
    private final Map<String, String> fixed;
    private volatile @Nullable Saved saved;

    /** @param fixed setting key to the text from environment or configuration file */
    public SettingsDoor(Db db, Secrets secrets, Clock clock, Map<String, String> fixed) {
        this.db = db;
        this.secrets = secrets;
        this.clock = clock;
        this.fixed = Map.copyOf(fixed);
    }

    /** {@code zalo.oauth-url} is {@code KENH_ZALO_OAUTH_URL}. */
    public static String environmentName(String key) {
        return "KENH_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    @Override
    public <T> T get(Setting<T> setting) {
        var fixedText = fixed.get(setting.key());
        if (fixedText != null) {
            return setting.parse().apply(fixedText);
        }
        var text = savedText(setting);
        if (text.isEmpty()) {
            return setting.defaultValue();
        }
        try {
            return setting.parse().apply(text.get());
        } catch (IllegalArgumentException e) {
            LOG.warn("the saved value of setting {} does not fit any more, the default is used", setting.key());
            return setting.defaultValue();
        }
    }

    @Override
    public <T> void set(Setting<T> setting, T value) {
        save(setting, String.valueOf(value));
    }

    /**
     * Saves what somebody typed.
     *
     * @throws IllegalArgumentException with the setting's own message when the text does not fit
     */
    public void save(Setting<?> setting, String text) {
        if (isFixed(setting) || setting.kind() == Setting.Kind.DEPLOYMENT) {
            throw new IllegalStateException("setting " + setting.key() + " is fixed by the deployment");
        }
        check(setting, text);
        boolean secret = setting.kind() == Setting.Kind.SECRET;
        var value = secret ? secrets.seal(text, context(setting)) : text;
        db.write(em -> {
            var row = em.find(SettingRow.class, setting.key());
            if (row == null) {
                row = new SettingRow(setting.key(), secret);
                row.change(value, changedBy(), clock.instant());
                em.persist(row);
            } else {
                row.change(value, changedBy(), clock.instant());
            }
            saved = null;
            // Once more at the end: a read in between may have cached the old value.
            db.afterCommit(() -> saved = null);
            return true;
        });
    }

    /** Saves all that somebody typed, or nothing of it. */
    public void saveAll(Map<Setting<?>, String> texts) {
        db.write(em -> {
            texts.forEach(this::save);
            return true;
        });
    }

    /** Whether a value other than the default is there; for secrets, which are never shown. */
    public boolean isSet(Setting<?> setting) {
        return isFixed(setting)
                || savedText(setting).filter(text -> !text.isEmpty()).isPresent();
    }

    public boolean isFixed(Setting<?> setting) {
        return fixed.containsKey(setting.key());
    }

    private Optional<String> savedText(Setting<?> setting) {
        var text = Optional.ofNullable(saved().get(setting.key()));
        return setting.kind() == Setting.Kind.SECRET
                ? text.map(stored -> secrets.open(stored, context(setting)))
                : text;
    }

    private Map<String, String> saved() {
        var now = clock.instant();
        var cached = saved;
        if (cached != null && now.isBefore(cached.until())) {
            return cached.values();
        }
        // In the database's own language: at the start this would be the first query that has to be parsed.
        var values = db
                .read(em -> em.unwrap(Session.class)
                        .createNativeQuery("select setting_key, setting_value from core_setting", Object[].class)
                        .getResultList())
                .stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
        saved = new Saved(values, now.plus(FRESH));
        return values;
    }

    /** @throws IllegalArgumentException with the setting's own message when the text does not fit */
    public static void check(Setting<?> setting, String text) {
        Objects.requireNonNull(setting.parse().apply(text));
    }

    private static String context(Setting<?> setting) {
        return "setting:" + setting.key();
    }

    private static @Nullable Long changedBy() {
        return Current.actor().kind() == Actor.Kind.USER ? Current.actor().userId() : null;
    }
}
