package io.kenh.crm.stage;

import io.kenh.ui.form.Option;
import java.util.List;
import java.util.Set;

/**
 * All stages and reasons, and the teams a stage can be for.
 *
 * @param words whether media, sources and campaigns are theirs to change too, which is another permission
 */
public record SetupView(List<StageRow> stages, List<ReasonRow> reasons, List<Option> teams, boolean words) {
    /** What a new stage starts with. */
    public StageRow blank() {
        int last = stages.stream()
                .filter(stage -> !stage.won())
                .mapToInt(StageRow::position)
                .max()
                .orElse(0);
        return new StageRow(0, null, "", last + 10, 50, false, true, Set.of(), "");
    }
}
