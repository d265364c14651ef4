package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.zbstemplates.api.ZbsError;
import io.kenh.zbstemplates.limit.Limits;
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
        var since = host.clock().instant().minusSeconds(limits.current().amount("send.again-within"));
        return sending.store()
                .lately(composed.document().ref(), composed.template().id(), since);
    }

    /**
     * @param again the person knows that it went out before
     * @return the message's id
     * @throws KenhException naming what stands in the way
     */
    public long send(Composed composed, String key, @Nullable Route route, boolean again, Source source) {
        boolean lately = !again && lately(composed);
        var known = sending.outbox().known(composed.template().companyId(), key);
        if (known.isPresent()) {
            return known.get();
        }
        if (lately) {
            throw new KenhException(ZbsError.AGAIN);
        }
        var unfit = composed.unfit();
        if (unfit != null) {
            throw new KenhException(ZbsError.UNFIT, Current.texts().get(unfit));
        }
        if (composed.addresses().isEmpty()) {
            throw new KenhException(ZbsError.NO_RECIPIENT, composed.name());
        }
        return sending.outbox().queue(composed.order(key, route, source, null)).id();
    }
}
