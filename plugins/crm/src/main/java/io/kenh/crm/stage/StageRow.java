package io.kenh.crm.stage;

import static io.kenh.ui.Kit.t;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A stage as pages and rules read it. */
public record StageRow(
        long id,
        @Nullable String code,
        @Nullable String name,
        int position,
        int probability,
        boolean won,
        boolean active,
        String advice) {
    /** In the current language, until somebody renames it. */
    public String label() {
        return name == null ? t("crm.stage." + code) : name;
    }

    StageData data() {
        return new StageData(Objects.requireNonNullElse(name, ""), position, probability, won, active, advice);
    }
}
