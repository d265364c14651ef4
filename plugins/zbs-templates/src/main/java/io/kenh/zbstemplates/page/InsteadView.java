package io.kenh.zbstemplates.page;

import io.kenh.api.data.DocView;
import java.util.List;

/** Where nobody may write freely: the customer's documents a template can be sent about, the latest first. */
public record InsteadView(List<DocView> documents) {
    public String path(DocView document) {
        return SendPages.path(document.ref());
    }
}
