package io.kenh.zalooa.account;

import io.kenh.api.ui.Tone;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account on a page.
 *
 * @param daysLeft of the refresh token; null while there is none
 */
public record AccountCard(AccountView account, @Nullable Long daysLeft) {
    public static AccountCard of(AccountView account, Instant now) {
        var ends = account.refreshExpiresAt();
        return new AccountCard(
                account,
                ends == null ? null : Math.max(0, Duration.between(now, ends).toDays()));
    }

    /** Alarm at 14, 7 and 1 days. */
    public Tone daysTone() {
        if (daysLeft == null || daysLeft > 14) {
            return Tone.NEUTRAL;
        }
        return daysLeft > 7 ? Tone.INFO : daysLeft > 1 ? Tone.WARNING : Tone.DANGER;
    }

    public boolean is(AccountState state) {
        return account.state() == state;
    }
}
