package io.kenh.crm.lead;

import io.kenh.api.data.DocRef;
import io.kenh.api.data.SearchText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What a lead was made from: in words, and as reference. */
@Embeddable
public record Origin(
        @Column(name = "origin", nullable = false, length = 200)
        String words,

        @Nullable @Column(name = "origin_type", length = 80) String type,
        @Nullable @Column(name = "origin_id") Long docId) {
    static final Origin NONE = new Origin("", null, null);

    static Origin of(String words, @Nullable DocRef source) {
        return new Origin(
                SearchText.cut(words, 200), source == null ? null : source.type(), source == null ? null : source.id());
    }

    /** What was called by somebody's name is so no more. */
    Origin without(String name) {
        return name.isEmpty() ? this : new Origin(words.replace(name, "…").strip(), type, docId);
    }

    public @Nullable DocRef source() {
        return type == null || docId == null ? null : new DocRef(type, docId);
    }
}
