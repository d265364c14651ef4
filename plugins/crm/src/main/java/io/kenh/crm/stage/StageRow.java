package io.kenh.crm.stage;

import static io.kenh.ui.Kit.t;

import io.kenh.api.error.KenhException;
import io.kenh.crm.api.CrmError;
import java.util.Objects;
import java.util.Set;
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
        Set<Long> teams,
        String advice) {
    /** In the current language, until somebody renames it. */
    public String label() {
        return name == null ? t("crm.stage." + code) : name;
    }

    StageData data() {
        return new StageData(Objects.requireNonNullElse(name, ""), position, probability, won, active, teams, advice);
    }

    /** Whether a team's leads can stand here. @param team null for a lead of no team */
    public boolean suits(@Nullable Long team) {
        return teams.isEmpty() || team != null && teams.contains(team);
    }

    /** @throws KenhException {@code crm.other-team-stage} */
    public void require(@Nullable Long team) {
        if (!suits(team)) {
            throw new KenhException(CrmError.OTHER_TEAM_STAGE, label());
        }
    }
}
