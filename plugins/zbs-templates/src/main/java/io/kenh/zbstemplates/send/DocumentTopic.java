package io.kenh.zbstemplates.send;

import io.kenh.api.data.DocRef;

/** Where open pages hear that something about a document's messages changed. */
public final class DocumentTopic {
    private DocumentTopic() {}

    public static String of(DocRef document) {
        return "zbs-templates.about." + document.type() + "." + document.id();
    }
}
