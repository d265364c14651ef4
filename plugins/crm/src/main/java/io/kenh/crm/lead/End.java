package io.kenh.crm.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How it ended, in what reports add up.
 *
 * @param daysToWin whole days from its making
 * @param wonRevenue whole đồng, 0 unless it is won
 * @param wonCount 1 when it is won
 */
@Embeddable
public record End(
        @Nullable @Column(name = "lost_reason_id") Long lostReasonId,

        @Column(name = "lost_note", nullable = false, length = 1000)
        String lostNote,

        @Nullable @Column(name = "won_at") Instant wonAt,
        @Nullable @Column(name = "lost_at") Instant lostAt,
        @Nullable @Column(name = "days_to_win") Integer daysToWin,
        @Column(name = "won_revenue", nullable = false) long wonRevenue,
        @Column(name = "won_count", nullable = false) int wonCount) {
    static final End OPEN = new End(null, "", null, null, null, 0, 0);

    static End won(Instant madeAt, Instant at, long revenue) {
        return new End(null, "", at, null, (int) ChronoUnit.DAYS.between(madeAt, at), revenue, 1);
    }

    static End lost(@Nullable Long reason, String note, Instant at) {
        return new End(reason, note, null, at, null, 0, 0);
    }

    /** The same with what it turned out to be worth. */
    End worth(long revenue) {
        return wonCount == 0 ? this : new End(lostReasonId, lostNote, wonAt, lostAt, daysToWin, revenue, wonCount);
    }
}
