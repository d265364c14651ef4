package io.kenh.crm.stage;

/**
 * What people say about a stage.
 *
 * @param position where it stands, from the left
 * @param probability percent; a stage that means won has 100
 * @param advice what has to be true before something stands here
 */
public record StageData(String name, int position, int probability, boolean won, boolean active, String advice) {}
