package io.kenh.runtime.db;

import java.sql.SQLException;

/** A statement of the host failed. */
public final class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SqlFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
