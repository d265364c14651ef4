package io.kenh.zbstemplates.page;

import io.kenh.api.data.DocRef;
import io.kenh.zbstemplates.send.MessageRow;
import java.util.List;

/** The messages of a document, the latest first. */
public record AboutView(DocRef document, List<MessageRow> rows) {
    public String path() {
        return "/zbs-templates/about/" + document.type() + "/" + document.id();
    }

    public String topic() {
        return "zbs-templates.about." + document.type() + "." + document.id();
    }
}
