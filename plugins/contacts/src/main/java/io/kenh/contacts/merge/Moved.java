package io.kenh.contacts.merge;

import java.util.List;

/**
 * What the survivor took over.
 *
 * @param fields names of fields that were empty on the survivor
 * @param people who worked for the merged company
 * @param tags names of tags the survivor did not have
 * @param wasActive whether the merged one was in use
 * @param survivorShadow whether the survivor was a shadow before
 */
public record Moved(
        List<String> fields, List<Long> people, List<String> tags, boolean wasActive, boolean survivorShadow) {}
