package io.kenh.zalooa.media;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.inbox.api.Conversations;
import io.kenh.inbox.api.IncomingMessage.Attachment;
import io.kenh.inbox.api.IncomingMessage.Kind;
import io.kenh.zalooa.limit.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Copies what customers send before Zalo's links expire (about 7 days). */
public final class MediaCopy {
    public static final String JOB = "zalo-oa.copy-media";
    private static final Set<Kind> COPIED =
            EnumSet.of(Kind.IMAGE, Kind.GIF, Kind.AUDIO, Kind.VIDEO, Kind.FILE, Kind.STICKER);
    private static final int TRIES = 7;

    /** @param attempt from 1 */
    public record Task(long messageId, int index, String url, String name, Kind kind, int attempt) {}

    private final Host host;
    private final Limits limits;
    private final MediaSource source;
    private final Duration limit;

    public MediaCopy(Host host, Limits limits) {
        this(host, limits, Duration.ofSeconds(60));
    }

    /** @param limit for the answer's head, and again for its body */
    MediaCopy(Host host, Limits limits, Duration limit) {
        this.limit = limit;
        this.host = host;
        this.limits = limits;
        this.source = new MediaSource(host);
    }

    /** Inside the write that stored the message. */
    public void schedule(long messageId, List<Attachment> attachments) {
        for (int i = 0; i < attachments.size(); i++) {
            var attachment = attachments.get(i);
            var url = attachment.remoteUrl();
            if (url != null && COPIED.contains(attachment.kind())) {
                var name = Optional.ofNullable(attachment.name()).orElse("");
                var task = new Task(messageId, i, url, name, attachment.kind(), 1);
                host.jobs()
                        .schedule(JOB, messageId + ":" + i, task, host.clock().instant());
            }
        }
    }

    /** The job. */
    public void run(Task task) {
        if (!source.allowed(task.url())) {
            lost(task, "zalo-oa.media.refused");
            return;
        }
        var request =
                HttpRequest.newBuilder(URI.create(task.url())).timeout(limit).build();
        var pending = host.http().sendAsync(request, BodyHandlers.ofInputStream());
        try {
            take(task, pending.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (IOException | UncheckedIOException | ExecutionException e) {
            later(task);
        } catch (TimeoutException e) {
            pending.cancel(true);
            later(task);
        } catch (InterruptedException e) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            later(task);
        }
    }

    private void take(Task task, HttpResponse<InputStream> response) throws IOException {
        int status = response.statusCode();
        var watch = new CompletableFuture<Boolean>();
        try (var content = response.body()) {
            // A body that stops in the middle would block the reader for ever; closing it from outside wakes it.
            watch.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).whenComplete((done, late) -> {
                if (late != null) {
                    closeQuietly(content);
                }
            });
            if (status == 200) {
                keep(task, content);
            } else if (status == 403 || status == 404 || status == 410) {
                lost(task, "zalo-oa.media.gone");
            } else {
                later(task);
            }
        } finally {
            watch.complete(true);
        }
    }

    private static void closeQuietly(InputStream content) {
        try {
            content.close();
        } catch (IOException e) {
            // The reader hears of it.
        }
    }

    private void keep(Task task, InputStream content) {
        try {
            var name = task.name().isEmpty() ? defaultName(task) : task.name();
            var stored = host.files().store(content, name, limits.amount("media.size"));
            // A page saying "expired" with status 200 is not a picture.
            if (stored.size() == 0 || !plausible(task.kind(), stored.mediaType())) {
                lost(task, "zalo-oa.media.unexpected");
                return;
            }
            host.db().write(em -> {
                conversations().attachmentStored(task.messageId(), task.index(), stored.id());
                return true;
            });
        } catch (KenhException e) {
            if (!e.code().key().equals(CoreError.FILE_TOO_LARGE.key())) {
                throw e;
            }
            lost(task, "zalo-oa.media.too-large");
        }
    }

    private static boolean plausible(Kind kind, String mediaType) {
        return switch (kind) {
            case IMAGE, GIF, STICKER -> mediaType.startsWith("image/");
            case AUDIO, VIDEO -> !mediaType.startsWith("text/");
            case FILE, LINK, LOCATION, CONTACT, TEMPLATE -> true;
        };
    }

    private static String defaultName(Task task) {
        return task.kind().name().toLowerCase(java.util.Locale.ROOT) + "-" + task.messageId() + "-" + task.index();
    }

    private void later(Task task) {
        if (task.attempt() >= TRIES) {
            lost(task, "zalo-oa.media.unreachable");
            return;
        }
        var next = new Task(task.messageId(), task.index(), task.url(), task.name(), task.kind(), task.attempt() + 1);
        // 1, 4, 16 min … up to a day: well inside the days the link lives.
        var pause = Duration.ofMinutes(1L << (2 * (task.attempt() - 1)));
        host.jobs()
                .schedule(
                        JOB,
                        task.messageId() + ":" + task.index() + ":" + next.attempt(),
                        next,
                        host.clock().instant().plus(pause));
    }

    private void lost(Task task, String reasonKey) {
        host.db().write(em -> {
            conversations().attachmentLost(task.messageId(), task.index(), reasonKey);
            return true;
        });
    }

    private Conversations conversations() {
        return host.services().get(Conversations.class);
    }
}
