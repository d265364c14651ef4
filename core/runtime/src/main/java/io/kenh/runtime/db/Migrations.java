package io.kenh.runtime.db;

import java.util.ArrayList;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.ClassicConfiguration;
import org.flywaydb.core.api.logging.LogFactory;

/** Flyway, once per plugin: own history table, own scripts. */
final class Migrations {
    private static final String COMMON = "db/migration";
    private static final String POSTGRESQL = "db/migration-postgresql";

    /** Any number that nobody else locks. */
    private static final long LOCK = 5_360_113L;

    private Migrations() {}

    static void run(Database database, String moduleId, ClassLoader loader) {
        var locations = new ArrayList<String>();
        if (loader.getResource(COMMON) != null) {
            locations.add("classpath:" + COMMON);
        }
        var postgresql = database.kind() == Database.Kind.POSTGRESQL;
        if (postgresql && loader.getResource(POSTGRESQL) != null) {
            locations.add("classpath:" + POSTGRESQL);
        }
        if (locations.isEmpty()) {
            return;
        }
        var table = "flyway_" + moduleId.replace('-', '_');
        var flyway = Flyway.configure(loader)
                .dataSource(database.dataSource())
                .locations(locations.toArray(String[]::new))
                .table(table)
                // The schema is not empty when the second plugin comes; version 0 lets its V001 run.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .loggers("slf4j")
                .load();
        try {
            // Flyway's own lock does not cover the first moment, when nodes that start together make the history's
            // table.
            database.exclusively(LOCK, flyway::migrate);
        } catch (FlywayException e) {
            if (!postgresql) {
                forgetFailure(database, table, e);
            }
            throw e;
        } finally {
            // Flyway's static log factory remembers the configuration it saw last, and with it the plugin's class
            // loader.
            LogFactory.setConfiguration(new ClassicConfiguration(Migrations.class.getClassLoader()));
        }
    }

    /** H2 cannot roll a script back, so Flyway notes the failure and would refuse the mended script. */
    private static void forgetFailure(Database database, String table, FlywayException reason) {
        try {
            database.call(c -> Sql.update(c, "delete from \"" + table + "\" where \"success\" = false"));
        } catch (SqlFailure e) {
            reason.addSuppressed(e);
        }
    }
}
