package io.kenh.chatterbridge.page;

import io.kenh.chatterbridge.link.LinkRow;

/** A link with what it leads to. @param hint kind and subject of a document; empty for a conversation */
public record LinkLine(LinkRow link, String title, String hint, String path) {
    public String action(String step) {
        return "/chatter-bridge/links/" + link.id() + "/" + step;
    }
}
