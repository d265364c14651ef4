package io.kenh.runtime;

import io.kenh.runtime.config.Config;
import io.kenh.runtime.config.ConfigException;
import io.kenh.runtime.config.ConfigKeys;
import io.kenh.runtime.db.Database;
import io.kenh.runtime.db.DatabaseConfig;
import io.kenh.runtime.db.SqlFailure;
import io.kenh.runtime.db.Unreachable;
import io.kenh.runtime.generation.CurrentGeneration;
import io.kenh.runtime.generation.Drain;
import io.kenh.runtime.generation.Generation;
import io.kenh.runtime.generation.GenerationBuilder;
import io.kenh.runtime.generation.LeakWatch;
import io.kenh.runtime.generation.Reconciler;
import io.kenh.runtime.generation.Shared;
import io.kenh.runtime.plugin.Artifact;
import io.kenh.runtime.plugin.ArtifactReader;
import io.kenh.runtime.plugin.Artifacts;
import io.kenh.runtime.plugin.PluginStore;
import io.kenh.runtime.plugin.PluginStore.Wish;
import io.kenh.runtime.plugin.Settled;
import io.kenh.runtime.plugin.Shelf;
import io.kenh.runtime.secret.SecretBox;
import io.kenh.runtime.security.Bootstrap;
import io.kenh.runtime.security.Limits;
import io.kenh.runtime.security.Passwords;
import io.kenh.runtime.security.Security;
import io.kenh.runtime.web.LiveHub;
import io.kenh.runtime.web.NodeSignals;
import io.kenh.runtime.web.WebServer;
import io.kenh.runtime.webhook.WaitingWebhooks;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** A running host: database, server, and the generation of enabled plugins. */
public final class Kenh implements AutoCloseable {
    /**
     * @param http for outside calls, asked for it with each
     * @param plugins jars, folders of jars, or folders of classes with a {@code plugin.properties}
     * @param safe starts without any plugin, leaving the wishes as they are
     * @param manualJobs due work runs only in {@link #drain}: for tests
     * @param passwords how they are hashed; tests, which sign in a thousand times, do it {@linkplain Passwords#quick quickly}
     */
    public record Options(
            Config config,
            Clock clock,
            Supplier<HttpClient> http,
            List<Path> plugins,
            boolean safe,
            boolean manualJobs,
            Passwords passwords) {
        public static Options of(Config config, List<Path> plugins) {
            // As fine as databases keep time: an instant read back equals the one stored.
            var clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
            return new Options(config, clock, () -> Outgoing.CLIENT, plugins, false, false, new Passwords());
        }

        public Options withSafe(boolean on) {
            return new Options(config, clock, http, plugins, on, manualJobs, passwords);
        }
    }

    /** Made with the first call: it reads the certificates of the world, which is a fifteenth of a start. */
    private static final class Outgoing {
        static final HttpClient CLIENT = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    private final Shared shared;
    private final CurrentGeneration current;
    private final Reconciler reconciler;
    private final WebServer server;
    private final Follower follower;
    private final NodeSignals signals;

    private Kenh(
            Shared shared,
            CurrentGeneration current,
            Reconciler reconciler,
            WebServer server,
            Follower follower,
            NodeSignals signals) {
        this.signals = signals;
        this.shared = shared;
        this.current = current;
        this.reconciler = reconciler;
        this.server = server;
        this.follower = follower;
    }

    /**
     * Migrates core, starts the first generation, then listens.
     *
     * @throws ConfigException when the deployment says something we cannot use
     */
    public static Kenh start(Options options) {
        var config = options.config();
        var present = ArtifactReader.read(options.plugins());
        config.checkKnown(present.stream().flatMap(a -> a.configKeys().stream()).toList());
        config.find(ConfigKeys.BOOTSTRAP_KEY.key()).ifPresent(Kenh::checkBootstrapKey);
        createDataDir(config.dataDir());
        var database = open(databaseConfig(config), config.dataDir());
        try {
            var settled = Settled.read(database);
            if (!settled.host()) {
                database.migrateCore();
            }
            return start(options, present, database, settled);
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    private static Kenh start(Options options, List<Artifact> present, Database database, Settled settled) {
        var config = options.config();
        var store = new PluginStore(database.dataSource(), options.clock());
        var shelf = new Shelf(options.plugins(), present, config.dataDir(), store);
        wishFirst(config, shelf.used(), store);
        var listening = new AtomicReference<URI>(URI.create("http://127.0.0.1"));
        // Asked for with every request.
        var publicUrl = config.url(ConfigKeys.PUBLIC_URL);
        var shared = new Shared(
                config,
                options.clock(),
                options.http(),
                database,
                store,
                settled,
                new WaitingWebhooks(database, options.clock(), webhookLimits(config)),
                shelf,
                new LiveHub(),
                SecretBox.of(config.dataDir(), config.find(ConfigKeys.SECRET_KEY.key())),
                options.passwords(),
                Limits.of(options.clock()),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                new LeakWatch(),
                () -> publicUrl.orElseGet(listening::get),
                options.manualJobs());
        var current = new CurrentGeneration();
        var self = new AtomicReference<Reconciler>();
        var drain = new Drain(Duration.ofSeconds(config.number(ConfigKeys.DRAIN_SECONDS, 1, 3600)));
        var reconciler = new Reconciler(shared, new GenerationBuilder(shared, self::get), current, drain);
        self.set(reconciler);
        Meters.register(shared, reconciler);
        var server = new WebServer(config, current, shared.live());
        var signals = NodeSignals.start(database, shared.live());
        try {
            server.listen();
            listening.set(server.uri());
            reconciler.boot(options.safe());
            config.find(ConfigKeys.BOOTSTRAP_KEY.key()).ifPresent(key -> bootstrap(current, key));
            server.start();
        } catch (RuntimeException | Error e) {
            server.close();
            reconciler.close();
            signals.close();
            throw e;
        }
        var follower = Follower.start(reconciler, options.manualJobs());
        return new Kenh(shared, current, reconciler, server, follower, signals);
    }

    private static WaitingWebhooks.Limits webhookLimits(Config config) {
        return new WaitingWebhooks.Limits(
                config.number(ConfigKeys.WEBHOOKS_MOST, 0, 100_000_000),
                (long) config.number(ConfigKeys.WEBHOOKS_MEGABYTES, 0, 1_000_000) << 20,
                Duration.ofDays(config.number(ConfigKeys.WEBHOOKS_DAYS, 0, 3_650)));
    }

    private static void checkBootstrapKey(String key) {
        try {
            Bootstrap.check(key);
        } catch (IllegalArgumentException e) {
            throw new ConfigException(String.valueOf(e.getMessage()));
        }
    }

    private static void bootstrap(CurrentGeneration current, String key) {
        try (var generation = current.lease()) {
            generation.services().get(Security.class).bootstrap().apiKey(key);
        }
    }

    private static void createDataDir(Path dir) {
        try {
            Files.createDirectories(dir);
        } catch (IOException e) {
            throw new ConfigException("The data folder " + dir
                    + " cannot be made. Is its parent a folder this user may write into? Choose another data.dir.");
        }
        if (!Files.isWritable(dir)) {
            throw new ConfigException("This user may not write into the data folder " + dir + ".");
        }
    }

    private static Database open(DatabaseConfig config, Path dataDir) {
        try {
            return Database.open(config);
        } catch (SqlFailure e) {
            throw new ConfigException(Unreachable.sentence(config, dataDir, e));
        }
    }

    private static DatabaseConfig databaseConfig(Config config) {
        var url = config.get(ConfigKeys.DATABASE_URL);
        if (url.isEmpty()) {
            return Database.h2File(config.dataDir(), config.number(ConfigKeys.DATABASE_POOL, 2, 500));
        }
        if (!url.startsWith("jdbc:postgresql:") && !url.startsWith("jdbc:h2:")) {
            throw new ConfigException(ConfigKeys.DATABASE_URL.key()
                    + " takes an address such as jdbc:postgresql://localhost:5432/kenh, it cannot be \"" + url + "\".");
        }
        return new DatabaseConfig(
                url,
                config.get(ConfigKeys.DATABASE_USER),
                config.get(ConfigKeys.DATABASE_PASSWORD),
                config.number(ConfigKeys.DATABASE_POOL, 2, 500));
    }

    /** At the very first start the deployment may wish for plugins; afterwards only administrators do. */
    private static void wishFirst(Config config, Artifacts artifacts, PluginStore store) {
        var wanted = config.get(ConfigKeys.PLUGINS_ENABLE);
        if (wanted.isEmpty() || !store.all().isEmpty()) {
            return;
        }
        boolean demo = config.flag(ConfigKeys.DEMO_PLUGINS);
        var ids = wanted.equals("all")
                ? artifacts.all().stream()
                        .filter(a -> demo || !a.demo())
                        .map(a -> a.id())
                        .toList()
                : Arrays.stream(wanted.split(",")).map(String::strip).toList();
        var withNeeds = new LinkedHashSet<String>();
        for (var id : ids) {
            var artifact = artifacts
                    .find(id)
                    .orElseThrow(() -> new ConfigException(
                            "plugins.enable names \"" + id + "\", which is not in the plugin folder"));
            if (artifact.demo() && !demo) {
                throw new ConfigException("plugins.enable names \"" + id
                        + "\", which is made for demonstrations only; set demo.plugins=true on such a server");
            }
            withNeeds.addAll(artifacts.neededFirst(artifact.id(), Set.of()));
            withNeeds.add(id);
        }
        withNeeds.forEach(id ->
                store.save(id, Wish.ENABLED, artifacts.find(id).orElseThrow().version(), true, null));
    }

    /** Where it listens, e.g. {@code http://127.0.0.1:8080}. */
    public URI uri() {
        return server.uri();
    }

    /** With what they need. */
    public void enable(String... pluginIds) {
        var all = new LinkedHashSet<String>();
        for (var id : pluginIds) {
            all.addAll(shared.artifacts().neededFirst(id, reconciler.serving()));
            all.add(id);
        }
        reconciler.change(all, List.of());
    }

    /** With what requires them. */
    public void disable(String... pluginIds) {
        var all = new LinkedHashSet<String>();
        for (var id : pluginIds) {
            all.addAll(shared.artifacts().dependents(id, reconciler.serving()));
            all.add(id);
        }
        reconciler.change(List.of(), all);
    }

    public Set<String> serving() {
        return reconciler.serving();
    }

    /** The current generation with a lease; close it. */
    public Generation lease() {
        return current.lease();
    }

    public Shared shared() {
        return shared;
    }

    /** Runs due jobs and deliveries until nothing is due; only with manual jobs. */
    public void drain() {
        try (var generation = lease()) {
            generation.workers().runDue();
        }
    }

    @Override
    public void close() {
        var database = shared.database();
        // The last named is closed first; whatever it says, the next one is closed too.
        try (database;
                signals;
                reconciler;
                server) {
            follower.close();
        } finally {
            shared.metrics().close();
        }
    }
}
