package io.kenh.zbstemplates.template;

import io.kenh.zbstemplates.content.TemplateContent;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A template's approved version, as messages are made from it.
 *
 * @param number of the version
 * @param zaloId as the platform calls it
 * @param conditions when the document is fit for it, JSON; null for always
 * @param timeoutMs how long the platform tries to deliver
 * @param teams whom it is open to
 */
public record Sendable(
        TemplateRow row,
        long companyId,
        int number,
        String zaloId,
        @Nullable Long pricePhone,
        @Nullable Long priceUid,
        @Nullable Long timeoutMs,
        TemplateContent content,
        @Nullable String conditions,
        Set<Long> teams) {
    public long id() {
        return row.id();
    }

    /** Approved and opened to somebody. */
    public boolean inUse() {
        return row.state() == TemplateState.IN_USE;
    }

    public boolean openToAll() {
        return teams.contains(Template.EVERYBODY);
    }
}
