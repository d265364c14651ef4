package io.kenh.runtime.generation;

import io.kenh.runtime.plugin.PluginException;
import io.kenh.runtime.plugin.PluginStore;
import io.kenh.runtime.plugin.PluginStore.Wish;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes what serves equal to what is wished: one change at a time, all or nothing. */
public final class Reconciler implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

    private final Shared shared;
    private final GenerationBuilder builder;
    private final CurrentGeneration current;
    private final Drain drain;
    private final ReentrantLock lock = new ReentrantLock();
    private final Attempts attempts = new Attempts();
    /** Plugin id to version. */
    private volatile Map<String, String> serving = Map.of();

    private volatile long seenChanges;
    private @Nullable Generation live;

    public Reconciler(Shared shared, GenerationBuilder builder, CurrentGeneration current, Drain drain) {
        this.shared = shared;
        this.builder = builder;
        this.current = current;
        this.drain = drain;
    }

    /** The first generation. A plugin that fails is left out, with its reason stored; the others serve. */
    public void boot(boolean safe) {
        lock.lock();
        try {
            seenChanges = shared.store().changes();
            var wished = safe ? new TreeSet<String>() : wished();
            var all = versions(wished);
            replaceWithout(wished);
            attempts.settled(all, serving);
        } finally {
            lock.unlock();
        }
    }

    /** Leaves out what fails, with its reason stored. */
    private void replaceWithout(Set<String> wished) {
        for (; ; ) {
            try {
                replace(wished);
                return;
            } catch (PluginException e) {
                if (!wished.contains(e.pluginId())) {
                    throw e;
                }
                LOG.error("{} cannot be enabled and is left out: {}", e.pluginId(), e.getMessage(), e);
                shared.store().failed(e.pluginId(), String.valueOf(e.getMessage()));
                wished.remove(e.pluginId());
                wished.removeAll(shared.artifacts().dependents(e.pluginId(), withPresent(wished, e.pluginId())));
            }
        }
    }

    private Set<String> withPresent(Set<String> wished, String id) {
        var all = new TreeSet<>(wished);
        if (shared.artifacts().find(id).isPresent()) {
            all.add(id);
        }
        return all;
    }

    /**
     * Enables and disables in one step.
     *
     * @throws PluginException with the reason; nothing changed then, but the reason is stored with the plugin
     */
    public void change(Collection<String> enable, Collection<String> disable) {
        lock.lock();
        try {
            var next = new LinkedHashSet<>(serving.keySet());
            next.addAll(enable);
            next.removeAll(disable);
            try {
                replace(next);
            } catch (PluginException e) {
                remember(enable, e);
                throw e;
            }
            for (var id : enable) {
                shared.store().save(id, Wish.ENABLED, version(id), true, null);
            }
            disable.forEach(id -> shared.store().save(id, Wish.DISABLED, null, false, null));
            attempts.forget();
            seenChanges = shared.store().changes();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Replaces the version used of an enabled plugin; the old one serves until the new one is complete.
     *
     * @throws PluginException with the reason; the old version goes on then
     */
    public void upgrade(String id) {
        lock.lock();
        try {
            var before = shared.shelf().forward(id);
            try {
                if (serving.containsKey(id)) {
                    replace(serving.keySet());
                }
            } catch (PluginException e) {
                shared.shelf().back(before);
                remember(List.of(id), e);
                throw e;
            }
            shared.store().save(id, serving.containsKey(id) ? Wish.ENABLED : Wish.DISABLED, version(id), true, null);
            attempts.forget();
            seenChanges = shared.store().changes();
        } finally {
            lock.unlock();
        }
    }

    private void remember(Collection<String> enable, PluginException e) {
        LOG.error("{} cannot be enabled: {}", enable, e.getMessage(), e);
        var culprit = enable.contains(e.pluginId()) || enable.isEmpty()
                ? e.pluginId()
                : enable.iterator().next();
        if (shared.artifacts().find(culprit).isPresent()) {
            var wish = serving.containsKey(culprit) ? Wish.ENABLED : Wish.DISABLED;
            shared.store().save(culprit, wish, version(culprit), false, e.getMessage());
            seenChanges = shared.store().changes();
        }
    }

    private @Nullable String version(String id) {
        return shared.artifacts().find(id).map(a -> a.version()).orElse(null);
    }

    /** Follows what another node changed: which plugins, and which versions. Called every few seconds. */
    public void follow() {
        boolean nothingNew = shared.store().changes() == seenChanges && !attempts.behindLongEnough();
        if (nothingNew || attempts.pausing() || !lock.tryLock()) {
            return;
        }
        try {
            long changes = shared.store().changes();
            shared.shelf().look();
            var wished = wished();
            var all = versions(wished);
            if (attempts.differs(all, serving)) {
                catchUp(wished);
                attempts.settled(all, serving);
            }
            attempts.done(shared.shelf().behind());
            seenChanges = changes;
        } catch (PluginException e) {
            attempts.failed();
            LOG.warn("another node changed what this one cannot yet follow: {}", e.getMessage(), e);
        } finally {
            lock.unlock();
        }
    }

    /** The other node may be migrating what we need just now; only what fails again and again is left out. */
    private void catchUp(Set<String> wished) {
        if (attempts.enough()) {
            replaceWithout(wished);
        } else {
            replace(wished);
        }
    }

    private Map<String, String> versions(Collection<String> ids) {
        var versions = new TreeMap<String, String>();
        ids.forEach(id -> versions.put(id, String.valueOf(version(id))));
        return versions;
    }

    public Set<String> serving() {
        return serving.keySet();
    }

    private Set<String> wished() {
        return shared.store().all().values().stream()
                .filter(entry -> entry.wish() == Wish.ENABLED)
                .map(PluginStore.Entry::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Builds, publishes, starts; goes back to the old generation when the new one does not start. */
    private void replace(Set<String> enabled) {
        var old = live;
        var next = builder.build(enabled, old == null ? Set.of() : old.jars());
        current.publish(next);
        try {
            next.start();
            if (!shared.manualJobs()) {
                next.workers().start();
            }
        } catch (RuntimeException e) {
            current.publish(old);
            drain.retire(next);
            throw e;
        }
        live = next;
        serving = Map.copyOf(versions(enabled));
        if (old != null) {
            drain.retire(old);
        }
        shared.live().signal("core.menu", "core.self");
        LOG.info("generation {} serves {}", next.number(), enabled);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (live != null) {
                current.publish(null);
                drain.retire(live);
                live = null;
            }
            drain.await();
        } finally {
            lock.unlock();
        }
    }
}
