package io.kenh.runtime.db;

import static io.kenh.runtime.db.DataFixture.as;
import static io.kenh.runtime.db.DataFixture.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.security.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.Kind.class)
class SequencesDoorTest {
    private final DataFixture data;
    private final SequencesDoor sequences;

    SequencesDoorTest(Database.Kind kind) {
        data = new DataFixture(kind);
        sequences = new SequencesDoor(data.db, data.clock, data.database.reserves());
    }

    @AfterEach
    void close() {
        data.close();
    }

    @Test
    void numbers_count_per_company_and_year_of_the_users_clock() {
        assertEquals("S2026/00001", as(user(1), () -> sequences.next("sales.order", "S{year}/{number:5}")));
        assertEquals("S2026/00002", as(user(1), () -> sequences.next("sales.order", "S{year}/{number:5}")));
        assertEquals("S2026/00001", as(user(2), () -> sequences.next("sales.order", "S{year}/{number:5}")));
        // Still 31 December in London, already 2027 in Hanoi.
        data.clock.set(Instant.parse("2026-12-31T18:00:00Z"));
        assertEquals("S2027/01/1", as(user(1), () -> sequences.next("sales.order", "S{year}/{month}/{number}")));
    }

    @Test
    void a_pattern_without_a_year_never_starts_again() {
        assertEquals("KH1", as(user(1), () -> sequences.next("customer", "KH{number}")));
        data.clock.set(Instant.parse("2030-06-01T00:00:00Z"));
        assertEquals("KH2", as(user(1), () -> sequences.next("customer", "KH{number}")));
    }

    @Test
    void a_pattern_nobody_understands_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> sequences.next("x", "S{week}/{number}"));
        assertThrows(IllegalArgumentException.class, () -> sequences.next("x", "S{year}"));
    }

    @Test
    void a_rollback_gives_the_number_back() {
        assertThrows(
                IllegalStateException.class,
                () -> data.db.write(em -> {
                    sequences.next("invoice", "{number}");
                    throw new IllegalStateException();
                }));
        assertEquals("1", sequences.next("invoice", "{number}"));
    }

    @Test
    void an_import_takes_blocks_and_nobody_waits_for_its_end() {
        var numbers = sequences.inBlocks(() -> data.db.write(em -> {
            var mine = new ArrayList<String>();
            for (int i = 0; i < 25; i++) {
                mine.add(sequences.next("import", "{number}"));
            }
            // With the row locked until the commit this would wait for itself.
            mine.add(elsewhere(() -> sequences.next("import", "{number}")));
            return mine;
        }));
        assertEquals(List.of("1", "25", "41"), List.of(numbers.getFirst(), numbers.get(24), numbers.getLast()));
        assertEquals("42", sequences.next("import", "{number}"));
    }

    @Test
    void what_an_import_did_not_use_is_given_back() {
        assertThrows(
                IllegalStateException.class,
                () -> sequences.inBlocks(() -> data.db.write(em -> {
                    for (int i = 0; i < 45; i++) {
                        sequences.next("back", "{number}");
                    }
                    throw new IllegalStateException();
                })));
        assertEquals("1", sequences.inBlocks(() -> sequences.next("back", "{number}")));
        assertEquals("2", sequences.next("back", "{number}"));
    }

    @Test
    void a_trial_takes_no_number() {
        var tried = sequences.onTrial(() -> sequences.next("trial", "S{number:5}"));
        assertTrue(tried.length() < 30 && !tried.equals("S00001"), tried);
        assertEquals("S00001", sequences.next("trial", "S{number:5}"));
    }

    private static <T> T elsewhere(Callable<T> work) {
        try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
            return other.submit(work).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void many_writers_get_every_number_once_and_leave_no_gap() throws Exception {
        var taken = new ArrayList<Future<Integer>>();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 60; i++) {
                boolean fails = i % 6 == 0;
                taken.add(writers.submit(() -> take(fails)));
            }
        }
        var numbers = new TreeSet<Integer>();
        for (var one : taken) {
            if (one.get() > 0) {
                numbers.add(one.get());
            }
        }
        assertEquals(IntStream.rangeClosed(1, 50).boxed().collect(Collectors.toCollection(TreeSet::new)), numbers);
    }

    private int take(boolean fails) {
        try {
            return data.db.write(em -> {
                var number = Integer.parseInt(sequences.next("busy", "{number}"));
                if (fails) {
                    throw new IllegalStateException();
                }
                return number;
            });
        } catch (IllegalStateException e) {
            return 0;
        }
    }

    private String ofMany() {
        return sequences.nextOfMany("many", "{number}");
    }

    private List<String> ofMany(int count) {
        return IntStream.range(0, count).mapToObj(i -> ofMany()).toList();
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(String::valueOf).toList();
    }

    @Test
    void numbers_that_may_have_gaps_come_in_order_to_one_who_asks() {
        assertEquals(numbers(1, 50), ofMany(50));
        assertEquals(numbers(51, 80), data.db.write(em -> ofMany(30)));
    }

    @Test
    void in_a_rush_nobody_waits_for_the_end_of_anothers_write_and_no_number_comes_twice() {
        ofMany(2);
        var seen = data.db.write(em -> {
            var mine = new ArrayList<>(ofMany(3));
            // With the row locked until the commit this would wait for itself.
            mine.addAll(elsewhere(() -> ofMany(3)));
            return mine;
        });
        assertEquals(numbers(3, 8), seen);
        assertEquals(6, seen.stream().distinct().count());
    }

    @Test
    void what_a_write_took_ahead_is_nobodys_before_its_commit_and_taken_back_by_a_rollback() {
        ofMany(2);
        data.database.reserves().giveBack(data.database);
        assertThrows(
                IllegalStateException.class,
                () -> data.db.write(em -> {
                    assertEquals(numbers(3, 6), ofMany(4));
                    throw new IllegalStateException();
                }));
        assertEquals(numbers(3, 4), ofMany(2));
    }

    @Test
    void a_node_that_stops_gives_back_what_it_took_ahead() {
        ofMany(30);
        data.database.reserves().giveBack(data.database);
        assertEquals("31", as(Actor.ANONYMOUS, () -> sequences.next("many", "{number}")));
    }

    @Test
    void many_writers_get_numbers_that_may_have_gaps_once() throws Exception {
        var taken = new ArrayList<Future<String>>();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                taken.add(writers.submit(() -> ofMany()));
            }
        }
        var numbers = new TreeSet<String>();
        for (var one : taken) {
            numbers.add(one.get());
        }
        assertEquals(200, numbers.size());
    }
}
