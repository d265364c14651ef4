package io.kenh.chatterbridge.rest;

import io.kenh.chatterbridge.link.LinkRow;
import java.util.List;

/** @param state copying, waiting, stopped, other or off */
public record LinkOut(
        long id, long conversationId, String documentType, long documentId, String state, boolean pinned) {
    static LinkOut of(LinkRow link) {
        return new LinkOut(
                link.id(),
                link.conversationId(),
                link.document().type(),
                link.document().id(),
                link.state().token(),
                link.pinned());
    }

    /** A document or a conversation has few. */
    public record All(List<LinkOut> items) {}
}
