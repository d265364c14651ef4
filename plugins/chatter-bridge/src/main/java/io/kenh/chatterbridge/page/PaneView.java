package io.kenh.chatterbridge.page;

import io.kenh.ui.form.Form;
import java.util.List;

/**
 * The card beside a conversation.
 *
 * @param offered the customer's documents that are not linked
 * @param may link, pin and remove
 */
public record PaneView(long conversationId, List<LinkLine> lines, List<Offer> offered, boolean may) {
    public String add() {
        return "/chatter-bridge/conversations/" + conversationId + "/links";
    }

    public String search() {
        return "/chatter-bridge/conversations/" + conversationId + "/documents";
    }

    public String back() {
        return "/inbox/conversations/" + conversationId;
    }

    public Form form() {
        return Form.empty();
    }
}
