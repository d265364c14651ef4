package io.kenh.runtime.db;

import static io.kenh.runtime.db.DataFixture.as;
import static io.kenh.runtime.db.DataFixture.user;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.runtime.db.Library.Book;
import java.util.List;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Translating a query costs more than running it: it is done once, whoever asks and for however many values. */
@ParameterizedClass
@EnumSource(Database.Kind.class)
class KeptTranslationsTest {
    private static final String SOME = "select b.title from Book b where one_of(b.id, :ids) order by b.title";
    private static final String NAMED = "select b.title from Book b where one_of(b.title, :titles) order by b.title";

    private final DataFixture data;
    private Long[] ids = {};

    KeptTranslationsTest(Database.Kind kind) {
        data = new DataFixture(kind);
    }

    @BeforeEach
    void two_companies() {
        ids = data.db.write(em -> {
            var books =
                    List.of(new Book(1, "Annals", null), new Book(1, "Börse", null), new Book(2, "Chronicle", null));
            books.forEach(em::persist);
            return books.stream().map(Book::id).toArray(Long[]::new);
        });
    }

    @AfterEach
    void close() {
        data.close();
    }

    private List<String> titles(long company, Long... wanted) {
        return as(
                user(company),
                () -> data.db.read(em -> em.createQuery(SOME, String.class)
                        .setParameter("ids", wanted)
                        .getResultList()));
    }

    private List<String> named(String... wanted) {
        return data.db.read(em -> em.createQuery(NAMED, String.class)
                .setParameter("titles", wanted)
                .getResultList());
    }

    @Test
    void one_of_finds_what_is_in_the_array() {
        assertEquals(List.of("Annals", "Börse"), titles(1, ids));
        assertEquals(List.of("Chronicle"), titles(2, ids));
        assertEquals(List.of("Annals"), titles(1, ids[0]));
        assertEquals(List.of(), titles(1));
        assertEquals(List.of("Börse", "Chronicle"), named("Chronicle", "Börse", "none"));
        assertEquals(List.of(), named());
    }

    @Test
    void a_query_is_translated_once_for_all_companies_and_any_number_of_values() {
        var kept = data.orm.sessions().getStatistics();
        titles(1, ids);
        kept.setStatisticsEnabled(true);
        titles(1, ids[0]);
        titles(2, ids);
        titles(1);
        assertEquals(2 * 3, kept.getQueryPlanCacheHitCount(), "what it says, and its SQL");
        assertEquals(0, kept.getQueryPlanCacheMissCount());
        assertEquals(1, plans());
    }

    private int plans() {
        return data.orm
                .sessions()
                .unwrap(SessionFactoryImplementor.class)
                .getQueryEngine()
                .getInterpretationCache()
                .getNumberOfCachedQueryPlans();
    }
}
