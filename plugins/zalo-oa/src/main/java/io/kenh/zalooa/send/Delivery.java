package io.kenh.zalooa.send;

import io.kenh.api.addon.Host;
import io.kenh.zalooa.client.ApiCall;
import io.kenh.zalooa.client.ApiResult;
import io.kenh.zalooa.client.ErrorRule;
import io.kenh.zalooa.client.ZaloClient;
import io.kenh.zalooa.json.Tree;
import io.kenh.zalooa.limit.Limits;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Talks to Zalo about one message: upload, send, look it up in the history. */
public final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int HISTORY_PAGE = 10;
    private static final int HISTORY_PAGES = 5;

    /** A message overlooked here would be sent twice, so the two clocks may differ by a lot. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(15);

    /** Whether Zalo has a message whose sending had no answer. */
    sealed interface Found {
        record Yes(String externalId, Instant at) implements Found {}

        /** The history reaches back before the try and does not hold it. */
        record No() implements Found {}

        record Unsure(String why) implements Found {}
    }

    private final Host host;
    private final ZaloClient client;
    private final Limits limits;

    public Delivery(Host host, ZaloClient client, Limits limits) {
        this.host = host;
        this.client = client;
        this.limits = limits;
    }

    /** Empty when another worker took the message over before anything was sent. */
    Optional<ApiResult> send(Attempt attempt) {
        var ready = attempt;
        var kind = attempt.fileKind();
        var fileId = attempt.fileId();
        if (kind != null && fileId != null && attempt.uploadRef() == null) {
            var uploaded = upload(attempt, kind, fileId);
            if (!(uploaded instanceof ApiResult.Ok ok)) {
                // An upload nobody sees may be repeated at will.
                return Optional.of(
                        uploaded instanceof ApiResult.Unclear unclear
                                ? new ApiResult.NotSent(unclear.why())
                                : uploaded);
            }
            var ref = ok.data().text(kind.answerField());
            if (ref.isEmpty()) {
                return Optional.of(new ApiResult.NotSent("the upload's answer names no " + kind.answerField()));
            }
            remember(attempt, ref);
            ready = attempt.withUpload(ref);
        }
        var path = ZaloChannel.isVisitor(attempt.customer()) ? "/v2.0/oa/message" : "/v3.0/oa/message/cs";
        var body = Map.of("recipient", recipient(ready), "message", message(ready));
        var call = ApiCall.post(path, host.json().write(body));
        return stillOurs(attempt) ? Optional.of(client.call(attempt.accountId(), call)) : Optional.empty();
    }

    /** An upload may take longer than the lease; then the message is somebody else's. */
    private boolean stillOurs(Attempt attempt) {
        return host.db().write(em -> {
            var outgoing = em.find(ZaloOutgoing.class, attempt.outgoingId(), LockModeType.PESSIMISTIC_WRITE);
            var now = host.clock().instant();
            return outgoing != null
                    && outgoing.prolong(attempt.attemptedAt(), now, now.plus(limits.duration("send.lease")));
        });
    }

    Found lookUp(Attempt attempt) {
        if (ZaloChannel.isVisitor(attempt.customer())) {
            return new Found.Unsure("visitors have no history");
        }
        var since = attempt.attemptedAt().minus(CLOCKS_APART);
        for (int page = 0; page < HISTORY_PAGES; page++) {
            var data = new LinkedHashMap<String, Object>();
            data.put("user_id", attempt.customer());
            data.put("offset", page * HISTORY_PAGE);
            data.put("count", HISTORY_PAGE);
            var call = ApiCall.get("/v2.0/oa/conversation", host.json().write(data));
            if (!(client.call(attempt.accountId(), call) instanceof ApiResult.Ok ok)) {
                return new Found.Unsure("the history cannot be read");
            }
            var entries = ok.data().items();
            var found = match(attempt, entries, since);
            if (found instanceof Found.Yes) {
                return found;
            }
            boolean reachesBack = entries.stream().anyMatch(entry -> time(entry).isBefore(since));
            if (reachesBack || entries.size() < HISTORY_PAGE) {
                return new Found.No();
            }
        }
        return new Found.Unsure("too much was written since");
    }

    private Found match(Attempt attempt, List<Tree> entries, Instant since) {
        // Newest first; the oldest that fits is ours, a later one may be a second message with the same words.
        for (var entry : entries.reversed()) {
            var id = entry.text("message_id");
            boolean fromUs = entry.text("src").equals("0");
            if (fromUs
                    && !id.isEmpty()
                    && !time(entry).isBefore(since)
                    && Contents.same(attempt.fileKind(), attempt.text(), entry.text("type"), entry.text("message"))
                    && !taken(attempt, id)) {
                return new Found.Yes(id, time(entry));
            }
        }
        return new Found.No();
    }

    private boolean taken(Attempt attempt, String id) {
        return host.db()
                .write(em -> Outgoings.byExternal(em, attempt.accountId(), id).isPresent());
    }

    private static Instant time(Tree entry) {
        return Instant.ofEpochMilli(entry.number("time").orElse(0));
    }

    /** A file that cannot be read here counts as a refusal: the message ends after so many tries, as with one of Zalo's. */
    private ApiResult upload(Attempt attempt, FileKind kind, String fileId) {
        try {
            return uploaded(attempt, kind, fileId);
        } catch (RuntimeException e) {
            LOG.warn("The file of message {} could not be uploaded", attempt.messageId(), e);
            return new ApiResult.Refused(ours(ErrorRule.Kind.BACKOFF), String.valueOf(e.getMessage()));
        }
    }

    private static ErrorRule ours(ErrorRule.Kind kind) {
        return new ErrorRule(0, kind, false, false, false);
    }

    private ApiResult uploaded(Attempt attempt, FileKind kind, String fileId) {
        var file = host.files().find(fileId);
        if (file.isEmpty()) {
            return new ApiResult.Refused(ours(ErrorRule.Kind.PERMANENT), "the stored file is gone");
        }
        try (var content = host.files().open(fileId)) {
            var call = ApiCall.upload(
                    kind.uploadPath(), attempt.fileName(), file.get().mediaType(), content.readAllBytes());
            return client.call(attempt.accountId(), call);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stored at once: a second try must not upload again. */
    private void remember(Attempt attempt, String ref) {
        host.db().write(em -> {
            var outgoing = em.find(ZaloOutgoing.class, attempt.outgoingId(), LockModeType.PESSIMISTIC_WRITE);
            outgoing.uploaded(ref, host.clock().instant());
            return true;
        });
    }

    private static Map<String, Object> recipient(Attempt attempt) {
        if (ZaloChannel.isVisitor(attempt.customer())) {
            var id = attempt.customer().substring(io.kenh.zalooa.link.ZaloLink.ANONYMOUS.length());
            return Map.of("anonymous_id", id, "conversation_id", attempt.conversationRef());
        }
        return Map.of("user_id", attempt.customer());
    }

    private static Map<String, Object> message(Attempt attempt) {
        var message = new LinkedHashMap<String, Object>();
        if (!attempt.text().isBlank()) {
            message.put("text", attempt.text());
        }
        var ref = attempt.uploadRef();
        var kind = attempt.fileKind();
        if (ref != null && kind != null) {
            message.put("attachment", attachment(kind, ref));
        } else if (attempt.quotedExternalId() != null) {
            message.put("quote_message_id", attempt.quotedExternalId());
        }
        return message;
    }

    private static Map<String, Object> attachment(FileKind kind, String ref) {
        return switch (kind) {
            case FILE -> Map.of("type", "file", "payload", Map.of("token", ref));
            case IMAGE ->
                Map.of(
                        "type",
                        "template",
                        "payload",
                        Map.of(
                                "template_type",
                                "media",
                                "elements",
                                List.of(Map.of("media_type", "image", "attachment_id", ref))));
        };
    }
}
