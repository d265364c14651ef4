package io.kenh.zalosimulator.phone;

import gg.jte.Content;
import java.util.List;

/**
 * An open chat.
 *
 * @param topic the live topic that says the phone changed
 * @param messages the rendered list, renewed on every signal
 */
public record ChatView(
        Header header,
        String topic,
        Content messages,
        Shared shared,
        List<Choice> stickers,
        List<Choice> cards,
        String css,
        String cardCss,
        String script) {

    /** @param url of the chat; the others hang below it */
    public record Header(
            String url,
            String backUrl,
            String oaName,
            String oaAvatar,
            boolean follows,
            boolean blocked,
            boolean anonymous,
            boolean online) {}

    /** What the form for sharing is filled with. */
    public record Shared(String name, String phone, String address) {}

    public record Choice(String value, String label) {}
}
