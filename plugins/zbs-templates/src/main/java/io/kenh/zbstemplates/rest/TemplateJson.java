package io.kenh.zbstemplates.rest;

import io.kenh.zbstemplates.content.Language;
import io.kenh.zbstemplates.content.Tag;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.content.TemplateType;
import io.kenh.zbstemplates.template.TemplateRow;
import io.kenh.zbstemplates.template.TemplateState;
import io.kenh.zbstemplates.template.TemplateView;
import io.kenh.zbstemplates.template.VersionRow;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A template for programs.
 *
 * @param state draft, pending, approved, in_use, rejected, disabled or deleted
 * @param nextState of a newer version while an older one is approved
 * @param content of the newest version; absent in lists
 * @param teams ids of the teams it is open to, 0 for everybody; absent in lists
 */
public record TemplateJson(
        long id,
        int version,
        long accountId,
        String code,
        String name,
        TemplateType type,
        Tag tag,
        Language language,
        @Nullable String documentType,
        @Nullable String moment,
        TemplateState state,
        @Nullable TemplateState nextState,
        boolean imported,
        Instant changedAt,
        @Nullable TemplateContent content,
        @Nullable Set<Long> teams,
        @Nullable List<VersionRow> versions) {
    static TemplateJson of(TemplateRow row) {
        return of(row, null, null, null);
    }

    static TemplateJson of(TemplateView view) {
        return of(view.row(), view.content(), view.teams(), view.versions());
    }

    private static TemplateJson of(
            TemplateRow row,
            @Nullable TemplateContent content,
            @Nullable Set<Long> teams,
            @Nullable List<VersionRow> versions) {
        return new TemplateJson(
                row.id(),
                row.version(),
                row.accountId(),
                row.code(),
                row.name(),
                row.type(),
                row.tag(),
                row.language(),
                row.documentType(),
                row.moment(),
                row.state(),
                row.nextState(),
                row.imported(),
                row.changedAt(),
                content,
                teams,
                versions);
    }
}
