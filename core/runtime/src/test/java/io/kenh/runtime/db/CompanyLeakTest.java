package io.kenh.runtime.db;

import static io.kenh.runtime.db.DataFixture.as;
import static io.kenh.runtime.db.DataFixture.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.kenh.api.security.Actor;
import io.kenh.runtime.db.Library.Book;
import io.kenh.runtime.db.Library.Loan;
import io.kenh.runtime.db.Library.Shelf;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tries every way to see another company's book. */
@ParameterizedClass
@EnumSource(Database.Kind.class)
class CompanyLeakTest {
    private static final String SECRET = "theirs";

    private final DataFixture data;
    private long ourShelf;
    private long theirBook;
    private long theirLoan;

    CompanyLeakTest(Database.Kind kind) {
        data = new DataFixture(kind);
    }

    /** The shelf is ours, but one of the books on it is not: as after a wrong import. */
    @BeforeEach
    void two_companies() {
        data.db.write(em -> {
            var shelf = new Shelf(1, "ours");
            var ours = new Book(1, "ours", shelf);
            var theirs = new Book(2, SECRET, shelf);
            var loan = new Loan(theirs);
            List.of(shelf, ours, theirs, new Loan(ours), loan).forEach(em::persist);
            ourShelf = shelf.id();
            theirBook = theirs.id();
            theirLoan = loan.id();
            return true;
        });
    }

    @AfterEach
    void close() {
        data.close();
    }

    private <T> T seen(Function<EntityManager, T> look) {
        return as(user(1), () -> data.db.read(look));
    }

    private List<String> titles(String hql) {
        return seen(em -> em.createQuery(hql, String.class).getResultList());
    }

    private static long count(EntityManager em) {
        return em.createQuery("select count(b) from Book b", Long.class).getSingleResult();
    }

    @Test
    void a_query_shows_own_books_only() {
        assertEquals(List.of("ours"), titles("select b.title from Book b"));
        assertEquals(1, seen(CompanyLeakTest::count));
    }

    @Test
    void an_id_of_another_company_finds_nothing() {
        assertNull(seen(em -> em.find(Book.class, theirBook)));
        assertEquals(
                List.of(),
                seen(em -> em.createQuery("from Book b where b.id = :id", Book.class)
                        .setParameter("id", theirBook)
                        .getResultList()));
    }

    @Test
    void a_collection_of_an_own_document_hides_foreign_members() {
        assertEquals(
                List.of("ours"),
                seen(em -> em.find(Shelf.class, ourShelf).books().stream()
                        .map(Book::title)
                        .toList()));
        assertEquals(List.of("ours"), titles("select b.title from Shelf s join s.books b"));
        assertEquals(
                List.of("ours"),
                seen(
                        em -> em
                                .createQuery("from Shelf s left join fetch s.books", Shelf.class)
                                .getSingleResult()
                                .books()
                                .stream()
                                .map(Book::title)
                                .toList()));
        int size = seen(em -> em.createQuery("select size(s.books) from Shelf s", Integer.class)
                .getSingleResult());
        assertEquals(1, size);
    }

    @Test
    void an_association_to_a_foreign_document_tells_nothing_about_it() {
        assertEquals("hidden", seen(em -> titleOf(em.find(Loan.class, theirLoan))));
        assertEquals(List.of("ours"), titles("select l.book.title from Loan l"));
        assertEquals(List.of("ours"), titles("select b.title from Loan l join l.book b"));
        assertEquals(List.of("ours"), titles("select b.title from Loan l join Book b on b.id = l.book.id"));
        assertEquals(List.of("ours"), titles("select b.title from Loan l, Book b where b.id = l.book.id"));
        assertEquals(
                List.of("-", "ours"),
                titles("select coalesce((select b.title from Book b where b.id = l.book.id), '-') from Loan l"
                        + " order by 1"));
        assertEquals(List.of(), titles("select 'found' from Loan l where l.book.title = '" + SECRET + "'"));
    }

    private static String titleOf(Loan loan) {
        try {
            var book = loan.book();
            return book == null ? "hidden" : book.title();
        } catch (jakarta.persistence.EntityNotFoundException | org.hibernate.ObjectNotFoundException e) {
            return "hidden";
        }
    }

    @Test
    void bulk_statements_leave_foreign_documents_alone() {
        as(
                user(1),
                () -> data.db.write(em ->
                        em.createQuery("update Book b set b.title = 'mine now'").executeUpdate()));
        assertEquals(SECRET, data.db.read(em -> em.find(Book.class, theirBook).title()));
        as(
                user(1),
                () -> data.db.write(em -> em.createQuery("delete from Loan l where l.id <> " + theirLoan)
                        .executeUpdate()));
        as(
                user(1),
                () -> data.db.write(em -> em.createQuery("delete from Book b").executeUpdate()));
        assertNotNull(data.db.read(em -> em.find(Book.class, theirBook)));
    }

    @Test
    void the_filter_follows_the_actor_and_not_the_cached_plan() {
        assertEquals(2, data.db.read(CompanyLeakTest::count));
        assertEquals(1, as(user(1), () -> data.db.read(CompanyLeakTest::count)));
        assertEquals(2, as(user(1, 2L), () -> data.db.read(CompanyLeakTest::count)));
        assertEquals(0, as(user(3), () -> data.db.read(CompanyLeakTest::count)));
        assertEquals(0, as(Actor.ANONYMOUS, () -> data.db.read(CompanyLeakTest::count)));
        assertEquals(2, as(Actor.SYSTEM, () -> data.db.read(CompanyLeakTest::count)));
    }

    @Test
    void an_inner_call_sees_with_its_own_actor_and_the_outer_one_is_not_widened() {
        var seen = as(
                user(1),
                () -> data.db.read(em -> List.of(
                        count(em),
                        as(Actor.SYSTEM, () -> data.db.read(CompanyLeakTest::count)),
                        data.db.read(CompanyLeakTest::count),
                        count(em))));
        assertEquals(List.of(1L, 2L, 1L, 1L), seen);
    }
}
