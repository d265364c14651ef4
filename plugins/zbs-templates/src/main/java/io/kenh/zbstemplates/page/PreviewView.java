package io.kenh.zbstemplates.page;

import io.kenh.zbstemplates.lint.Finding;
import io.kenh.zbstemplates.values.Values;
import io.kenh.zbstemplates.values.Values.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The phone with what the checks found.
 *
 * @param documentType of the chosen document
 * @param values of it; null while none is chosen
 */
public record PreviewView(
        PhoneView phone,
        List<Finding> findings,
        String documentType,
        @Nullable Values values) {
    /** What stands in the way of the chosen document's values. */
    public List<String> problems() {
        return values == null ? List.of() : told(values.problems());
    }

    public List<String> shortened() {
        return values == null ? List.of() : told(values.shortened());
    }

    private List<String> told(List<Problem> problems) {
        return problems.stream().map(problem -> problem.text(documentType)).toList();
    }

    public long errors() {
        return findings.stream().filter(Finding::blocks).count();
    }

    public long warnings() {
        return findings.size() - errors();
    }
}
