package io.kenh.crm.stage;

import java.util.List;

/** All stages and reasons. */
public record SetupView(List<StageRow> stages, List<ReasonRow> reasons) {
    /** What a new stage starts with. */
    public StageRow blank() {
        int last = stages.stream()
                .filter(stage -> !stage.won())
                .mapToInt(StageRow::position)
                .max()
                .orElse(0);
        return new StageRow(0, null, "", last + 10, 50, false, true, "");
    }
}
