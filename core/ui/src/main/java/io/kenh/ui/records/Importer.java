package io.kenh.ui.records;

import io.kenh.api.security.Permission;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Takes rows of a file in.
 *
 * @param columns what a file may hold
 * @param run creates the records of all rows and says what is wrong with them. It runs inside {@code db.write}: first as a trial that is
 *     rolled back, then, when the user agrees, for real; with any problem nothing is kept. Rows without a problem must be possible together
 */
public record Importer(Permission permission, List<Field> columns, Function<List<Line>, List<Problem>> run) {
    public static final int MOST = 5000;

    /**
     * A column of the file, recognised by its id or by its label in either language.
     *
     * @param label text key
     */
    public record Field(String id, String label, boolean required) {}

    /**
     * One row.
     *
     * @param number as the spreadsheet counts it: the heading is 1
     * @param values by field id, stripped; a field the file lacks is absent, an empty cell is an empty text
     */
    public record Line(int number, Map<String, String> values) {
        /** Empty when there is no such cell. */
        public String value(String field) {
            return values.getOrDefault(field, "");
        }

        /** @param text a translated sentence that says what to write instead */
        public Problem problem(String field, String text) {
            return new Problem(number, field, value(field), text);
        }
    }

    /** What is wrong: row, field id, what stands there, why. */
    public record Problem(int line, String field, String value, String text) {}
}
