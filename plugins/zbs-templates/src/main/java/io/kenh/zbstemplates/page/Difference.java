package io.kenh.zbstemplates.page;

import static io.kenh.ui.Kit.t;

import io.kenh.zbstemplates.content.TemplateContent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** One field that two contents have differently. @param label its name */
public record Difference(String label, String before, String after) {
    static List<Difference> between(TemplateContent first, TemplateContent second) {
        var before = ContentForm.values(first, null);
        var after = ContentForm.values(second, null);
        var fields = new LinkedHashSet<>(before.keySet());
        fields.addAll(after.keySet());
        var differences = new ArrayList<Difference>();
        for (var field : fields) {
            var one = before.getOrDefault(field, "");
            var other = after.getOrDefault(field, "");
            if (!one.equals(other)) {
                differences.add(new Difference(label(field), one, other));
            }
        }
        return differences;
    }

    /** A field's name as people read it: {@code row.2.title} is "Row 3: label". */
    public static String label(String field) {
        var digits = field.replaceAll("\\D+", "");
        return t(
                "zbs-templates.where." + field.replaceAll("\\.\\d+", ""),
                digits.isEmpty() ? 0 : Integer.parseInt(digits) + 1);
    }
}
