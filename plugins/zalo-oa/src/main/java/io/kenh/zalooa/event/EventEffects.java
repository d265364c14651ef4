package io.kenh.zalooa.event;

import io.kenh.api.addon.Host;
import io.kenh.inbox.api.Conversations;
import io.kenh.zalooa.account.Accounts;
import io.kenh.zalooa.account.ZaloAccount;
import io.kenh.zalooa.api.PlatformReported;
import io.kenh.zalooa.link.Links;
import io.kenh.zalooa.media.MediaCopy;
import io.kenh.zalooa.webhook.PlatformEvent;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Collectors;

/** What each kind of event does. */
public final class EventEffects {
    private final Host host;
    private final MessageEffects messages;
    private final EchoEffects echoes;
    private final ReceiptEffects receipts;
    private final RelationEffects relations;
    private final Erasure erasure;

    public EventEffects(Host host, Accounts accounts, Links links, MediaCopy media) {
        this.host = host;
        this.messages = new MessageEffects(host, links, media);
        this.echoes = new EchoEffects(host, links);
        this.receipts = new ReceiptEffects(host);
        this.relations = new RelationEffects(accounts, links);
        this.erasure = new Erasure(host);
    }

    EventWork work(EntityManager em, ZaloEvent event, PlatformEvent body) {
        var account = em.find(ZaloAccount.class, event.accountId());
        return new EventWork(em, account == null ? null : account.ref(), event, body);
    }

    /** The conversations before anything of ours, as everywhere: whatever events do afterwards keeps the order of locks. */
    void hold(List<EventWork> works) {
        var threads = works.stream()
                .filter(work -> !work.customer().isEmpty())
                .map(EventWork::thread)
                .collect(Collectors.toSet());
        if (!threads.isEmpty()) {
            host.services().get(Conversations.class).holdAll(threads);
        }
    }

    /** Whether it may wait for others of its kind, and be stored with them. */
    boolean storesMessage(EventWork work) {
        return work.known() != null && MessageEffects.stores(work.event().name());
    }

    void store(List<EventWork> works) {
        messages.received(works);
    }

    /** Of what must be alone in its transaction: it changes rows behind the back of whatever else was read there. */
    static boolean alone(ZaloEvent event) {
        return event.name().equals("user_withdraw");
    }

    /** The effect of anything but a customer's message. @return what to note, a text key or empty */
    String apply(EventWork work) {
        if (work.known() == null) {
            return "zalo-oa.note.account-gone";
        }
        var name = work.event().name();
        if (name.startsWith("user_send_group_") || name.startsWith("oa_send_group_")) {
            return report(work.named(host.json()));
        }
        if (name.startsWith("oa_send_") && !name.equals("oa_send_consent")) {
            return echoes.sent(work);
        }
        return switch (name) {
            // The same name reports template messages sent by phone; those carry the sender's own tracking id.
            case "user_received_message" ->
                isTemplateReceipt(work.body()) ? report(work.reported()) : receipts.delivered(work);
            case "user_seen_message", "user_read_message" -> receipts.seen(work);
            case "user_reacted_message" -> receipts.reacted(work);
            case "oa_reacted_message" -> "zalo-oa.note.own-reaction";
            case "follow" -> relations.followed(work);
            case "unfollow" -> relations.unfollowed(work);
            case "user_click_chatnow", "widget_interaction_accepted" -> relations.interacted(work);
            case "user_submit_info" -> relations.submitted(work);
            case "user_withdraw" -> erasure.withdrawn(work);
            case "permission_revoked" -> relations.revoked(work);
            default -> report(work.reported());
        };
    }

    private static boolean isTemplateReceipt(PlatformEvent body) {
        return !body.tree().text("message", "tracking_id").isEmpty()
                || !body.tree().text("message", "delivery_time").isEmpty();
    }

    private String report(PlatformReported event) {
        host.events().publish(event);
        return "zalo-oa.note.reported";
    }
}
