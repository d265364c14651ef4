package io.kenh.runtime.records;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.SearchText;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A sale, with every kind of value a list can show. */
@Entity(name = "Sale")
@Table(name = "test_sale")
public class Sale extends CompanyOwned {
    static final List<String> SCHEMA = List.of(
            "create table test_shop (id bigint primary key, name varchar(100) not null)",
            "create table test_sale (id bigint primary key, company_id bigint not null, number varchar(40) not null,"
                    + " customer varchar(100) not null, line varchar(200) not null, sold_on date,"
                    + " made_at timestamp(6) with time zone not null, amount bigint not null, quantity numeric(18,3),"
                    + " state varchar(10) not null, paid boolean not null, owner_id bigint, shop_id bigint)",
            "create sequence test_sale_figure_seq start with 1 increment by 50",
            "create table test_sale_figure (id bigint primary key, company_id bigint not null, records bigint not null,"
                    + " place varchar(400) unique, state varchar(10) not null, paid boolean not null, sold_on date,"
                    + " owner_id bigint, amount bigint not null)",
            "create table test_sale_word (sale_id bigint not null references test_sale (id), word varchar(60) not null)");

    enum State {
        DRAFT,
        SENT,
        DONE,
        /** These two are not offered: a board has no column for them. */
        LOST,
        VOID
    }

    /** Where it was sold; has no company. */
    @Entity(name = "Shop")
    @Table(name = "test_shop")
    public static class Shop {
        @Id
        private long id;

        private String name;

        protected Shop() {}

        Shop(long id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    @Id
    private long id;

    @Column(nullable = false)
    private String number;

    @Column(nullable = false)
    private String customer;

    @Column(nullable = false)
    private String line;

    @Column(name = "sold_on")
    private LocalDate soldOn;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    private long amount;

    private BigDecimal quantity;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state;

    private boolean paid;

    @Column(name = "owner_id")
    private Long ownerId;

    @ManyToOne(fetch = FetchType.LAZY)
    private Shop shop;

    @ElementCollection
    @CollectionTable(name = "test_sale_word", joinColumns = @JoinColumn(name = "sale_id"))
    @Column(name = "word")
    private Set<String> words = new HashSet<>();

    protected Sale() {}

    Sale(long id, long company, String customer, LocalDate soldOn, long amount, State state, Long ownerId) {
        super(company);
        this.id = id;
        this.number = "S" + id;
        this.customer = customer;
        this.line = SearchText.line(customer);
        this.words = new HashSet<>(SearchText.words(customer));
        this.soldOn = soldOn;
        this.madeAt = (soldOn == null ? LocalDate.of(2026, 1, 1) : soldOn)
                .atStartOfDay(java.time.ZoneId.of("Asia/Ho_Chi_Minh"))
                .toInstant();
        this.amount = amount;
        this.quantity = BigDecimal.valueOf(amount, 3);
        this.state = state;
        this.paid = state == State.DONE;
        this.ownerId = ownerId;
    }

    Sale at(Shop where) {
        shop = where;
        return this;
    }

    long id() {
        return id;
    }

    State state() {
        return state;
    }

    void move(State to) {
        state = to;
    }

    void sell(LocalDate day, long forMuch) {
        soldOn = day;
        amount = forMuch;
    }
}
