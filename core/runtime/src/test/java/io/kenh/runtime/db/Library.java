package io.kenh.runtime.db;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.SeldomChanged;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Test entities: shelves and books belong to companies, loans to nobody. */
public final class Library {
    static final List<String> SCHEMA = List.of(
            "create sequence test_seq start with 1000 increment by 50",
            "create table test_shelf (id bigint primary key, company_id bigint not null, name varchar(100) not null,"
                    + " version bigint not null)",
            "create table test_shelf_label (shelf_id bigint not null references test_shelf (id), label varchar(20) not null,"
                    + " primary key (shelf_id, label))",
            "create table test_book (id bigint primary key, company_id bigint not null, title varchar(100) not null,"
                    + " shelf_id bigint references test_shelf (id), version bigint not null)",
            "create table test_loan (id bigint primary key, book_id bigint not null references test_book (id))");

    private Library() {}

    @SeldomChanged
    @Entity(name = "Shelf")
    @Table(name = "test_shelf")
    public static class Shelf extends CompanyOwned {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "test_seq")
        @SequenceGenerator(name = "test_seq", sequenceName = "test_seq", allocationSize = 50)
        private long id;

        private String name;

        @ElementCollection
        @CollectionTable(name = "test_shelf_label", joinColumns = @JoinColumn(name = "shelf_id"))
        @Column(name = "label")
        private Set<String> labels = new HashSet<>();

        @OneToMany(mappedBy = "shelf")
        private List<Book> books = new ArrayList<>();

        @Version
        private long version;

        protected Shelf() {}

        public Shelf(long companyId, String name) {
            super(companyId);
            this.name = name;
        }

        public long id() {
            return id;
        }

        public Set<String> labels() {
            return labels;
        }

        public List<Book> books() {
            return books;
        }
    }

    @Entity(name = "Book")
    @Table(name = "test_book")
    public static class Book extends CompanyOwned {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "test_seq")
        @SequenceGenerator(name = "test_seq", sequenceName = "test_seq", allocationSize = 50)
        private long id;

        private String title;

        @ManyToOne(fetch = FetchType.LAZY)
        private Shelf shelf;

        @Version
        private long version;

        protected Book() {}

        public Book(long companyId, String title, Shelf shelf) {
            super(companyId);
            this.title = title;
            this.shelf = shelf;
        }

        public long id() {
            return id;
        }

        public String title() {
            return title;
        }

        public void rename(String to) {
            title = to;
        }
    }

    @Entity(name = "Loan")
    @Table(name = "test_loan")
    public static class Loan {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "test_seq")
        @SequenceGenerator(name = "test_seq", sequenceName = "test_seq", allocationSize = 50)
        private long id;

        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        private Book book;

        protected Loan() {}

        public Loan(Book book) {
            this.book = book;
        }

        public long id() {
            return id;
        }

        public Book book() {
            return book;
        }
    }
}
