package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.zbstemplates.limit.Limits;
import io.kenh.zbstemplates.platform.MessagePlatform;
import io.kenh.zbstemplates.platform.MessagePlatform.Delivery;
import io.kenh.zbstemplates.platform.MessagePlatform.Status;
import io.kenh.zbstemplates.platform.PlatformException;
import io.kenh.zbstemplates.template.TemplateStore;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks about messages the platform took but did not report as delivered: it reports none that are sent by user id, and says nothing of those
 * that ran out of time.
 */
public final class Looks {
    public static final String JOB = "zbs-templates.look";
    private static final Logger LOG = LoggerFactory.getLogger(Looks.class);
    private static final int MOST = 300;
    private static final Duration SOON = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofMinutes(5);
    private static final Duration LONG = Duration.ofHours(1);

    private final Host host;
    private final MessagePlatform platform;
    private final TemplateStore templates;
    private final Limits limits;
    private final Teller teller;

    Looks(Host host, MessagePlatform platform, TemplateStore templates, Limits limits) {
        this.host = host;
        this.platform = platform;
        this.templates = templates;
        this.limits = limits;
        this.teller = new Teller(host);
    }

    /** The recurring job. */
    public void run() {
        var now = host.clock().instant();
        host.db().read(em -> Queue.look(em, now, MOST)).forEach(this::one);
    }

    /** Now, because a person asks. */
    public void one(long id) {
        var row = host.db().read(em -> em.find(Message.class, id).row());
        var external = row.externalId();
        var status = external == null ? Optional.<Status>empty() : status(row.accountId(), external);
        host.db().write(em -> {
            var message = em.find(Message.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (message.state() == MessageState.SENT) {
                apply(em, message, status);
            }
            return true;
        });
    }

    private Optional<Status> status(long account, String external) {
        try {
            return Optional.of(platform.status(account, external));
        } catch (PlatformException e) {
            LOG.info("delivery of {} unknown: {}", external, e.getMessage());
            return Optional.empty();
        }
    }

    private void apply(EntityManager em, Message message, Optional<Status> status) {
        var now = host.clock().instant();
        var received = status.filter(found -> found.delivery() == Delivery.RECEIVED);
        if (received.isPresent()) {
            var at = received.get().at();
            message.progress(MessageState.DELIVERED, at == null ? now : at, null);
            teller.tell(em, message);
            return;
        }
        var sent = message.sentAt() == null ? now : message.sentAt();
        var passed = Duration.between(sent, now);
        var patience = patience(message);
        if (passed.compareTo(patience.plus(SOON)) < 0) {
            message.release(now.plus(passed.compareTo(SOON) < 0 ? SHORT : LONG.compareTo(patience) < 0 ? LONG : SHORT));
        } else if (status.isPresent()) {
            message.becomes(MessageState.FAILED, Why.of("not-delivered"), null, now);
            message.free();
            teller.tell(em, message);
        } else {
            // Nobody could say: later reports still count, but nobody asks for ever.
            message.release(passed.compareTo(patience.multipliedBy(2)) < 0 ? now.plus(LONG) : null);
        }
    }

    private Duration patience(Message message) {
        var own = templates.sendable(message.templateId()).map(template -> template.timeoutMs());
        return own.filter(millis -> millis > 0)
                .map(Duration::ofMillis)
                .orElseGet(() -> Duration.ofSeconds(limits.current().amount("send.timeout")));
    }
}
