package io.kenh.zbstemplates.template;

import io.kenh.zbstemplates.content.TemplateContent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A template with its versions.
 *
 * @param newest the version people look at: the draft, or the last one
 * @param active the approved one
 * @param content of the newest
 * @param versions newest first
 * @param history newest first
 */
public record TemplateView(
        TemplateRow row,
        VersionRow newest,
        @Nullable VersionRow active,
        TemplateContent content,
        List<VersionRow> versions,
        List<ChangeRow> history,
        Set<Long> teams) {
    public boolean draft() {
        return newest.state() == VersionState.DRAFT;
    }

    /** May the content be changed, if need be as a new version? */
    public boolean editable() {
        return !row.imported() && row.state() != TemplateState.DELETED && newest.state() != VersionState.PENDING;
    }
}
