package io.kenh.crm.stage;

import java.util.Set;

/**
 * What people say about a stage.
 *
 * @param position where it stands, from the left
 * @param probability percent; a stage that means won has 100
 * @param teams whose leads stand here; none: everybody's
 * @param advice what has to be true before something stands here
 */
public record StageData(
        String name, int position, int probability, boolean won, boolean active, Set<Long> teams, String advice) {
    public StageData {
        teams = Set.copyOf(teams);
    }
}
