package io.kenh.api.ui;

import io.kenh.api.data.DocRef;

/** The slots every document page renders, whatever its type. */
public final class DocumentSlots {
    public static final Slot<DocRef> ACTIONS = new Slot<>("core.document.actions", DocRef.class);
    public static final Slot<DocRef> ASIDE = new Slot<>("core.document.aside", DocRef.class);
    public static final Slot<DocRef> BELOW = new Slot<>("core.document.below", DocRef.class);

    private DocumentSlots() {}
}
