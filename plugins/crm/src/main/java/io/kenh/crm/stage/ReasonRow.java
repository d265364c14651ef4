package io.kenh.crm.stage;

import static io.kenh.ui.Kit.t;

import org.jspecify.annotations.Nullable;

/** A reason as pages read it. */
public record ReasonRow(
        long id, @Nullable String code, @Nullable String name, boolean active) {
    /** In the current language, until somebody renames it. */
    public String label() {
        return name == null ? t("crm.reason." + code) : name;
    }
}
