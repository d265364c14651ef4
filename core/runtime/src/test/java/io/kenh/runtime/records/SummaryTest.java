package io.kenh.runtime.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.security.Scope;
import io.kenh.api.ui.Tone;
import io.kenh.runtime.db.Database;
import io.kenh.runtime.records.Sale.State;
import io.kenh.ui.records.Choice;
import io.kenh.ui.records.Column;
import io.kenh.ui.records.Records;
import io.kenh.ui.records.Search;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A list with a summary beside the same list without one. */
@ParameterizedClass
@EnumSource(Database.Kind.class)
class SummaryTest {
    private static final String QUICK = "/test/quick";
    private static final String PLAIN = "/test/plain";
    private static final List<String> COVERED = List.of(
            "view=pivot&rows=state&cols=soldOn:month&measure=amount",
            "view=pivot&rows=soldOn:day&cols=state",
            "view=pivot&rows=owner&measure=amount&f.state=DRAFT,SENT",
            "view=graph&rows=soldOn:quarter&measure=amount&f.soldOn=2026-01..2026-12",
            "view=pivot&rows=paid&f.owner=me&f.soldOn=-",
            "view=list&group=state");
    /** What differs between databases and moments. */
    private static final String FIGURES = """
            select count(*) from (
              select s.company_id, s.state, s.paid, s.sold_on, s.owner_id from (
                select company_id, state, paid, sold_on, owner_id, 1 as records, amount from test_sale
                union all
                select company_id, state, paid, sold_on, owner_id, -records, -amount from test_sale_figure) s
              group by s.company_id, s.state, s.paid, s.sold_on, s.owner_id
              having sum(s.records) <> 0 or sum(s.amount) <> 0) d
            """;

    private final RecordsFixture web;
    private final Random random = new Random(20261120);
    private long last;

    SummaryTest(Database.Kind kind) {
        web = new RecordsFixture(kind, SaleList.company(), list(QUICK).summary(SaleFigures.class), list(PLAIN));
    }

    private static Records<Sale> list(String path) {
        return Records.of(Sale.class, path, SaleList.READ)
                .title("Sales")
                .column(Column.text("number", "Number"))
                .column(Column.text("customer", "Customer").grouped())
                .column(Column.date("soldOn", "Sold on"))
                .column(Column.money("amount", "Amount").sum())
                .column(Column.choice(
                        "state",
                        "State",
                        Choice.of("DRAFT", "Draft", Tone.NEUTRAL, "circle"),
                        Choice.of("SENT", "Sent", Tone.INFO, "send"),
                        Choice.of("DONE", "Done", Tone.SUCCESS, "check")))
                .column(Column.flag("paid", "Paid"))
                .column(Column.user("owner", "Owner").at("ownerId"))
                .search(Search.start("number"))
                .owned("ownerId")
                .kanban("state", List.of("customer"));
    }

    @AfterEach
    void close() {
        web.close();
    }

    private String body(String list, String query) {
        var answer = web.get(list + "?" + query);
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body().replace(list, "");
    }

    private boolean asked(String table) {
        return web.statements.stream().anyMatch(sql -> sql.contains("from " + table + " "));
    }

    private void same(String query) {
        assertEquals(body(PLAIN, query), body(QUICK, query), query);
    }

    private long wrong() {
        return web.db.read(em -> ((Number) em.createNativeQuery(FIGURES).getSingleResult()).longValue());
    }

    private void change(EntityManager em) {
        var some = last == 0 ? null : em.find(Sale.class, 1 + random.nextLong(last));
        var state = State.values()[random.nextInt(State.values().length)];
        var day = random.nextInt(6) == 0 ? null : LocalDate.of(2026, 1 + random.nextInt(12), 1 + random.nextInt(28));
        if (some == null || random.nextInt(3) == 0) {
            var owner = random.nextInt(5) == 0 ? null : Long.valueOf(7 + random.nextInt(2));
            var sale = new Sale(++last, 1 + random.nextInt(2), "An", day, random.nextLong(1000), state, owner);
            em.persist(sale);
            if (random.nextBoolean()) {
                sale.sell(day, 5);
            }
            return;
        }
        switch (random.nextInt(5)) {
            case 0 -> em.remove(some);
            case 1 -> some.move(state);
            case 2 -> some.sell(day, random.nextLong(1000));
            case 3 -> {
                var before = some.state();
                some.move(state);
                // Looks for changes that concern the query, and writes none.
                em.createQuery("select count(s) from Shop s", Long.class).getSingleResult();
                some.move(random.nextBoolean() ? before : state);
            }
            default -> {
                some.move(state);
                em.flush();
                some.sell(day, 1 + random.nextLong(1000));
            }
        }
    }

    /** One write of some changes; now and then it is taken back. */
    private void write() {
        long before = last;
        try {
            web.db.write(em -> {
                for (int i = random.nextInt(4); i >= 0; i--) {
                    change(em);
                }
                if (random.nextInt(6) == 0) {
                    throw new IllegalStateException("taken back");
                }
                return true;
            });
        } catch (IllegalStateException takenBack) {
            last = before;
        }
    }

    @Test
    void it_says_what_the_records_say_at_any_moment_also_while_differences_are_folded() throws InterruptedException {
        var stop = new AtomicBoolean();
        var failed = new AtomicReference<Throwable>();
        var folder = Thread.ofVirtual().start(() -> {
            try {
                while (!stop.get()) {
                    web.folding.job().action().accept(null);
                }
            } catch (RuntimeException e) {
                failed.set(e);
            }
        });
        for (int i = 0; i < 250; i++) {
            write();
            assertEquals(0, wrong(), "after write " + i);
            if (i % 25 == 0) {
                COVERED.forEach(this::same);
            }
        }
        stop.set(true);
        folder.join();
        assertEquals(null, failed.get());
        web.folding.job().action().accept(null);
        assertEquals(0, wrong());
        assertEquals(0, number("select count(*) from test_sale_figure where place is null or records = 0"));
        COVERED.forEach(this::same);
    }

    private long number(String sql) {
        return web.db.read(em -> ((Number) em.createNativeQuery(sql).getSingleResult()).longValue());
    }

    @Test
    void two_who_fold_at_once_fold_everything_once() throws InterruptedException {
        for (int i = 0; i < 60; i++) {
            write();
        }
        var folders = List.of(
                Thread.ofVirtual().unstarted(() -> web.folding.job().action().accept(null)),
                Thread.ofVirtual().unstarted(() -> web.folding.job().action().accept(null)));
        folders.forEach(Thread::start);
        for (var folder : folders) {
            folder.join();
        }
        // One of them may have given way; what it left is folded the next time.
        web.folding.job().action().accept(null);
        assertEquals(0, wrong());
        assertEquals(0, number("select count(*) from test_sale_figure where place is null"));
    }

    @Test
    void it_is_read_where_it_knows_all_that_is_asked_and_nowhere_else() {
        web.db.write(em -> {
            for (int i = 0; i < 5; i++) {
                em.persist(SaleList.sale(++last, "Ánh", LocalDate.of(2026, 11, i + 1), 100, State.SENT));
            }
            return true;
        });
        for (var query : COVERED.subList(0, 5)) {
            body(QUICK, query);
            assertTrue(asked("test_sale_figure") && !asked("test_sale"), query + web.statements);
        }
        body(QUICK, "view=kanban");
        assertTrue(asked("test_sale_figure"));
        same("view=kanban");
        for (var query : List.of(
                "view=pivot&rows=customer",
                "view=pivot&rows=state&q=S1",
                "view=pivot&rows=state&f.customer=An",
                "view=pivot&rows=state&f.amount=50..")) {
            body(QUICK, query);
            assertFalse(asked("test_sale_figure"), query + web.statements);
            same(query);
        }
    }

    @Test
    void it_shows_nothing_that_the_records_do_not_show() {
        web.db.write(em -> {
            em.persist(new Sale(1, 1, "Của tôi", LocalDate.of(2026, 11, 1), 1_000, State.SENT, 7L));
            em.persist(new Sale(2, 1, "Của người khác", LocalDate.of(2026, 11, 1), 20_000, State.SENT, 8L));
            em.persist(new Sale(3, 2, "Của công ty khác", LocalDate.of(2026, 11, 1), 300_000, State.SENT, 7L));
            return true;
        });
        var query = "view=pivot&rows=state&measure=amount";
        assertTrue(body(QUICK, query).contains("21,000"), body(QUICK, query));
        assertTrue(asked("test_sale_figure"));
        web.actor = RecordsFixture.user(7, 1, Map.of(SaleList.READ.id(), Scope.OWN));
        var own = body(QUICK, query);
        assertTrue(asked("test_sale_figure"));
        assertTrue(own.contains("1,000") && !own.contains("21,000"), own);
        same(query);
        web.actor = RecordsFixture.user(9, 3, Map.of(SaleList.READ.id(), Scope.COMPANY));
        assertFalse(body(QUICK, query).contains("000"));
    }
}
