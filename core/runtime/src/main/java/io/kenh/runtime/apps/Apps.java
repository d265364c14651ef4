package io.kenh.runtime.apps;

import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.runtime.config.ConfigKeys;
import io.kenh.runtime.generation.Reconciler;
import io.kenh.runtime.generation.Shared;
import io.kenh.runtime.i18n.PluginTexts;
import io.kenh.runtime.plugin.Artifact;
import io.kenh.runtime.plugin.PluginException;
import io.kenh.runtime.plugin.PluginStore.Entry;
import io.kenh.runtime.plugin.PluginStore.Wish;
import io.kenh.runtime.plugin.Refusal;
import io.kenh.runtime.plugin.TablesOf;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the Apps page and its API know and do. */
public final class Apps {
    public enum State {
        AVAILABLE,
        DISABLED,
        ENABLED,
        /** Enabled, but this server runs without it: it failed here, or was not started on purpose, or is about to be. */
        LEFT_OUT
    }

    /**
     * @param needsFirst what must be enabled before it, by id
     * @param neededBy enabled plugins that require it, by id
     * @param failure why it could not be enabled, null when nothing failed
     * @param upgrade another version that lies in the plugin folder, null when there is none
     * @param waiting webhooks taken while it is off, for when it is on again
     */
    public record App(
            String id,
            String name,
            String summary,
            String icon,
            String category,
            String version,
            String provider,
            String license,
            List<Need> dependencies,
            State state,
            List<String> needsFirst,
            List<String> neededBy,
            @Nullable String failure,
            @Nullable String upgrade,
            long waiting) {}

    /** Another plugin it works with. */
    public record Need(String id, String name, boolean optional) {}

    private static final String TOOLS = "development";

    private final Shared shared;
    private final Supplier<Reconciler> reconciler;
    private volatile PluginTexts names;

    public Apps(Shared shared, Supplier<Reconciler> reconciler) {
        this.shared = shared;
        this.reconciler = reconciler;
        this.names = new PluginTexts(shared.artifacts());
    }

    public List<App> all(Locale locale, Optional<String> query, Optional<String> category) {
        var serving = reconciler.get().serving();
        var entries = shared.store().all();
        var waiting = shared.webhooks().counts();
        var wanted = query.map(Apps::plain).orElse("");
        var apps = new ArrayList<App>();
        for (var artifact : shared.artifacts().all()) {
            var app = describe(artifact, locale, serving, entries, waiting);
            if (hidden(artifact, app)) {
                continue;
            }
            boolean matches =
                    plain(app.name() + " " + app.summary() + " " + app.id()).contains(wanted);
            if (matches && category.map(app.category()::equals).orElse(true)) {
                apps.add(app);
            }
        }
        apps.sort(java.util.Comparator.comparing(App::name, java.text.Collator.getInstance(locale)));
        return apps;
    }

    /** Made for demonstrations, which this server is not for; unless its data is here from such a time. */
    private boolean hidden(Artifact artifact, App app) {
        return artifact.demo()
                && app.state() == State.AVAILABLE
                && !shared.config().flag(ConfigKeys.DEMO_PLUGINS);
    }

    /** Whether the server has nothing to work with yet: tools for developers do not count. */
    public boolean begins() {
        var serving = reconciler.get().serving();
        return shared.artifacts().all().stream()
                .noneMatch(artifact ->
                        serving.contains(artifact.id()) && !artifact.category().equals(TOOLS));
    }

    /** @throws KenhException {@code core.plugin-unknown} */
    public App find(String id, Locale locale) {
        var artifact = shared.artifacts().find(id).orElseThrow(() -> new KenhException(AppsError.PLUGIN_UNKNOWN, id));
        return describe(
                artifact,
                locale,
                reconciler.get().serving(),
                shared.store().all(),
                shared.webhooks().counts());
    }

    private App describe(
            Artifact artifact,
            Locale locale,
            Set<String> serving,
            Map<String, Entry> entries,
            Map<String, Long> waiting) {
        var entry = entries.get(artifact.id());
        var state = state(artifact.id(), entry, serving);
        return new App(
                artifact.id(),
                names.name(artifact.id(), locale),
                names.summary(artifact.id(), locale),
                artifact.icon(),
                artifact.category(),
                artifact.version(),
                artifact.provider(),
                artifact.license(),
                artifact.dependencies().stream()
                        .map(other -> new Need(other.id(), names.name(other.id(), locale), other.optional()))
                        .toList(),
                state,
                shared.artifacts().neededFirst(artifact.id(), serving),
                switch (state) {
                    case ENABLED -> shared.artifacts().dependents(artifact.id(), serving);
                    case LEFT_OUT -> shared.artifacts().dependents(artifact.id(), wished(entries));
                    default -> List.of();
                },
                entry == null || entry.failure() == null ? null : reason(entry.failure(), locale),
                state == State.AVAILABLE
                        ? null
                        : shared.shelf().upgrade(artifact.id()).orElse(null),
                waiting.getOrDefault(artifact.id(), 0L));
    }

    private Set<String> wished(Map<String, Entry> entries) {
        var wished = new TreeSet<String>();
        entries.forEach((id, entry) -> {
            if (entry.wish() == Wish.ENABLED) {
                wished.add(id);
            }
        });
        return shared.artifacts().complete(wished);
    }

    private static State state(String id, @Nullable Entry entry, Set<String> serving) {
        if (serving.contains(id)) {
            return State.ENABLED;
        }
        if (entry == null) {
            return State.AVAILABLE;
        }
        if (entry.wish() == Wish.ENABLED) {
            return State.LEFT_OUT;
        }
        return entry.installedVersion() == null ? State.AVAILABLE : State.DISABLED;
    }

    /** Looks into the plugin folder again. */
    public void look() {
        shared.shelf().look();
        names = new PluginTexts(shared.artifacts());
    }

    public void upgrade(String id, Locale locale) {
        var app = find(id, locale);
        try {
            reconciler.get().upgrade(id);
        } catch (PluginException e) {
            throw new KenhException(AppsError.PLUGIN_FAILED, app.name(), reason(e.reason(), locale));
        }
    }

    /** Forgets the plugin and keeps its data. It must be disabled. */
    public void uninstall(String id, Locale locale) {
        var app = find(id, locale);
        requireDisabled(app);
        off(app, () -> forget(id));
    }

    /** What this node serves is not the whole truth: another may have enabled it a moment ago. */
    private void off(App app, Runnable work) {
        if (!reconciler.get().whileOff(app.id(), work)) {
            throw new KenhException(AppsError.PLUGIN_ENABLED, app.name());
        }
    }

    /** What {@link #purge} would drop. */
    public List<TablesOf.Table> tables(String id) {
        return tablesOf(id).list();
    }

    public TablesOf tablesOf(String id) {
        return new TablesOf(
                shared.database(),
                id,
                shared.artifacts().all().stream().map(Artifact::id).toList());
    }

    /**
     * Forgets the plugin and drops its tables. It must be disabled.
     *
     * @param typed the plugin's id, typed by the person who wants this
     */
    public void purge(String id, String typed, Locale locale) {
        var app = find(id, locale);
        requireDisabled(app);
        if (!id.equals(typed.strip())) {
            throw new KenhException(AppsError.PURGE_NOT_CONFIRMED, id);
        }
        off(app, () -> {
            tablesOf(id).drop(id);
            forget(id);
        });
    }

    private void forget(String id) {
        shared.store().forget(id);
        shared.webhooks().forget(id);
    }

    private static void requireDisabled(App app) {
        if (app.state() == State.ENABLED) {
            throw new KenhException(AppsError.PLUGIN_ENABLED, app.name());
        }
    }

    public String name(String id, Locale locale) {
        return names.name(id, locale);
    }

    /**
     * @param together also enables what it needs; without it that is refused and named
     * @throws KenhException {@code core.plugin-needs}, {@code core.plugin-failed}
     */
    public void enable(String id, boolean together, Locale locale) {
        var app = find(id, locale);
        if (app.state() == State.ENABLED) {
            return;
        }
        if (!app.needsFirst().isEmpty() && !together) {
            throw new KenhException(AppsError.PLUGIN_NEEDS, app.name(), list(app.needsFirst(), locale));
        }
        var all = new ArrayList<>(app.needsFirst());
        all.add(id);
        change(all, List.of(), app.name(), locale);
    }

    /** @param together also disables what requires it; without it that is refused and named */
    public void disable(String id, boolean together, Locale locale) {
        var app = find(id, locale);
        if (app.state() != State.ENABLED && app.state() != State.LEFT_OUT) {
            return;
        }
        if (!app.neededBy().isEmpty() && !together) {
            throw new KenhException(AppsError.PLUGIN_REQUIRED, app.name(), list(app.neededBy(), locale));
        }
        var all = new ArrayList<>(app.neededBy());
        all.add(id);
        change(List.of(), all, app.name(), locale);
    }

    private void change(List<String> enable, List<String> disable, String name, Locale locale) {
        try {
            reconciler.get().change(enable, disable);
        } catch (PluginException e) {
            throw new KenhException(AppsError.PLUGIN_FAILED, name, reason(e.reason(), locale));
        }
    }

    private String reason(String stored, Locale locale) {
        return Refusal.read(stored)
                .map(refusal -> {
                    var args = new ArrayList<Object>();
                    refusal.plugins().forEach(id -> args.add(names.name(id, locale)));
                    args.add(refusal.detail());
                    return Current.texts().in(locale, refusal.key(), args.toArray());
                })
                .orElse(stored);
    }

    private String list(List<String> ids, Locale locale) {
        return String.join(", ", ids.stream().map(id -> names.name(id, locale)).toList());
    }

    public List<String> categories() {
        var all = new ArrayList<>(shared.artifacts().all().stream()
                .map(Artifact::category)
                .distinct()
                .toList());
        Collections.sort(all);
        return all;
    }

    private static String plain(String text) {
        var bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return bare.replace('đ', 'd').replace('Đ', 'D').toLowerCase(Locale.ROOT).strip();
    }
}
