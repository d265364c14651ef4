package io.kenh.zbstemplates.page;

import io.kenh.zbstemplates.template.TemplateView;
import java.util.List;

/** Two versions side by side. */
public record CompareView(
        TemplateView template, int first, int second, PhoneView before, PhoneView after, List<Difference> differences) {
    public String path() {
        return "/zbs-templates/templates/" + template.row().id();
    }
}
