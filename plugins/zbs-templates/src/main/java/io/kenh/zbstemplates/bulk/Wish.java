package io.kenh.zbstemplates.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be sent.
 *
 * @param templateId 0 for the first that is open to them
 * @param start as soon as the documents are looked at, without showing the plan
 * @param key names this wish for ever; null for none
 */
public record Wish(
        String documentType,
        List<Long> documents,
        long templateId,
        boolean start,
        @Nullable String key) {
    /** More are not sent about at once. */
    public static final int MOST = 2000;

    public Wish {
        documents = documents.stream().distinct().toList();
    }
}
