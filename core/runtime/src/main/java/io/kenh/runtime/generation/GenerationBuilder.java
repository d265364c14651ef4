package io.kenh.runtime.generation;

import io.kenh.api.addon.Contributions;
import io.kenh.api.addon.Service;
import io.kenh.api.data.Documents;
import io.kenh.api.data.Kept;
import io.kenh.api.live.Live;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.api.security.Permission;
import io.kenh.runtime.admin.SecurityParts;
import io.kenh.runtime.config.ConfigException;
import io.kenh.runtime.config.ConfigKeys;
import io.kenh.runtime.core.CoreAddon;
import io.kenh.runtime.db.DbDoor;
import io.kenh.runtime.db.Folding;
import io.kenh.runtime.db.KeptDoor;
import io.kenh.runtime.db.KeptTables;
import io.kenh.runtime.db.Orm;
import io.kenh.runtime.db.OwnResources;
import io.kenh.runtime.db.SequencesDoor;
import io.kenh.runtime.document.DocumentsDoor;
import io.kenh.runtime.document.PluginFiles;
import io.kenh.runtime.event.EventsDoor;
import io.kenh.runtime.event.Outbox;
import io.kenh.runtime.event.PluginListener;
import io.kenh.runtime.file.FileSweep;
import io.kenh.runtime.file.FilesDoor;
import io.kenh.runtime.i18n.TextBundle;
import io.kenh.runtime.job.Around;
import io.kenh.runtime.job.Bell;
import io.kenh.runtime.job.JobsDoor;
import io.kenh.runtime.job.WorkerOptions;
import io.kenh.runtime.job.Workers;
import io.kenh.runtime.plugin.PluginException;
import io.kenh.runtime.plugin.PluginSet;
import io.kenh.runtime.security.GateConfig;
import io.kenh.runtime.security.PluginBlock;
import io.kenh.runtime.security.SecurityHeaders;
import io.kenh.runtime.settings.FixedSettings;
import io.kenh.runtime.settings.SettingsDoor;
import io.kenh.runtime.web.ErrorAnswers;
import io.kenh.runtime.web.GenerationRoutes;
import io.kenh.runtime.web.JacksonJson;
import io.kenh.runtime.web.Landing;
import io.kenh.runtime.web.LiveTelling;
import io.kenh.runtime.web.Pages;
import io.kenh.runtime.web.ServletFactory;
import io.kenh.runtime.web.StaticFiles;
import io.kenh.runtime.web.Toasts;
import io.kenh.runtime.webhook.Replay;
import io.kenh.runtime.webhook.WaitingRoute;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns a set of plugin ids into a generation: load, migrate, create, collect, check, connect. Whatever fails leaves nothing behind. */
public final class GenerationBuilder {
    /** Names this process among the nodes: in containers all have the same number. */
    private static final String NODE =
            ProcessHandle.current().pid() + "-" + UUID.randomUUID().toString().substring(0, 8);

    private static final ClassLoader CORE_LOADER = new OwnResources(GenerationBuilder.class);
    private static final ClassLoader UI_LOADER = new OwnResources(io.kenh.ui.Kit.class);

    private final Shared shared;
    private final Supplier<Reconciler> reconciler;
    private final AtomicLong numbers = new AtomicLong();
    private final boolean behindProxy;
    private final Duration heartbeat;

    /** @throws ConfigException when the deployment says something about the proxy or the heartbeat that cannot be used */
    public GenerationBuilder(Shared shared, Supplier<Reconciler> reconciler) {
        this.behindProxy = shared.config().flag(ConfigKeys.BEHIND_PROXY);
        this.heartbeat = Duration.ofSeconds(shared.config().number(ConfigKeys.HEARTBEAT_SECONDS, 1, 60));
        this.shared = shared;
        this.reconciler = reconciler;
    }

    /**
     * @param before what serves now: its tables are in place and were compared with their entities, its loaders can be used again
     * @throws PluginException naming the plugin and the reason
     * @throws ConfigException at the start, when the deployment gives a setting a value that does not fit it
     */
    Generation build(Set<String> enabled, @Nullable Generation before) {
        var plugins = PluginSet.load(shared.artifacts().inOrder(enabled), before == null ? null : before.plugins());
        try {
            boolean settled = before == null && shared.settled().with(plugins);
            boolean changed = !settled && migrate(plugins, before);
            return connect(plugins, settled, changed, before == null);
        } catch (RuntimeException | LinkageError e) {
            plugins.close();
            if (e instanceof ConfigException wrong) {
                throw wrong;
            }
            if (e instanceof PluginException known) {
                throw known;
            }
            throw new PluginException(Culprit.of(e, plugins), "build", e);
        }
    }

    /** @return whether there were any to migrate, whose tables have to be compared with their entities */
    private boolean migrate(PluginSet plugins, @Nullable Generation before) {
        var inPlace = before == null ? Set.<Path>of() : before.jars();
        boolean any = inPlace.isEmpty();
        for (var artifact : plugins.artifacts()) {
            if (inPlace.contains(artifact.path())) {
                continue;
            }
            any = true;
            try {
                shared.database().migrate(artifact.id(), plugins.loader(artifact.id()));
            } catch (RuntimeException e) {
                throw new PluginException(artifact.id(), "migrate", e);
            }
        }
        return any;
    }

    /** What is known of a generation before its session factory is built. */
    private record Draft(
            long number,
            PluginSet plugins,
            boolean settled,
            Catalog catalog,
            Wiring wiring,
            SecurityParts security,
            AtomicReference<SettingsDoor> settings,
            TextBundle texts,
            JacksonJson json,
            Pages pages) {}

    /** @param settled what these plugins register in the database is there, and was not changed since */
    private Generation connect(PluginSet plugins, boolean settled, boolean validateSchema, boolean first) {
        var draft = draft(plugins, settled);
        new Validator(draft.catalog(), draft.texts(), plugins.artifacts()).check();
        checkFixed(draft, first);
        var orm = Orm.build(
                shared.database(),
                Catalog.values(draft.catalog().entities()),
                plugins.artifacts().stream().map(a -> plugins.loader(a.id())).toList(),
                validateSchema);
        try {
            return wire(draft, orm);
        } catch (RuntimeException | LinkageError e) {
            orm.close();
            throw e;
        }
    }

    /** At the start the deployment is told at once; later, whoever enables the plugin. */
    private void checkFixed(Draft draft, boolean first) {
        for (var owned : draft.catalog().settings()) {
            FixedSettings.misfit(owned.value(), shared.config(), draft.texts()).ifPresent(sentence -> {
                throw first ? new ConfigException(sentence) : new PluginException(owned.pluginId(), sentence);
            });
        }
    }

    private Draft draft(PluginSet plugins, boolean settled) {
        long number = numbers.incrementAndGet();
        var wiring = new Wiring();
        var core = new HostDoor(Member.CORE, shared, wiring);
        var blocks = new AtomicReference<List<PluginBlock>>(List.of());
        var settings = new AtomicReference<SettingsDoor>();
        var security = new SecurityParts(
                core, new GateConfig(blocks::get, behindProxy, shared.limits()), shared.passwords(), settings::get);
        var catalog = new Catalog(members(plugins, wiring, new CoreAddon(core, shared, security, reconciler)));
        blocks.set(blocks(catalog));
        var texts = texts(plugins);
        var json = new JacksonJson();
        var files = new StaticFiles(loaders(plugins));
        var pages = new Pages(
                catalog,
                texts,
                files,
                new Toasts(() -> "https".equals(shared.publicUrl().get().getScheme())));
        GenerationRoutes.add(catalog.routes().of(Member.CORE), number, catalog, pages, files, shared.live(), json);
        standIn(catalog, security);
        return new Draft(number, plugins, settled, catalog, wiring, security, settings, texts, json, pages);
    }

    /** The host takes the webhooks of installed plugins that are not in this generation. */
    private void standIn(Catalog catalog, SecurityParts security) {
        for (var address : shared.webhooks().absent(catalog.pluginIds())) {
            catalog.routes()
                    .standIn(
                            address.method(),
                            address.path(),
                            WaitingRoute.ACCESS,
                            new WaitingRoute(address, shared.webhooks(), shared.clock(), security.gate()::address));
        }
    }

    private Generation wire(Draft draft, Orm orm) {
        var catalog = draft.catalog();
        var kept =
                new KeptTables(Catalog.values(catalog.entities()), shared.live().changes());
        var db = new DbDoor(() -> orm, kept);
        var bell = new Bell();
        var jobs = new ArrayList<>(Catalog.values(catalog.jobs()));
        var outbox = new Outbox(db, shared.database(), draft.json(), shared.clock(), bell);
        outbox.bind(catalog.listeners().stream()
                .map(owned -> new PluginListener(owned.pluginId(), owned.value()))
                .toList());
        jobs.add(outbox.cleaning());
        jobs.add(new Folding(db, Catalog.values(catalog.entities())).job());
        jobs.add(new FileSweep(shared.database(), shared.clock()).job());
        var self = new AtomicReference<Generation>();
        var jobsDoor = new JobsDoor(db, shared.database(), draft.json(), shared.clock(), bell);
        var ids = catalog.pluginIds();
        var replay = new Replay(
                shared.webhooks(), () -> Objects.requireNonNull(self.get()).servlet(), shared.metrics(), jobsDoor);
        var webhooks = catalog.webhooks();
        var concerned = shared.webhooks().concerned(ids, webhooks);
        jobs.addAll(replay.jobs(concerned));
        jobsDoor.bind(jobs);
        var works = new ArrayList<>(Workers.works(jobs, draft.json()));
        works.addAll(outbox.works());
        var workers = new Workers(
                shared.database(),
                works,
                outbox.lane(),
                shared.clock(),
                around(draft.texts(), self::get),
                bell,
                WorkerOptions.of("node-" + NODE + "-" + draft.number()).withHeartbeat(heartbeat));
        var settings = settings(db, catalog);
        draft.settings().set(settings);
        draft.wiring()
                .connect(doors(draft, db, new KeptDoor(db, kept), new EventsDoor(db, outbox), jobsDoor, settings));
        var servlet = new ServletFactory(
                        draft.security().gate(),
                        new SecurityHeaders(catalog.imageHosts()),
                        new ErrorAnswers(draft.texts(), draft.json(), draft.pages()),
                        draft.json(),
                        shared.metrics(),
                        shared.live())
                .build(catalog.routes().all());
        var beginning = new Registering(outbox, ids, draft.settled(), () -> {
            if (!draft.settled()) {
                draft.security().syncRoles(Catalog.values(catalog.roles()));
                shared.settled().keep(draft.plugins());
            }
            shared.webhooks().remember(ids, webhooks);
            replay.startSoon(concerned);
        });
        var generation = new Generation(
                draft.number(),
                new Generation.Parts(catalog, draft.plugins(), orm, draft.wiring(), workers, servlet, beginning),
                shared.live(),
                shared.leaks());
        self.set(generation);
        return generation;
    }

    private SettingsDoor settings(DbDoor db, Catalog catalog) {
        var known = Catalog.values(catalog.settings());
        var fixed = shared.config().fixed(known.stream().map(s -> s.key()).toList());
        return new SettingsDoor(db, shared.secrets(), shared.clock(), fixed);
    }

    private Wiring.Doors doors(
            Draft draft, DbDoor db, Kept kept, EventsDoor events, JobsDoor jobs, SettingsDoor settings) {
        var services = new ArrayList<>(Catalog.values(draft.catalog().services()));
        services.add(new Service<>(
                Landing.class,
                actor -> draft.pages().menu().apps(actor, "/").stream()
                        .findFirst()
                        .map(app -> app.path())));
        services.add(new Service<>(
                Documents.class,
                new DocumentsDoor(db, Catalog.values(draft.catalog().documents()))));
        services.add(new Service<>(
                Contributions.class, new PluginFiles(draft.plugins().artifacts())));
        return new Wiring.Doors(
                db,
                kept,
                events,
                jobs,
                new ServiceTable(List.copyOf(services)),
                settings,
                draft.texts(),
                live(db),
                new FilesDoor(db, shared.clock()),
                new SequencesDoor(db, shared.clock(), shared.database().reserves()),
                draft.json(),
                draft.pages());
    }

    private Live live(DbDoor db) {
        return (topic, audience) -> db.afterCommit(new LiveTelling(shared.live(), topic, audience.id()));
    }

    /** Jobs and listeners run as the system, in Vietnamese, with the generation's texts and a lease on it. */
    private static Around around(TextBundle texts, Supplier<Generation> generation) {
        var bindings = new Current.Bindings(Actor.SYSTEM, Locale.of("vi"), ZoneId.of("Asia/Ho_Chi_Minh"), texts);
        return work -> {
            var leased = generation.get();
            if (!leased.tryLease()) {
                throw new IllegalStateException("this generation is gone; the work runs in the next");
            }
            try (leased) {
                Current.run(bindings, work);
            }
        };
    }

    private List<Member> members(PluginSet plugins, Wiring wiring, CoreAddon core) {
        var members = new ArrayList<Member>();
        members.add(new Member(Member.CORE, core, CORE_LOADER));
        var present = plugins.artifacts().stream().map(a -> a.id()).toList();
        for (var artifact : plugins.artifacts()) {
            var host = new HostDoor(artifact.id(), shared, wiring);
            var addon = plugins.create(artifact, artifact.className(), host);
            var loader = plugins.loader(artifact.id());
            members.add(new Member(artifact.id(), addon, loader));
            addon.bridges().forEach((other, className) -> {
                if (present.contains(other)) {
                    members.add(new Member(artifact.id(), plugins.create(artifact, className, host), loader));
                }
            });
        }
        return members;
    }

    private static TextBundle texts(PluginSet plugins) {
        var sources = new ArrayList<TextBundle.Source>();
        sources.add(new TextBundle.Source(Member.CORE, UI_LOADER));
        sources.add(new TextBundle.Source(Member.CORE, CORE_LOADER));
        plugins.artifacts().forEach(a -> sources.add(new TextBundle.Source(a.id(), plugins.loader(a.id()))));
        return TextBundle.load(sources);
    }

    private static Map<String, ClassLoader> loaders(PluginSet plugins) {
        var loaders = new HashMap<String, ClassLoader>();
        loaders.put(Member.CORE, CORE_LOADER);
        plugins.artifacts().forEach(a -> loaders.put(a.id(), plugins.loader(a.id())));
        return loaders;
    }

    private static List<PluginBlock> blocks(Catalog catalog) {
        var ids = new LinkedHashMap<String, Boolean>();
        catalog.members().forEach(member -> ids.put(member.pluginId(), true));
        return ids.keySet().stream()
                .map(id -> new PluginBlock(
                        id,
                        catalog.permissions().stream()
                                .filter(p -> p.pluginId().equals(id))
                                .<Permission>map(Catalog.Owned::value)
                                .toList(),
                        catalog.settings().stream()
                                .filter(s -> s.pluginId().equals(id))
                                .<io.kenh.api.settings.Setting<?>>map(Catalog.Owned::value)
                                .toList()))
                .toList();
    }
}
