package io.kenh.zbstemplates.rule;

import io.kenh.zbstemplates.send.Route;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A way a rule may take to the customer. */
public enum Channel {
    /** The template's words as a message in the conversation, while the platform lets us write freely. */
    FREE(null),
    UID(Route.UID),
    PHONE(Route.PHONE),
    /** The template's words as an e-mail, while e-mail is enabled and set up. */
    EMAIL(null);

    /** What a rule takes that says nothing of it. */
    public static final List<Channel> USUAL = List.of(FREE, UID, PHONE);

    private final @Nullable Route route;

    Channel(@Nullable Route route) {
        this.route = route;
    }

    public @Nullable Route route() {
        return route;
    }

    public String key() {
        return "zbs-templates.channel." + name();
    }

    static String write(List<Channel> channels) {
        return channels.stream().map(Channel::name).collect(Collectors.joining(","));
    }

    static List<Channel> read(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(Channel::valueOf).toList();
    }
}
