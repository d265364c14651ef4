package io.kenh.runtime.generation;

import io.kenh.api.addon.Services;
import io.kenh.api.data.Db;
import io.kenh.runtime.db.Orm;
import io.kenh.runtime.job.Workers;
import io.kenh.runtime.plugin.PluginException;
import io.kenh.runtime.plugin.PluginSet;
import io.kenh.runtime.web.LiveHub;
import jakarta.servlet.Servlet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The set of enabled plugins, working: immutable, and the only root to plugins' classes. Counted leases keep it alive; it starts with one
 * of its own. {@link #close} gives a lease back; with the last one everything is disposed of.
 */
public final class Generation implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Generation.class);

    /** What the builder made, in the order it must be undone. */
    record Parts(
            Catalog catalog,
            PluginSet plugins,
            Orm orm,
            Wiring wiring,
            Workers workers,
            Servlet servlet,
            Beginning beginning) {}

    private final long number;
    private final Parts parts;
    private final LiveHub live;
    private final LeakWatch leaks;
    private final AtomicInteger leases = new AtomicInteger(1);

    Generation(long number, Parts parts, LiveHub live, LeakWatch leaks) {
        this.number = number;
        this.parts = parts;
        this.live = live;
        this.leaks = leaks;
    }

    boolean tryLease() {
        return leases.updateAndGet(n -> n <= 0 ? n : n + 1) > 0;
    }

    @Override
    public void close() {
        if (leases.decrementAndGet() == 0) {
            dispose();
        }
    }

    /** Leases not given back yet. */
    int leases() {
        return Math.max(0, leases.get());
    }

    /** Ends it although leases are out: what still runs in it fails. */
    void expire() {
        if (leases.getAndSet(0) > 0) {
            dispose();
        }
    }

    public long number() {
        return number;
    }

    public Catalog catalog() {
        return parts.catalog();
    }

    /** Its plugins' private copies, whose names change with their content; folders of classes in development do not count. */
    Set<Path> jars() {
        return parts.plugins().artifacts().stream()
                .map(artifact -> artifact.path())
                .filter(path -> !Files.isDirectory(path))
                .collect(Collectors.toSet());
    }

    PluginSet plugins() {
        return parts.plugins();
    }

    public Servlet servlet() {
        return parts.servlet();
    }

    public Db db() {
        return parts.wiring().doors().db();
    }

    public Services services() {
        return parts.wiring().doors().services();
    }

    public Workers workers() {
        return parts.workers();
    }

    /** @throws RuntimeException when an addon cannot start; the caller goes back to the generation before */
    void start() {
        parts.beginning().begin();
        try {
            parts.catalog().members().forEach(Generation::start);
            parts.beginning().done();
        } catch (RuntimeException e) {
            quietly("registration", parts.beginning()::undo);
            throw e;
        }
    }

    private static void start(Member member) {
        try {
            member.addon().start();
        } catch (RuntimeException | LinkageError e) {
            throw new PluginException(member.pluginId(), "start", e);
        }
    }

    /** Stops what works by itself. Requests in flight go on; their leases keep the rest. */
    void retire() {
        live.end(number);
        parts.workers().close();
        for (var member : parts.catalog().members().reversed()) {
            try {
                member.addon().stop();
            } catch (RuntimeException | LinkageError e) {
                LOG.warn("{} did not stop cleanly", member.pluginId(), e);
            }
        }
    }

    private void dispose() {
        // The servlet holds nothing open: Javalin's own destroy is for a started server with WebSockets.
        leaks.watch("session factory", number, parts.orm().sessions());
        quietly("session factory", parts.orm()::close);
        quietly(
                "class loaders",
                () -> parts.plugins().release().forEach((id, loader) -> leaks.watch(id, number, loader)));
        LOG.debug("generation {} is gone", number);
    }

    private void quietly(String what, Runnable close) {
        try {
            close.run();
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("generation {}: the {} did not close cleanly", number, what, e);
        }
    }
}
