package io.kenh.runtime.document;

import static io.kenh.runtime.db.DataFixture.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocType;
import io.kenh.api.data.DocView;
import io.kenh.api.data.Fact;
import io.kenh.api.data.FactValue;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Scope;
import io.kenh.runtime.db.DataFixture;
import io.kenh.runtime.db.Database;
import io.kenh.runtime.db.Library.Book;
import io.kenh.runtime.db.Library.Shelf;
import io.kenh.runtime.db.QueryCounter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DocumentsDoorTest {
    private static final Permission READ = Permission.of("library.book.read");

    private final DataFixture data = new DataFixture(Database.Kind.H2);
    private final DocumentsDoor documents = new DocumentsDoor(data.db, List.of(new BookType(), new ShelfType()));
    private long ours;
    private long hidden;
    private long theirs;
    private long shelf;

    private static final class BookType implements DocType<Book> {
        @Override
        public String name() {
            return "library.book";
        }

        @Override
        public Class<Book> entity() {
            return Book.class;
        }

        @Override
        public Permission read() {
            return READ;
        }

        @Override
        public boolean readable(Book doc) {
            return Current.actor().may(READ) && !doc.title().startsWith("hidden");
        }

        @Override
        public String title(Book doc) {
            return doc.title();
        }

        @Override
        public String path(Book doc) {
            return "/library/books/" + doc.id();
        }

        @Override
        public Optional<Long> partnerId(Book doc) {
            return Optional.of(5L);
        }

        @Override
        public Map<String, Fact<Book>> facts() {
            var facts = new LinkedHashMap<String, Fact<Book>>();
            facts.put("title", new Fact<>(Fact.Kind.TEXT, Book::title, "Truyện Kiều"));
            facts.put("pages", new Fact<>(Fact.Kind.NUMBER, book -> null, "100"));
            facts.put("author", new Fact<>(Fact.Kind.TEXT, book -> "Nguyễn Du", "Nguyễn Du"));
            return facts;
        }
    }

    private static final class ShelfType implements DocType<Shelf> {
        @Override
        public String name() {
            return "library.shelf";
        }

        @Override
        public Class<Shelf> entity() {
            return Shelf.class;
        }

        @Override
        public Permission read() {
            return READ;
        }

        @Override
        public String title(Shelf doc) {
            return "shelf";
        }

        @Override
        public String path(Shelf doc) {
            return "/library/shelves/" + doc.id();
        }

        @Override
        public Optional<Long> partnerId(Shelf doc) {
            return Optional.empty();
        }
    }

    private static Actor reader() {
        return new Actor(Actor.Kind.USER, 7, "An", 1, Set.of(1L), Map.of(READ.id(), Scope.COMPANY));
    }

    private static DocRef book(long id) {
        return new DocRef("library.book", id);
    }

    @BeforeEach
    void books() {
        data.db.write(em -> {
            var on = new Shelf(1, "A");
            var first = new Book(1, "ours", on);
            var second = new Book(1, "hidden one", on);
            var third = new Book(2, "theirs", on);
            List.of(on, first, second, third).forEach(em::persist);
            shelf = on.id();
            ours = first.id();
            hidden = second.id();
            theirs = third.id();
            return true;
        });
    }

    @AfterEach
    void close() {
        data.close();
    }

    @Test
    void a_document_is_described() {
        assertEquals(
                Optional.of(new DocView(book(ours), "ours", "/library/books/" + ours, 5L, 1)),
                as(reader(), () -> documents.find(book(ours))));
        assertEquals(
                List.of("library.book", "library.shelf"),
                documents.types().stream().map(DocType::name).toList());
    }

    @Test
    void what_the_actor_may_not_read_is_not_found() {
        for (var ref : List.of(book(hidden), book(theirs), book(999_999), new DocRef("sales.order", 1))) {
            assertEquals(Optional.empty(), as(reader(), () -> documents.find(ref)));
            assertEquals(Map.of(), as(reader(), () -> documents.find(List.of(ref))));
            assertEquals(Map.of(), as(reader(), () -> documents.facts(ref)));
        }
        assertEquals(Optional.empty(), as(DataFixture.user(1), () -> documents.find(book(ours))));
        assertEquals(Map.of(), as(DataFixture.user(1), () -> documents.find(List.of(book(ours)))));
    }

    @Test
    void many_documents_take_one_query_for_each_type() {
        var refs = List.of(
                book(ours), book(hidden), book(theirs), new DocRef("library.shelf", shelf), new DocRef("gone.type", 3));
        var counted = QueryCounter.count(() -> as(reader(), () -> documents.find(refs)));
        assertEquals(
                Set.of(book(ours), new DocRef("library.shelf", shelf)),
                counted.result().keySet());
        assertEquals(2, counted.count());
    }

    @Test
    void facts_come_in_the_order_of_the_type() {
        var facts = as(reader(), () -> documents.facts(book(ours)));
        assertEquals(List.of("title", "pages", "author"), List.copyOf(facts.keySet()));
        assertEquals(new FactValue(Fact.Kind.TEXT, "ours"), facts.get("title"));
        assertEquals(new FactValue(Fact.Kind.NUMBER, null), facts.get("pages"));
    }

    @Test
    void some_facts_of_many_documents_take_one_query() {
        var refs = List.of(book(ours), book(hidden), book(theirs));
        var counted = QueryCounter.count(() -> as(reader(), () -> documents.facts(refs, Set.of("author", "nothing"))));
        assertEquals(
                Map.of(book(ours), Map.of("author", new FactValue(Fact.Kind.TEXT, "Nguyễn Du"))), counted.result());
        assertEquals(1, counted.count());
    }

    @Test
    void endless_lists_of_documents_are_refused() {
        var refs = LongStream.range(0, 501).mapToObj(DocumentsDoorTest::book).toList();
        assertThrows(IllegalArgumentException.class, () -> documents.find(refs));
    }
}
