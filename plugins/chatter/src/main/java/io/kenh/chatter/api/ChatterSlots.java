package io.kenh.chatter.api;

import io.kenh.api.data.DocRef;
import io.kenh.api.ui.Slot;

/** Places in a document's thread. */
public final class ChatterSlots {
    /** Buttons beside the note composer: write to the customer, send a template. */
    public static final Slot<DocRef> COMPOSER_ACTIONS = new Slot<>("chatter.composer.actions", DocRef.class);

    private ChatterSlots() {}
}
