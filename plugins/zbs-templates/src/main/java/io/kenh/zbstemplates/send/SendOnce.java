package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.zbstemplates.api.ZbsError;
import io.kenh.zbstemplates.limit.Limits;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One message by a person's or a program's wish: never twice for one key, and not again a moment later without saying so. */
public final class SendOnce {
    private final Host host;
    private final Sending sending;
    private final Limits limits;

    public SendOnce(Host host, Sending sending, Limits limits) {
        this.host = host;
        this.sending = sending;
        this.limits = limits;
    }

    /** The same template went to the same document a moment ago. */
    public boolean lately(Composed composed) {
        return sending.store()
                .lately(composed.document().ref(), composed.template().id(), since());
    }

    private Instant since() {
        return host.clock().instant().minusSeconds(limits.current().amount("send.again-within"));
    }

    /** As it would be sent with what a person typed. */
    public Composed typed(Composed composed, Map<String, String> typed) {
        return composed.typed(typed, limits.current());
    }

    /**
     * @param typed parameter name to text, where the document says nothing; it stays with the message
     * @param again the person knows that it went out before
     * @return the message's id
     * @throws KenhException naming what stands in the way; {@code zbs-templates.key-taken} (409) when the key named something else before
     */
    public long send(
            Composed composed,
            Map<String, String> typed,
            String key,
            @Nullable Route route,
            boolean again,
            Source source) {
        return Asked.settled(() -> once(composed, typed, key, route, again, source));
    }

    private long once(
            Composed composed,
            Map<String, String> typed,
            String key,
            @Nullable Route route,
            boolean again,
            Source source) {
        var asked = asked(composed, typed, route);
        boolean lately = !again && lately(composed);
        var known = sending.outbox().known(composed.template().companyId(), key, asked);
        if (known.isPresent()) {
            return known.get();
        }
        if (lately) {
            throw new KenhException(ZbsError.AGAIN);
        }
        if (composed.wish() != null && !source.despiteWish()) {
            throw new KenhException(ZbsError.DO_NOT_CONTACT, composed.name());
        }
        var unfit = composed.unfit();
        if (unfit != null) {
            throw new KenhException(ZbsError.UNFIT, Current.texts().get(unfit));
        }
        if (composed.addresses().isEmpty()) {
            throw new KenhException(ZbsError.NO_RECIPIENT, composed.name());
        }
        var whole = typed(composed, typed);
        if (!whole.values().complete()) {
            throw ValueErrors.of(composed.document().ref().type(), whole.values());
        }
        var order = whole.order(key, route, source.asking(asked), null);
        return (again
                        ? sending.outbox().queue(order)
                        : sending.outbox().queueUnlessLately(order, since(), sending.store()))
                .id();
    }

    private String asked(Composed composed, Map<String, String> typed, @Nullable Route route) {
        var said = new TreeMap<>(typed);
        said.values().removeIf(String::isBlank);
        var document = composed.document().ref();
        return Asked.of(host, composed.template().id(), document.type(), document.id(), route, said);
    }
}
