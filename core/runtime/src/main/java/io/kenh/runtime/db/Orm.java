package io.kenh.runtime.db;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hibernate.Interceptor;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.spi.BytecodeProvider;

/** The session factory of one generation, with everything that must be closed so that plugin class loaders can go. */
public final class Orm implements AutoCloseable {
    private final BootstrapServiceRegistry bootstrap;
    private final StandardServiceRegistry services;
    private final SessionFactory sessions;
    private final List<SummaryTable> summaries;

    private Orm(
            BootstrapServiceRegistry bootstrap,
            StandardServiceRegistry services,
            SessionFactory sessions,
            List<SummaryTable> summaries) {
        this.bootstrap = bootstrap;
        this.services = services;
        this.sessions = sessions;
        this.summaries = summaries;
    }

    /**
     * @param loaders where entity classes and their proxies live, besides the host's own
     * @param validateSchema compare the entities with the tables and fail when they differ
     */
    public static Orm build(
            Database database, List<Class<?>> entities, List<ClassLoader> loaders, boolean validateSchema) {
        var builder = new BootstrapServiceRegistryBuilder();
        builder.applyClassLoaderService(new PluginsFirst(loaders, Orm.class.getClassLoader(), entities));
        var bootstrap = builder.build();
        StandardServiceRegistry services = null;
        try {
            services = new StandardServiceRegistryBuilder(bootstrap)
                    .applySettings(settings(database, validateSchema))
                    .addService(BytecodeProvider.class, new LateProxies())
                    .build();
            var sources = new MetadataSources(services);
            entities.forEach(sources::addAnnotatedClass);
            var metadata =
                    sources.getMetadataBuilder().applyFunctions(OneOf::register).build();
            CompanyRestrictions.add(metadata);
            var summaries = SummaryTable.among(entities);
            var sessions = OneOf.sessions(metadata);
            if (!summaries.isEmpty()) {
                Differences.listen(sessions);
            }
            return new Orm(bootstrap, services, sessions, summaries);
        } catch (RuntimeException | Error e) {
            if (services != null) {
                StandardServiceRegistryBuilder.destroy(services);
            }
            BootstrapServiceRegistryBuilder.destroy(bootstrap);
            throw e;
        }
    }

    private static Map<String, Object> settings(Database database, boolean validateSchema) {
        return Map.ofEntries(
                Map.entry("jakarta.persistence.nonJtaDataSource", database.dataSource()),
                Map.entry("hibernate.hbm2ddl.auto", validateSchema ? "validate" : "none"),
                Map.entry("hibernate.jdbc.time_zone", "UTC"),
                Map.entry("hibernate.jdbc.batch_size", "50"),
                Map.entry("hibernate.order_inserts", "true"),
                Map.entry("hibernate.order_updates", "true"),
                Map.entry("hibernate.query.in_clause_parameter_padding", "true"),
                Map.entry("hibernate.query.fail_on_pagination_over_collection_fetch", "true"),
                Map.entry("hibernate.generate_statistics", "false"),
                // Each generation has its own; the default of 2048 plans is far more than the constant queries there
                // are.
                Map.entry("hibernate.query.plan_cache_max_size", "512"),
                // H2 would get a table for each entity, at each start and by DDL that commits; updates and deletes of
                // entities with one table, and what they collect, need none.
                Map.entry("hibernate.query.mutation_strategy.global_temporary.create_tables", "false"),
                Map.entry("hibernate.query.mutation_strategy.global_temporary.drop_tables", "false"),
                Map.entry("hibernate.type.json_format_mapper", new NoFormat()),
                Map.entry("hibernate.type.xml_format_mapper", new NoFormat()),
                Map.entry("jakarta.persistence.validation.mode", "none"),
                // Static metamodel fields of the host's entities would hold the last session factory, and with it
                // plugin classes.
                Map.entry("hibernate.jpa.static_metamodel.population", "disabled"));
    }

    public SessionFactory sessions() {
        return sessions;
    }

    /** @param inspector sees every statement before it is prepared, and may change it */
    Session open(UnaryOperator<String> inspector) {
        return sessions.withOptions().statementInspector(inspector).openSession();
    }

    /** @param watching is told of every record that is read or written */
    Session open(UnaryOperator<String> inspector, Interceptor watching) {
        return sessions.withOptions()
                .statementInspector(inspector)
                .interceptor(watching)
                .openSession();
    }

    List<SummaryTable> summaries() {
        return summaries;
    }

    @Override
    public void close() {
        sessions.close();
        StandardServiceRegistryBuilder.destroy(services);
        BootstrapServiceRegistryBuilder.destroy(bootstrap);
    }
}
