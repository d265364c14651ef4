package io.kenh.zalosimulator.phone;

import io.kenh.zalosimulator.customer.Buttons;
import io.kenh.zalosimulator.zbs.Card;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a chat, oldest first.
 *
 * @param url of the chat
 * @param unseen there are messages the apps do not know to be seen yet
 */
public record MessagesView(String url, String oaName, boolean unseen, List<Bubble> bubbles) {

    /**
     * @param quoted text of the quoted message, or null
     * @param reactions emoji of both sides
     * @param card a template message
     * @param rate the stars the person gave it; 0 for none yet
     */
    public record Bubble(
            String id,
            boolean mine,
            String kind,
            String text,
            List<Part> parts,
            List<Buttons.Button> buttons,
            @Nullable String quoted,
            String reactions,
            Instant at,
            boolean asksForInfo,
            @Nullable Card card,
            int rate) {}

    /** One attachment; empty texts for what it does not have. */
    public record Part(String type, String url, String title, String text, String thumbnail) {}
}
