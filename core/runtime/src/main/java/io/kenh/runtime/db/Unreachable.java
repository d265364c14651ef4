package io.kenh.runtime.db;

import java.nio.file.Path;
import java.sql.SQLException;

/** Why a database cannot be opened, as one sentence for the person who starts the server. */
public final class Unreachable {
    private static final int H2_IN_USE = 90020;

    private Unreachable() {}

    /** @param dataDir where the embedded database is */
    public static String sentence(DatabaseConfig config, Path dataDir, SqlFailure failure) {
        if (!(failure.getCause() instanceof SQLException e)) {
            return "The database cannot be opened: " + failure.getMessage();
        }
        if (config.url().startsWith("jdbc:h2:")) {
            return embedded(dataDir, e);
        }
        var server = config.url().replaceFirst("\\?.*", "");
        return switch (String.valueOf(e.getSQLState())) {
            case "28P01", "28000" ->
                "The database at " + server + " refuses the user \"" + config.user()
                        + "\": check database.user and database.password.";
            case "3D000" -> "There is no such database: " + server + ". Create it, or correct database.url.";
            case "53300" -> "The database at " + server + " has no connection left: lower database.pool-size.";
            default ->
                "The database at " + server + " cannot be reached (" + line(e)
                        + "). Is it running? Check database.url.";
        };
    }

    private static String embedded(Path dataDir, SQLException e) {
        if (e.getErrorCode() == H2_IN_USE) {
            return "The data folder " + dataDir
                    + " is in use by another server. Stop that one, or choose another data.dir.";
        }
        return "The embedded database in " + dataDir + " cannot be opened: " + line(e);
    }

    /** H2 adds the statement and its own number. */
    private static String line(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst(" \\[\\d+-\\d+]$", "");
    }
}
