package io.kenh.runtime.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.runtime.db.Library.Book;
import io.kenh.runtime.db.Library.Shelf;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.Kind.class)
class DbDoorTest {
    private final DataFixture data;
    private final DbDoor db;

    DbDoorTest(Database.Kind kind) {
        data = new DataFixture(kind);
        db = data.db;
    }

    @AfterEach
    void close() {
        data.close();
    }

    private long book(String title) {
        return db.write(em -> {
            var book = new Book(1, title, null);
            em.persist(book);
            return book.id();
        });
    }

    private String title(long id) {
        return db.read(em -> em.find(Book.class, id).title());
    }

    @Test
    void updates_and_deletes_of_many_rows_need_no_tables_beside_those_of_the_migrations() {
        var shelf = db.write(em -> {
            var made = new Shelf(1, "history");
            made.labels().addAll(List.of("old", "heavy"));
            em.persist(made);
            em.persist(new Book(1, "Annals", made));
            return made.id();
        });
        int changed = db.write(em -> em.createQuery(
                                "update Book b set b.title = 'Chronicle' where b.shelf.name = 'history'")
                        .executeUpdate()
                + em.createQuery("delete from Book b where b.shelf.id = :shelf")
                        .setParameter("shelf", shelf)
                        .executeUpdate()
                + em.createQuery("delete from Shelf s where s.name = 'history'").executeUpdate());
        assertEquals(3, changed);
        assertEquals(0, data.count("test_shelf_label"));
        assertEquals(
                0,
                data.count(
                        "information_schema.tables where lower(table_name) like 'hte%' or lower(table_name) like 'ht%'"));
    }

    @Test
    void an_inner_write_joins_and_is_rolled_back_with_the_outer_one() {
        assertThrows(
                IllegalStateException.class,
                () -> db.write(em -> {
                    book("inner");
                    long seen = db.read(inner -> inner.createQuery("select count(b) from Book b", Long.class)
                            .getSingleResult());
                    assertEquals(1, seen);
                    throw new IllegalStateException("outer fails");
                }));
        assertEquals(0, data.count("test_book"));
    }

    @Test
    void a_failed_inner_write_cannot_be_committed_by_catching_its_failure() {
        var failure = assertThrows(
                KenhException.class,
                () -> db.write(em -> {
                    try {
                        db.write(inner -> {
                            book("half");
                            throw new KenhException(CoreError.INVALID);
                        });
                    } catch (KenhException e) {
                        return "swallowed";
                    }
                    return "unreachable";
                }));
        assertEquals(CoreError.INVALID, failure.code());
        assertEquals(0, data.count("test_book"));
    }

    @Test
    void the_second_writer_of_a_record_gets_a_conflict() {
        long id = book("first");
        var failure = assertThrows(
                KenhException.class,
                () -> db.write(em -> {
                    var mine = em.find(Book.class, id);
                    var other = new DbDoor(data.orm);
                    other.write(em2 -> {
                        em2.find(Book.class, id).rename("faster");
                        return true;
                    });
                    mine.rename("slower");
                    return true;
                }));
        assertEquals(CoreError.CONFLICT, failure.code());
        assertEquals("faster", title(id));
    }

    @Test
    void a_read_changes_nothing() {
        long id = book("as it was");
        db.read(em -> {
            em.find(Book.class, id).rename("changed");
            return true;
        });
        assertEquals("as it was", title(id));
        assertThrows(IllegalStateException.class, () -> db.read(em -> book("inside a read")));
    }

    @Test
    void actions_after_commit_run_once_after_the_outermost_commit_and_never_after_a_rollback() {
        var seen = new ArrayList<Long>();
        db.write(em -> {
            db.write(inner -> {
                db.afterCommit(() -> seen.add(data.count("test_book")));
                return true;
            });
            book("stored");
            assertTrue(seen.isEmpty());
            return true;
        });
        assertEquals(List.of(1L), seen);
        assertThrows(
                IllegalStateException.class,
                () -> db.write(em -> {
                    db.afterCommit(() -> seen.add(99L));
                    throw new IllegalStateException();
                }));
        assertEquals(List.of(1L), seen);
        db.afterCommit(() -> seen.add(2L));
        assertEquals(List.of(1L, 2L), seen);
    }

    @Test
    void the_same_action_asked_for_often_runs_once_after_the_commit() {
        record Tell(String what, List<String> told) implements Runnable {
            @Override
            public void run() {
                told.add(what);
            }
        }
        var told = new ArrayList<String>();
        db.write(em -> {
            for (var what : List.of("list", "one", "list", "two", "list")) {
                db.afterCommit(new Tell(what, told));
            }
            return true;
        });
        assertEquals(List.of("list", "one", "two"), told);
    }

    @Test
    void a_failing_action_after_commit_stops_neither_the_caller_nor_the_next_action() {
        var seen = new ArrayList<String>();
        var result = db.write(em -> {
            db.afterCommit(() -> {
                throw new IllegalStateException("broken signal");
            });
            db.afterCommit(() -> seen.add(db.write(inner -> "a new write: " + book("later"))));
            return "done";
        });
        assertEquals("done", result);
        assertEquals(1, seen.size());
        assertEquals(1, data.count("test_book"));
    }

    @Test
    void an_action_before_commit_can_stop_the_write() {
        assertThrows(
                KenhException.class,
                () -> db.write(em -> {
                    db.beforeCommit(() -> {
                        throw new KenhException(CoreError.INVALID);
                    });
                    return book("refused");
                }));
        assertEquals(0, data.count("test_book"));
        assertThrows(IllegalStateException.class, () -> db.beforeCommit(() -> {}));
    }

    @Test
    void the_running_session_is_known_inside_only() {
        assertTrue(db.current().isEmpty());
        db.read(em -> {
            assertEquals(em, db.current().orElseThrow());
            assertFalse(db.writing());
            return true;
        });
        db.write(em -> {
            assertTrue(db.writing());
            return true;
        });
    }

    @Test
    void repeated_queries_of_a_loop_are_counted() {
        db.write(em -> {
            for (int i = 0; i < 5; i++) {
                var shelf = new Shelf(1, "shelf " + i);
                em.persist(shelf);
                em.persist(new Book(1, "book " + i, shelf));
            }
            return true;
        });
        var counted = QueryCounter.count(() -> db.read(em -> em.createQuery("from Shelf", Shelf.class)
                .getResultStream()
                .mapToInt(shelf -> shelf.books().size())
                .sum()));
        assertEquals(5, counted.result());
        assertEquals(6, counted.count());
        assertEquals(1, counted.repeated(4).size());
        assertEquals(
                1,
                QueryCounter.count(
                                () -> db.read(em -> em.createQuery("from Shelf s left join fetch s.books", Shelf.class)
                                        .getResultList()))
                        .count());
    }

    @Test
    void a_closed_or_failed_session_factory_leaves_the_pool_usable() {
        assertThrows(RuntimeException.class, () -> Orm.build(data.database, List.of(NoTable.class), List.of(), true));
        assertEquals(0, data.count("test_book"));
        assertTrue(data.database.reachable(java.time.Duration.ofSeconds(5)));
        boolean connected = db.read(em -> em.unwrap(Session.class).isConnected());
        assertTrue(connected);
    }

    @jakarta.persistence.Entity
    @jakarta.persistence.Table(name = "no_such_table")
    static class NoTable {
        @jakarta.persistence.Id
        private long id;
    }
}
