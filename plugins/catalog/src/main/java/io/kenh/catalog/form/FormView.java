package io.kenh.catalog.form;

import gg.jte.Content;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Field;
import io.kenh.ui.form.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A form page: sections of fields.
 *
 * @param back where cancelling leads
 * @param version what the input is based on, 0 for a new record
 * @param script address of the module that shows what is needed and hides the rest
 * @param changes what somebody else changed meanwhile
 */
public record FormView(
        String title,
        String action,
        String back,
        int version,
        Form form,
        List<Change> changes,
        List<Section> sections,
        String script) {
    /** One field that differs between what is saved now and what the person typed. */
    public record Change(String label, String saved, String yours) {}

    public record Section(String title, List<Cell> cells) {}

    /**
     * @param width in twelfths of the page, on a wide screen
     * @param when {@code field=A B}: shown while that select has one of these values; empty for always
     */
    public record Cell(int width, Content content, String when) {
        public Cell(int width, Content content) {
            this(width, content, "");
        }

        public static Cell of(int width, Form form, Field field) {
            return new Cell(width, Kit.field(form, field));
        }

        public Cell when(String condition) {
            return new Cell(width, content, condition);
        }
    }

    /** @param labels field name to its label; fields without one are not compared */
    public static List<Change> changes(
            Map<String, String> labels, Map<String, String> saved, Map<String, String> yours) {
        var changes = new ArrayList<Change>();
        labels.forEach((field, label) -> {
            var theirs = saved.getOrDefault(field, "");
            var mine = yours.getOrDefault(field, "");
            if (!theirs.equals(mine)) {
                changes.add(new Change(label, theirs, mine));
            }
        });
        return changes;
    }
}
