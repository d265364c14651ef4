package io.kenh.api.data;

import org.jspecify.annotations.Nullable;

/**
 * A document as everybody else shows it.
 *
 * @param title the document's own name, e.g. {@code S2026/00042}
 * @param path its page
 * @param partnerId the customer it is about, null when none
 * @param companyId whose document it is, 0 when it belongs to no company
 */
public record DocView(
        DocRef ref, String title, String path, @Nullable Long partnerId, long companyId) {}
