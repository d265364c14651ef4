package io.kenh.runtime.generation;

import io.kenh.runtime.config.ConfigKeys;
import io.kenh.runtime.plugin.Artifact;
import io.kenh.runtime.plugin.PluginException;
import io.kenh.runtime.plugin.PluginStore;
import io.kenh.runtime.plugin.PluginStore.Change;
import io.kenh.runtime.plugin.PluginStore.Wish;
import io.kenh.runtime.plugin.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes what serves equal to what is wished: one change at a time, all or nothing. */
public final class Reconciler implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
    private static final long CHANGES_LOCK = 0x6b656e68_00000001L;
    /** A number no change has. */
    private static final long NEVER = -1;

    private final Shared shared;
    private final GenerationBuilder builder;
    private final CurrentGeneration current;
    private final Drain drain;
    private final ReentrantLock lock = new ReentrantLock();
    private final Attempts attempts = new Attempts();
    /** Plugin id to version. */
    private volatile Map<String, String> serving = Map.of();

    private volatile long seenChanges;
    /** Wished, but not working on this node; used under the lock. */
    private Set<String> leftOut = Set.of();

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
            leftOut = leftOut(wished());
        } finally {
            lock.unlock();
        }
    }

    private Set<String> leftOut(Set<String> wished) {
        var without = new TreeSet<>(wished);
        without.removeAll(serving.keySet());
        return Set.copyOf(without);
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
                shared.store().failed(e.pluginId(), e.reason());
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
     * Enables and disables in one step, upon what all nodes have changed until now.
     *
     * @throws PluginException with the reason; nothing changed then, but the reason is stored with the plugin
     */
    public void change(Collection<String> enable, Collection<String> disable) {
        exclusively(() -> {
            long changes = look();
            var next = agreed();
            next.addAll(enable);
            next.removeAll(disable);
            checkNeeded(next, disable);
            boolean whole;
            try {
                whole = replaceFor(enable, next);
            } catch (PluginException e) {
                remember(enable, e);
                throw e;
            }
            var wishes = new ArrayList<Change>();
            enable.forEach(id -> wishes.add(new Change(id, Wish.ENABLED, version(id), true, null)));
            disable.forEach(id -> wishes.add(new Change(id, Wish.DISABLED, null, false, null)));
            // Until they are kept, what is served is not what is wished: should that fail, the next look leads back.
            seenChanges = NEVER;
            shared.store().save(wishes);
            changed(enable, disable, whole ? changes + enable.size() + disable.size() : NEVER);
        });
    }

    /**
     * Replaces the version used of an enabled plugin; the old one serves until the new one is complete.
     *
     * @throws PluginException with the reason; the old version goes on then
     */
    public void upgrade(String id) {
        exclusively(() -> {
            long changes = look();
            boolean wished = wished().contains(id);
            var before = shared.shelf().forward(id);
            boolean whole = true;
            try {
                if (wished) {
                    var next = agreed();
                    next.add(id);
                    whole = replaceFor(List.of(id), next);
                }
            } catch (PluginException e) {
                shared.shelf().back(before);
                remember(List.of(id), e);
                throw e;
            }
            shared.store().save(id, wished ? Wish.ENABLED : Wish.DISABLED, version(id), true, null);
            changed(List.of(id), List.of(), whole ? changes + 1 : NEVER);
        });
    }

    /**
     * Does something to a plugin that no node serves or is about to.
     *
     * @return whether it was done; not, when the plugin is wished
     */
    public boolean whileOff(String id, Runnable work) {
        var done = new AtomicBoolean();
        exclusively(() -> {
            if (!agreed().contains(id)) {
                work.run();
                done.set(true);
            }
        });
        return done.get();
    }

    /** One change at a time, on all nodes: each builds upon the wishes the one before it stored. */
    private void exclusively(Runnable work) {
        lock.lock();
        try {
            shared.database().exclusively(CHANGES_LOCK, work);
        } finally {
            lock.unlock();
        }
    }

    /** Takes in what other nodes changed. @return the number of the last change */
    private long look() {
        long changes = shared.store().changes();
        if (changes != seenChanges) {
            shared.shelf().look();
        }
        return changes;
    }

    /** What is wished, without what this node has given up. */
    private Set<String> agreed() {
        var ids = wished();
        ids.removeAll(leftOut);
        return ids;
    }

    /** Whoever disables knows what this node serves; another may have enabled something upon it meanwhile. */
    private void checkNeeded(Set<String> next, Collection<String> disable) {
        for (var id : next) {
            var requires = shared.artifacts().find(id).map(a -> a.requires()).orElse(List.of());
            for (var needed : requires) {
                if (disable.contains(needed)) {
                    throw new PluginException(
                            id,
                            new Refusal("core-host.apps.needed-meanwhile", List.of(id, needed), ""),
                            id + " needs " + needed + ", and is enabled on another node");
                }
            }
        }
    }

    /**
     * Leaves out what another node enabled and does not work here, or not yet: this is somebody else's change, and is followed later.
     *
     * @param wanted must be in it
     * @return whether everything is in it
     */
    private boolean replaceFor(Collection<String> wanted, Set<String> enabled) {
        var next = new TreeSet<>(enabled);
        for (; ; ) {
            try {
                replace(next);
                return next.size() == enabled.size();
            } catch (PluginException e) {
                var id = e.pluginId();
                if (wanted.contains(id) || serving.containsKey(id) || !next.remove(id)) {
                    throw e;
                }
                LOG.warn("{}, which another node enabled, is followed later: {}", id, e.getMessage(), e);
            }
        }
    }

    private void changed(Collection<String> enabled, Collection<String> disabled, long changes) {
        var given = new TreeSet<>(leftOut);
        given.removeAll(enabled);
        given.removeAll(disabled);
        leftOut = Set.copyOf(given);
        attempts.forget();
        seenChanges = changes;
    }

    private void remember(Collection<String> enable, PluginException e) {
        if (e.refused()) {
            LOG.info("{} is not enabled: {}", enable, e.getMessage());
        } else {
            LOG.error("{} cannot be enabled: {}", enable, e.getMessage(), e);
        }
        var culprit = enable.contains(e.pluginId()) || enable.isEmpty()
                ? e.pluginId()
                : enable.iterator().next();
        if (shared.artifacts().find(culprit).isPresent()) {
            shared.store().refused(culprit, version(culprit), e.reason());
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
            leftOut = leftOut(wished());
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
        refuseDemo(enabled);
        var old = live;
        var next = builder.build(enabled, old);
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

    /** Also at the start, where a demonstration's database is taken into production. */
    private void refuseDemo(Set<String> enabled) {
        if (shared.config().flag(ConfigKeys.DEMO_PLUGINS)) {
            return;
        }
        for (var id : enabled) {
            if (shared.artifacts().find(id).filter(Artifact::demo).isPresent()) {
                throw new PluginException(
                        id,
                        new Refusal("core-host.apps.demo-only", List.of(id), ConfigKeys.DEMO_PLUGINS.key()),
                        id + " is made for demonstrations only, and " + ConfigKeys.DEMO_PLUGINS.key() + " is not true");
            }
        }
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
