package io.kenh.runtime.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kenh.api.security.Actor;
import io.kenh.runtime.db.Library.Book;
import io.kenh.runtime.db.Library.Shelf;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Shelves are seldom changed. */
@ParameterizedClass
@EnumSource(Database.Kind.class)
class KeptDoorTest {
    private static final Actor AN = DataFixture.user(1);

    private final DataFixture data;
    private final List<String> told = new ArrayList<>();
    private final Changes changes = new Changes(told::add);
    private final DbDoor db;
    private final KeptDoor kept;
    private int reads;

    KeptDoorTest(Database.Kind kind) {
        data = new DataFixture(kind);
        var tables = new KeptTables(List.of(Shelf.class, Book.class), changes);
        db = new DbDoor(() -> data.orm, tables);
        kept = new KeptDoor(db, tables);
    }

    @AfterEach
    void close() {
        data.close();
    }

    private List<String> names(long company) {
        return kept.get(Shelf.class, "names", company, () -> {
            reads++;
            return db.read(em -> em.createQuery(
                            "select s.name from Shelf s where s.companyId = :company order by s.name", String.class)
                    .setParameter("company", company)
                    .getResultList());
        });
    }

    private List<String> namesFor(Actor actor) {
        return DataFixture.as(actor, () -> names(1));
    }

    private static Shelf shelf(String name) {
        return new Shelf(1, name);
    }

    private void persist(String name) {
        DataFixture.as(
                AN,
                () -> db.write(em -> {
                    em.persist(shelf(name));
                    return true;
                }));
    }

    @Test
    void what_was_made_is_kept_until_a_change_is_committed() {
        persist("oak");
        assertEquals(List.of("oak"), namesFor(AN));
        assertEquals(List.of("oak"), namesFor(AN));
        assertEquals(1, reads);
        persist("pine");
        assertEquals(List.of("oak", "pine"), namesFor(AN));
        assertEquals(2, reads);
    }

    @Test
    void a_write_sees_its_own_change_at_once_and_a_rollback_leaves_nothing() {
        persist("oak");
        namesFor(AN);
        assertThrows(
                IllegalStateException.class,
                () -> DataFixture.as(
                        AN,
                        () -> db.write(em -> {
                            em.persist(shelf("pine"));
                            assertEquals(List.of("oak", "pine"), names(1));
                            throw new IllegalStateException();
                        })));
        assertEquals(List.of("oak"), namesFor(AN));
        DataFixture.as(
                AN,
                () -> db.write(em -> {
                    em.createQuery("update Shelf s set s.name = 'elm'").executeUpdate();
                    assertEquals(List.of("elm"), names(1));
                    return true;
                }));
        assertEquals(List.of("elm"), namesFor(AN));
    }

    @Test
    void another_nodes_change_is_seen_once_it_is_told_and_ours_is_told_to_others() {
        persist("oak");
        assertEquals(List.of("test_shelf"), told);
        namesFor(AN);
        data.database.call(c -> Sql.update(c, "update test_shelf set name = 'elm'"));
        assertEquals(List.of("oak"), namesFor(AN));
        changes.heard("test_shelf");
        assertEquals(List.of("elm"), namesFor(AN));
        data.database.call(c -> Sql.update(c, "update test_shelf set name = 'ash'"));
        changes.anything();
        assertEquals(List.of("ash"), namesFor(AN));
    }

    @Test
    void whoever_does_not_see_a_company_neither_fills_nor_empties_its_memory() {
        persist("oak");
        assertEquals(List.of(), namesFor(DataFixture.user(2)));
        assertEquals(List.of(), namesFor(Actor.ANONYMOUS));
        assertEquals(List.of("oak"), namesFor(AN));
        assertEquals(List.of(), namesFor(DataFixture.user(2)));
        assertEquals(List.of("oak"), namesFor(DataFixture.user(2, 1L)));
        assertEquals(3 + 1, reads);
    }

    @Test
    void only_what_seldom_changes_is_kept() {
        assertThrows(IllegalArgumentException.class, () -> kept.get(Book.class, "", 0, () -> 1));
    }
}
