package io.kenh.zbstemplates.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Other ways to the customer.
 *
 * @param phase of the window for free-form messages; null when the person has no Zalo link with this account
 * @param conversation path of the conversation; null when there is none the reader may see
 * @param mail a {@code mailto:} address with the text filled in; null without an e-mail address
 * @param letter the same by the company's mail server; null without an e-mail address, or without the app
 * @param partner path of the contact; null without one
 */
public record Reach(
        @Nullable String phase,
        @Nullable Instant lastInteraction,
        @Nullable String conversation,
        @Nullable String mail,
        @Nullable Letter letter,
        @Nullable String partner) {
    /**
     * E-mail by the company's own mail server.
     *
     * @param ready there is one
     * @param path where it is written; while there is none, where one is set up; null for who may not
     */
    public record Letter(boolean ready, @Nullable String path) {}

    /** Not by a program of the reader's own. */
    public boolean written() {
        return letter != null && letter.ready() && letter.path() != null;
    }

    public String phaseKey() {
        return "zbs-templates.window." + phase;
    }

    public String phaseTone() {
        return "FREE".equals(phase) ? "success" : "CHARGED".equals(phase) ? "warning" : "neutral";
    }
}
