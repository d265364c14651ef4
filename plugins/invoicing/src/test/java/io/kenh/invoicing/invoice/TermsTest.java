package io.kenh.invoicing.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TermsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final Random random = new Random(20261120);

    private static Terms terms(String text) {
        return Terms.parse(text).orElseThrow();
    }

    @Test
    void days_and_ends_of_months() {
        assertEquals(
                List.of(new Terms.Due(DAY, 300), new Terms.Due(LocalDate.of(2026, 12, 20), 700)),
                terms("30@0, 70@30").dues(DAY, 1000));
        assertEquals(
                List.of(new Terms.Due(LocalDate.of(2026, 12, 31), 1000)),
                terms("100@30m").dues(DAY, 1000));
        for (var wrong : List.of("", "30@0", "30@0,60@30", "70@30,30@0", "x", "100@", "110@0", "-10@0,110@0")) {
            assertEquals(Optional.empty(), Terms.parse(wrong), wrong);
        }
    }

    @Test
    void the_first_open_day_moves_on_as_money_comes() {
        var dues = terms("30@0,70@30").dues(DAY, 1000);
        assertEquals(Optional.of(DAY), Terms.firstOpen(dues, 299));
        assertEquals(Optional.of(LocalDate.of(2026, 12, 20)), Terms.firstOpen(dues, 300));
        assertEquals(Optional.empty(), Terms.firstOpen(dues, 1000));
    }

    @Test
    void what_is_due_is_asked_for_and_before_that_the_next_instalment() {
        var dues = terms("30@10,30@40,40@70").dues(DAY, 1000);
        assertEquals(300, Terms.dueNow(dues, 0, DAY), "nothing is due yet: the next one");
        assertEquals(300, Terms.dueNow(dues, 0, DAY.plusDays(10)));
        assertEquals(200, Terms.dueNow(dues, 100, DAY.plusDays(39)));
        assertEquals(300, Terms.dueNow(dues, 300, DAY.plusDays(39)), "the first is settled: the second");
        assertEquals(600, Terms.dueNow(dues, 0, DAY.plusDays(40)));
        assertEquals(250, Terms.dueNow(dues, 350, DAY.plusDays(69)));
        assertEquals(1000, Terms.dueNow(dues, 0, DAY.plusDays(70)));
        assertEquals(0, Terms.dueNow(dues, 1000, DAY.plusDays(70)));
    }

    @Test
    void no_dong_is_lost_between_instalments() {
        for (int i = 0; i < 5000; i++) {
            var text = new ArrayList<String>();
            int left = 10_000;
            int days = 0;
            while (left > 0) {
                int part = text.size() == 11 ? left : 1 + random.nextInt(left);
                left -= part;
                days += random.nextInt(20);
                text.add("%d.%02d@%d".formatted(part / 100, part % 100, days));
            }
            long total = random.nextLong(1_000_000_000_000L);
            var dues = terms(String.join(",", text)).dues(DAY, total);
            assertEquals(total, dues.stream().mapToLong(Terms.Due::amount).sum(), text::toString);
            assertTrue(dues.stream().allMatch(due -> due.amount() >= 0), text::toString);
        }
    }
}
