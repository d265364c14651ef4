package io.kenh.zbstemplates.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.zbstemplates.content.Tag;
import io.kenh.zbstemplates.send.Outlook;
import io.kenh.zbstemplates.send.Outlook.Fit;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BulkQuotaTest {
    private final Mailing mailing = new Mailing();

    @AfterEach
    void close() {
        mailing.close();
    }

    private Outlook outlook(Mailing of) {
        return Objects.requireNonNull(of.planOf(of.plan()).outlook());
    }

    @Test
    void the_plan_says_fits_partly_or_no_and_when_the_rest_goes() {
        mailing.with(10);
        mailing.desk.messages.daily = 10;
        assertEquals(Fit.FITS, outlook(mailing).fit());
        mailing.desk.later(Duration.ofMinutes(10));
        mailing.desk.messages.daily = 4;
        var partly = outlook(mailing);
        assertEquals(Fit.PARTLY, partly.fit());
        assertEquals(4, partly.now());
        assertEquals(6, partly.later());
        assertEquals(Instant.parse("2026-11-20T17:01:00Z"), partly.resetAt());
        assertEquals(Instant.parse("2026-11-21T17:01:00Z"), partly.lastAt());
        mailing.desk.later(Duration.ofMinutes(10));
        mailing.desk.messages.daily = 0;
        assertEquals(Fit.NO, outlook(mailing).fit());
        mailing.desk.later(Duration.ofMinutes(10));
        mailing.desk.messages.quotaKnown = false;
        assertEquals(Fit.NO, outlook(mailing).fit(), "what was known today");
        mailing.desk.later(Duration.ofDays(1));
        assertEquals(Fit.UNKNOWN, outlook(mailing).fit());
    }

    @Test
    void messages_that_wait_already_use_the_quota_first() {
        mailing.with(4);
        mailing.work(mailing.start());
        mailing.with(10);
        mailing.desk.messages.daily = 10;
        mailing.desk.later(Duration.ofHours(2));
        LongStream.rangeClosed(1, 4).forEach(mailing.orders.all::remove);
        var outlook = outlook(mailing);
        assertEquals(4, outlook.ahead());
        assertEquals(Fit.FITS, outlook.fit());
        mailing.desk.messages.daily = 6;
        mailing.desk.later(Duration.ofMinutes(10));
        assertEquals(2, outlook(mailing).now());
    }

    @Test
    void promotions_count_against_the_month_and_wait_for_the_morning() {
        try (var promotion = new Mailing(Tag.PROMOTION).with(150)) {
            promotion.desk.clock.set(Instant.parse("2026-11-20T15:30:00Z"));
            var outlook = outlook(promotion);
            assertTrue(outlook.month());
            assertEquals(100, outlook.now());
            assertEquals(Instant.parse("2026-11-30T17:01:00Z"), outlook.resetAt());
            assertEquals(Instant.parse("2026-11-20T23:01:00Z"), outlook.morning());
        }
        mailing.with(1);
        assertNull(outlook(mailing).morning());
    }
}
