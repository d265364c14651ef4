package io.kenh.zbstemplates.template;

import org.jspecify.annotations.Nullable;

/**
 * Where a template belongs.
 *
 * @param code unique in the account
 * @param ready plugin and file of a ready-made one
 * @param conditions when it may be sent, JSON
 */
public record Origin(
        long accountId,
        String code,
        @Nullable String documentType,
        @Nullable String moment,
        @Nullable String conditions,
        @Nullable String ready) {}
