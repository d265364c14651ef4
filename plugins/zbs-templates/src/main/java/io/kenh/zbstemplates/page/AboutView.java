package io.kenh.zbstemplates.page;

import io.kenh.api.data.DocRef;
import io.kenh.zbstemplates.send.DocumentTopic;
import io.kenh.zbstemplates.send.MessageRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages of a document and what rules decided about it, the latest first. */
public record AboutView(DocRef document, List<Entry> entries) {
    /** One of message and decision is there. @param rule that made the message; null when a person did */
    public record Entry(
            Instant at,
            @Nullable MessageRow message,
            @Nullable String rule,
            @Nullable DecisionLine decision) {}

    public String path() {
        return "/zbs-templates/about/" + document.type() + "/" + document.id();
    }

    public String topic() {
        return DocumentTopic.of(document);
    }
}
