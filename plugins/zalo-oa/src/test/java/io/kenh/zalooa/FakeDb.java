package io.kenh.zalooa;

import io.kenh.api.data.Db;
import io.kenh.zalooa.account.AuditLine;
import io.kenh.zalooa.account.ZaloAccount;
import io.kenh.zalooa.client.ApiLogEntry;
import io.kenh.zalooa.event.ZaloEvent;
import io.kenh.zalooa.link.ZaloLink;
import io.kenh.zalooa.send.ZaloOutgoing;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/** The plugin's tables in H2, made by its own migrations. */
final class FakeDb implements Db, AutoCloseable {
    private record Running(EntityManager em, List<Runnable> after) {}

    private static final ThreadLocal<Running> CURRENT = new ThreadLocal<>();

    private static final List<String> TABLES = List.of(
            "zalo_oa_audit",
            "zalo_oa_oauth_state",
            "zalo_oa_link",
            "zalo_oa_event",
            "zalo_oa_webhook_counter",
            "zalo_oa_outgoing",
            "zalo_oa_api_log",
            "zalo_oa_merge",
            "zalo_oa_account");

    /** Made once: building it takes longer than a test. */
    private static final SessionFactory FACTORY = build();

    private final SessionFactory factory = FACTORY;

    FakeDb() {
        write(em -> {
            TABLES.forEach(table -> em.createNativeQuery("delete from " + table).executeUpdate());
            return true;
        });
    }

    private static SessionFactory build() {
        var url = "jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
        var configuration = new Configuration()
                .setProperty("hibernate.connection.url", url)
                .setProperty("hibernate.connection.pool_size", "60")
                .setProperty("hibernate.hbm2ddl.auto", "none");
        List.of(
                        ZaloAccount.class,
                        AuditLine.class,
                        ZaloLink.class,
                        ZaloEvent.class,
                        ZaloOutgoing.class,
                        ApiLogEntry.class,
                        CompanyFilter.class)
                .forEach(configuration::addAnnotatedClass);
        var factory = configuration.buildSessionFactory();
        factory.inTransaction(em -> {
            for (var script : List.of("V001__zalo_oa.sql", "V002__platform_facts.sql", "V003__care.sql")) {
                for (var statement : read("/db/migration/" + script).split(";\\s*\\n")) {
                    if (!statement.isBlank()) {
                        em.createNativeQuery(statement.replaceAll("(?m)^--.*$", ""))
                                .executeUpdate();
                    }
                }
            }
        });
        return factory;
    }

    private static String read(String resource) {
        try (var in = FakeDb.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8) + "\n";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public <T> T read(Function<EntityManager, T> work) {
        return write(work);
    }

    @Override
    public <T> T write(Function<EntityManager, T> work) {
        if (CURRENT.get() != null) {
            return work.apply(CURRENT.get().em());
        }
        var after = new ArrayList<Runnable>();
        T result;
        try (var em = factory.createEntityManager()) {
            CURRENT.set(new Running(em, after));
            var tx = em.getTransaction();
            tx.begin();
            try {
                result = work.apply(em);
                tx.commit();
            } catch (RuntimeException e) {
                if (tx.isActive()) {
                    tx.rollback();
                }
                throw e;
            } finally {
                CURRENT.remove();
            }
        }
        after.forEach(Runnable::run);
        return result;
    }

    @Override
    public void afterCommit(Runnable action) {
        CURRENT.get().after().add(action);
    }

    /** The next test empties the tables. */
    @Override
    public void close() {}
}
