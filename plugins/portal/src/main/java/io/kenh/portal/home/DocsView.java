package io.kenh.portal.home;

import io.kenh.api.data.PortalDocs;
import io.kenh.api.data.Slice;
import org.jspecify.annotations.Nullable;

/**
 * A list of documents.
 *
 * @param next address of the next page
 */
public record DocsView(
        PortalDocs kind,
        Slice<PortalDocs.Row> rows,
        @Nullable String next,
        boolean first) {}
