package io.kenh.zbstemplates.page;

import io.kenh.zbstemplates.lint.Finding;
import io.kenh.zbstemplates.values.Values.Problem;
import java.util.List;

/**
 * The phone with what the checks found.
 *
 * @param problems of the chosen document's values
 */
public record PreviewView(PhoneView phone, List<Finding> findings, List<Problem> problems) {
    public long errors() {
        return findings.stream().filter(Finding::blocks).count();
    }

    public long warnings() {
        return findings.size() - errors();
    }
}
