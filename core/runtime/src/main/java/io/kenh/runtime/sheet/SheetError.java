package io.kenh.runtime.sheet;

import io.kenh.api.error.ErrorCode;
import io.kenh.api.error.KenhException;

/** Why a file is no table. */
enum SheetError implements ErrorCode {
    BAD_SHEET;

    /** The text chooses its sentence by the name. */
    enum Reason {
        UNREADABLE,
        ENCODING,
        TOO_LARGE,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS
    }

    static KenhException because(Reason reason, long limit) {
        return new KenhException(BAD_SHEET, reason.name(), limit);
    }

    static KenhException because(Reason reason, Throwable cause) {
        var exception = because(reason, 0);
        exception.addSuppressed(cause);
        return exception;
    }

    @Override
    public String key() {
        return "core.bad-sheet";
    }

    @Override
    public int status() {
        return 422;
    }
}
