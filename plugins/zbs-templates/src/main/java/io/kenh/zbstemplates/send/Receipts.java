package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.api.event.DomainEvent;
import io.kenh.zalooa.api.PlatformReported;
import io.kenh.zbstemplates.platform.MessagePlatform.Rating;
import io.kenh.zbstemplates.wire.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the platform reports about messages. Told twice, it changes nothing. */
public final class Receipts {
    public static final String QUOTA = "zbs-templates.quota-changed";

    private final Host host;
    private final Teller teller;
    private final Parking parking;
    private final Quotas quotas;

    Receipts(Host host, Parking parking, Quotas quotas) {
        this.host = host;
        this.teller = new Teller(host);
        this.parking = parking;
        this.quotas = quotas;
    }

    /** @param accountId whose quota is another now */
    public record Task(long accountId) {}

    /** Many together. What has to ask the platform gets a run of its own. */
    public void hear(List<DomainEvent> events) {
        var reports = events.stream().map(PlatformReported.class::cast).toList();
        host.db().write(em -> {
            var held = Queue.ofTrackings(
                    em,
                    reports.stream()
                            .map(this::tracking)
                            .filter(id -> !id.isEmpty())
                            .toList());
            reports.forEach(report -> on(report, held));
            return true;
        });
    }

    private String tracking(PlatformReported report) {
        return report.name().equals("user_received_message")
                ? body(report).at("message").text("tracking_id")
                : "";
    }

    /** @param held messages by tracking id */
    private void on(PlatformReported report, Map<String, Message> held) {
        switch (report.name()) {
            case "user_received_message" -> received(report, held);
            case "user_seen_message" -> seen(report);
            case "user_feedback" -> rated(report);
            case "change_oa_daily_quota" -> {
                var account = new Task(report.accountId());
                var key = Long.toString(report.accountId());
                host.jobs().schedule(QUOTA, key, account, host.clock().instant());
            }
            default -> {
                if (report.name().startsWith("oa_send_")) {
                    echoed(report);
                }
            }
        }
    }

    /** The job. More is allowed, perhaps: the first message will tell. Or less, and then somebody should know. */
    public void quotaChanged(Task task) {
        parking.release(task.accountId(), List.of("quota-day"));
        quotas.ask(task.accountId());
    }

    private Json body(PlatformReported report) {
        return Json.of(host.json().readMap(report.body()));
    }

    private void received(PlatformReported report, Map<String, Message> held) {
        var message = body(report).at("message");
        var delivered = message.number("delivery_time");
        var at = delivered == null ? report.at() : Instant.ofEpochMilli(delivered);
        var external = message.text("msg_id");
        host.db().write(em -> {
            Optional.ofNullable(held.get(message.text("tracking_id")))
                    .filter(known -> known.accountId() == report.accountId())
                    .or(() -> Queue.byExternal(em, report.accountId(), external))
                    .ifPresent(known -> progress(em, known, external, MessageState.DELIVERED, at));
            return true;
        });
    }

    /** Zalo repeats what an account sends: a proof for one whose sending had no answer, and for one by phone the conversation it is in. */
    private void echoed(PlatformReported report) {
        var echo = body(report).at("message");
        var external = echo.text("msg_id");
        host.db().write(em -> {
            find(em, report.accountId(), echo.text("tracking_id"), external).ifPresent(message -> {
                var look = host.clock().instant().plus(Outcomes.FIRST_LOOK);
                if (message.sent(external.isEmpty() ? null : external, report.at(), look)) {
                    teller.tell(em, message);
                } else {
                    teller.stand(em, message);
                }
            });
            return true;
        });
    }

    private void seen(PlatformReported report) {
        for (var item : body(report).at("message").at("msg_ids").items()) {
            var external = String.valueOf(item.value());
            host.db().write(em -> {
                Queue.byExternal(em, report.accountId(), external)
                        .ifPresent(message -> progress(em, message, external, MessageState.SEEN, report.at()));
                return true;
            });
        }
    }

    private void progress(EntityManager em, Message message, String external, MessageState state, Instant at) {
        // Also the proof for a message whose sending had no answer.
        boolean news = message.sent(external.isEmpty() ? null : external, at, null);
        if (message.progress(state, at, null) || news) {
            teller.tell(em, message);
        }
    }

    private void rated(PlatformReported report) {
        var message = body(report).at("message");
        var stars = message.number("rate");
        var submitted = message.number("submit_time");
        if (stars != null) {
            rated(
                    report.accountId(),
                    new Rating(
                            message.text("msg_id"),
                            message.text("tracking_id"),
                            stars.intValue(),
                            message.text("note"),
                            submitted == null ? report.at() : Instant.ofEpochMilli(submitted)));
        }
    }

    /** By webhook or asked for. */
    void rated(long account, Rating rating) {
        host.db().write(em -> {
            find(em, account, rating.trackingId(), rating.externalId())
                    .filter(message -> message.row().rating() == null)
                    .ifPresent(message -> {
                        message.rated(rating.stars(), rating.note(), rating.at());
                        teller.rated(message, rating);
                    });
            return true;
        });
    }

    private static Optional<Message> find(EntityManager em, long account, String tracking, String external) {
        return Outbox.byTracking(em, tracking)
                .filter(message -> message.accountId() == account)
                .map(message -> {
                    em.refresh(message, LockModeType.PESSIMISTIC_WRITE);
                    return message;
                })
                .or(() -> Queue.byExternal(em, account, external));
    }
}
