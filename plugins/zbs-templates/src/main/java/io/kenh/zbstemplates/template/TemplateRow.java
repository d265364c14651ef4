package io.kenh.zbstemplates.template;

import io.kenh.zbstemplates.content.Language;
import io.kenh.zbstemplates.content.Tag;
import io.kenh.zbstemplates.content.TemplateType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A template in a list. @param nextState of a newer version while an older one is approved */
public record TemplateRow(
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
        @Nullable String ready,
        TemplateState state,
        @Nullable TemplateState nextState,
        boolean imported,
        @Nullable Integer activeNumber,
        Instant changedAt) {}
