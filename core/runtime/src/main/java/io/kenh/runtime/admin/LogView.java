package io.kenh.runtime.admin;

import io.kenh.api.ui.Tone;
import io.kenh.runtime.security.CoreLogin.Outcome;
import io.kenh.runtime.security.LoginLog.LoginRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param nextUrl of the following rows, null at the end */
public record LogView(List<LoginRow> rows, @Nullable String nextUrl) {
    public Tone tone(Outcome outcome) {
        return switch (outcome) {
            case OK -> Tone.SUCCESS;
            case LOCKED, TOO_MANY -> Tone.DANGER;
            case WRONG_PASSWORD, UNKNOWN_USER, INACTIVE, WRONG_CODE -> Tone.WARNING;
            case CODE_ASKED, CODE_REMOVED -> Tone.INFO;
        };
    }

    public String icon(Outcome outcome) {
        return outcome == Outcome.OK ? "check" : "alert-triangle";
    }
}
