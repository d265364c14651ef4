package io.kenh.api.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.i18n.Texts;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import java.lang.reflect.Proxy;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ErrandsTest {
    private static boolean within(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void all_are_out_together_and_each_comes_back_once() {
        try (var errands = new Errands<Integer, Boolean>()) {
            var together = new CountDownLatch(5);
            for (int i = 0; i < 5; i++) {
                errands.begin(i, () -> {
                    together.countDown();
                    return within(together);
                });
            }
            assertEquals(List.of(0, 1, 2, 3, 4), List.copyOf(errands.out()));
            var back = new HashSet<Integer>();
            while (!errands.out().isEmpty()) {
                var one = errands.next();
                assertTrue(one.result());
                back.add(one.errand());
            }
            assertEquals(Set.of(0, 1, 2, 3, 4), back);
            assertFalse(errands.anyBack());
            assertThrows(NoSuchElementException.class, errands::next);
        }
    }

    @Test
    void one_that_fails_says_so_where_it_is_taken_up() {
        try (var errands = new Errands<String, String>()) {
            errands.begin("a", () -> {
                throw new IllegalStateException("no");
            });
            var back = errands.next();
            assertEquals("a", back.errand());
            assertEquals(
                    "no",
                    assertThrows(IllegalStateException.class, back::result).getMessage());
        }
    }

    @Test
    void closing_waits_for_those_that_are_out() {
        var done = new AtomicInteger();
        var leave = new CountDownLatch(1);
        try (var errands = new Errands<Integer, Integer>()) {
            for (int i = 0; i < 3; i++) {
                errands.begin(i, () -> {
                    within(leave);
                    return done.incrementAndGet();
                });
            }
            leave.countDown();
        }
        assertEquals(3, done.get());
    }

    @Test
    void an_errand_goes_as_who_sent_it() {
        var texts = (Texts) Proxy.newProxyInstance(
                Texts.class.getClassLoader(), new Class<?>[] {Texts.class}, (proxy, method, args) -> "");
        var lan = new Actor(Actor.Kind.USER, 7, "Lan", 1, Set.of(1L), Map.of());
        var bindings = new Current.Bindings(lan, Locale.of("en"), ZoneId.of("Asia/Tokyo"), texts);
        try (var errands = new Errands<String, String>()) {
            errands.begin("nobody", () -> Current.actor().name());
            assertEquals(Actor.SYSTEM.name(), errands.next().result());
            Current.run(
                    bindings,
                    () -> errands.begin("lan", () -> Current.actor().name() + Current.locale() + Current.zone()));
            assertEquals("LanenAsia/Tokyo", errands.next().result());
        }
    }
}
