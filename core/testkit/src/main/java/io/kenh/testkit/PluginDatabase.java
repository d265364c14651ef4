package io.kenh.testkit;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import io.kenh.api.data.Db;
import io.kenh.api.data.Kept;
import io.kenh.runtime.db.Changes;
import io.kenh.runtime.db.Database;
import io.kenh.runtime.db.DatabaseConfig;
import io.kenh.runtime.db.DbDoor;
import io.kenh.runtime.db.KeptDoor;
import io.kenh.runtime.db.KeptTables;
import io.kenh.runtime.db.Orm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** The tables of the plugin whose module the tests run in, on an empty real database, with a host to stand on. */
public final class PluginDatabase implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final PluginFolders.Folder plugin = PluginFolders.here();
    private final AtomicReference<Orm> first = new AtomicReference<>();
    private final List<Orm> orms = new ArrayList<>();
    private final FakeHost host = new FakeHost(plugin.id());
    private final List<Class<?>> entities;
    private final Database database;
    private final DbDoor db;

    /** @param addon the plugin's constructor: it knows the entities */
    public PluginDatabase(io.kenh.testkit.Database kind, Function<Host, Addon> addon) {
        database = Database.open(
                kind == io.kenh.testkit.Database.H2
                        ? Database.h2Memory("plugin_" + NUMBER.incrementAndGet())
                        : new DatabaseConfig(TestPostgres.freshDatabase(), "postgres", "", 16));
        database.migrateCore();
        migrate();
        entities = addon.apply(host).entities();
        var tables = new KeptTables(entities, new Changes(table -> {}));
        db = new DbDoor(first::get, tables);
        host.with(Db.class, db).with(Kept.class, new KeptDoor(db, tables));
        first.set(orm());
    }

    /** By a loader that sees only this plugin's scripts, as in the server. */
    private void migrate() {
        try (var own = new URLClassLoader(
                new URL[] {plugin.classes().toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            database.migrate(plugin.id(), own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Orm orm() {
        var orm = Orm.build(database, entities, List.of(), true);
        orms.add(orm);
        return orm;
    }

    public FakeHost host() {
        return host;
    }

    public DbDoor db() {
        return db;
    }

    /** As another node sees the same data: it hands out ids from blocks of its own. */
    public DbDoor otherNode() {
        return new DbDoor(orm());
    }

    @Override
    public void close() {
        orms.forEach(Orm::close);
        database.close();
    }
}
