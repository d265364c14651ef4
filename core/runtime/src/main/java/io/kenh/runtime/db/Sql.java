package io.kenh.runtime.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Plain statements on the host's own tables. */
public final class Sql {
    /** Reads one row. */
    public interface Row<T> {
        T map(ResultSet row) throws SQLException;
    }

    private Sql() {}

    /** @return how many rows it touched */
    public static int update(Connection connection, String sql, @Nullable Object... args) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, args);
            return statement.executeUpdate();
        }
    }

    /** @return what a column of the one row is now; empty when there is no such row */
    public static OptionalLong updated(Connection connection, String sql, String column, @Nullable Object... args)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql, new String[] {column})) {
            bind(statement, args);
            statement.executeUpdate();
            try (var rows = statement.getGeneratedKeys()) {
                return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    public static <T> List<T> list(Connection connection, String sql, Row<T> row, @Nullable Object... args)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, args);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(row.map(rows));
                }
                return found;
            }
        }
    }

    /** The first row. */
    public static <T> Optional<T> first(Connection connection, String sql, Row<T> row, @Nullable Object... args)
            throws SQLException {
        return list(connection, sql, row, args).stream().findFirst();
    }

    /** Instants are cut to microseconds, which is what both databases keep: otherwise one may come back later than it was. */
    public static void bind(PreparedStatement statement, @Nullable Object... args) throws SQLException {
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case Instant at -> statement.setObject(i + 1, at(at));
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                case null -> statement.setObject(i + 1, null);
                case Object value -> statement.setObject(i + 1, value);
            }
        }
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
