package io.kenh.zalooa.media;

import io.kenh.api.addon.Host;
import io.kenh.api.data.SearchText;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.inbox.api.Conversations;
import io.kenh.inbox.api.IncomingMessage.Attachment;
import io.kenh.inbox.api.IncomingMessage.Kind;
import io.kenh.zalooa.account.AccountRef;
import io.kenh.zalooa.client.ApiLog;
import io.kenh.zalooa.limit.Limits;
import io.kenh.zalooa.media.MediaSource.Resolver;
import io.kenh.zalooa.media.MediaSource.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Copies what customers send before Zalo's links expire (about 7 days). */
public final class MediaCopy {
    public static final String JOB = "zalo-oa.copy-media";
    private static final Set<Kind> COPIED =
            Set.of(Kind.IMAGE, Kind.GIF, Kind.AUDIO, Kind.VIDEO, Kind.FILE, Kind.STICKER);
    private static final int TRIES = 7;

    private static final int REDIRECTS = 3;
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> GONE = Set.of(403, 404, 410);

    /**
     * @param attempt from 1
     * @param companyId null in what an older version scheduled
     * @param accountId null in what an older version scheduled
     */
    public record Task(
            long messageId,
            int index,
            String url,
            String name,
            Kind kind,
            int attempt,
            @Nullable Long companyId,
            @Nullable Long accountId) {
        Task again() {
            return new Task(messageId, index, url, name, kind, attempt + 1, companyId, accountId);
        }
    }

    private final Host host;
    private final Limits limits;
    private final ApiLog log;
    private final MediaSource source;
    private final Duration limit;

    public MediaCopy(Host host, Limits limits, ApiLog log) {
        this(host, limits, log, InetAddress::getAllByName, Duration.ofSeconds(60));
    }

    /** @param limit for the answer's head, and again for its body */
    MediaCopy(Host host, Limits limits, ApiLog log, Resolver resolver, Duration limit) {
        this.limit = limit;
        this.host = host;
        this.limits = limits;
        this.log = log;
        this.source = new MediaSource(host, resolver);
    }

    /** Inside the write that stored the message. */
    public void schedule(AccountRef account, long messageId, List<Attachment> attachments) {
        for (int i = 0; i < attachments.size(); i++) {
            var attachment = attachments.get(i);
            var url = attachment.remoteUrl();
            if (url != null && COPIED.contains(attachment.kind())) {
                var name = Optional.ofNullable(attachment.name()).orElse("");
                var task = new Task(messageId, i, url, name, attachment.kind(), 1, account.companyId(), account.id());
                host.jobs()
                        .schedule(JOB, messageId + ":" + i, task, host.clock().instant());
            }
        }
    }

    /** The job. */
    public void run(Task task) {
        fetch(task, task.url(), REDIRECTS);
    }

    private void fetch(Task task, String url, int redirects) {
        switch (source.check(url)) {
            case Verdict.Allowed allowed -> fetch(task, allowed.uri(), redirects);
            case Verdict.Refused refused -> lost(task, url, "zalo-oa.media.refused", refused.why());
            case Verdict.Later later -> later(task, later.why());
        }
    }

    private void fetch(Task task, URI uri, int redirects) {
        var request = HttpRequest.newBuilder(uri).timeout(limit).build();
        var pending = host.http().sendAsync(request, BodyHandlers.ofInputStream());
        try {
            take(task, uri, pending.get(limit.toMillis(), TimeUnit.MILLISECONDS), redirects);
        } catch (IOException | UncheckedIOException | ExecutionException e) {
            later(task, String.valueOf(e.getMessage()));
        } catch (TimeoutException e) {
            pending.cancel(true);
            later(task, "no answer in time");
        } catch (InterruptedException e) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            later(task, "interrupted");
        }
    }

    private void take(Task task, URI uri, HttpResponse<InputStream> response, int redirects) throws IOException {
        int status = response.statusCode();
        var watch = new CompletableFuture<Boolean>();
        try (var content = response.body()) {
            // A body that stops in the middle would block the reader for ever; closing it from outside wakes it.
            var _ = watch.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).whenComplete((done, late) -> {
                if (late != null) {
                    closeQuietly(content);
                }
            });
            if (status == 200) {
                keepChecked(task, uri, content);
            } else if (GONE.contains(status)) {
                lost(task, uri.toString(), "zalo-oa.media.gone", "HTTP " + status);
            } else if (!MOVED.contains(status)) {
                later(task, "HTTP " + status);
            }
        } finally {
            watch.complete(true);
        }
        if (MOVED.contains(status)) {
            follow(task, uri, response, redirects);
        }
    }

    /** Nobody else follows for us: each step is checked like the first. */
    private void follow(Task task, URI from, HttpResponse<InputStream> response, int redirects) {
        var to = response.headers().firstValue("Location").orElse("");
        if (redirects == 0 || to.isEmpty()) {
            lost(task, from.toString(), "zalo-oa.media.refused", "redirected too often or nowhere");
            return;
        }
        try {
            fetch(task, from.resolve(to).toString(), redirects - 1);
        } catch (IllegalArgumentException e) {
            lost(task, from.toString(), "zalo-oa.media.refused", "redirected to no address");
        }
    }

    private void keepChecked(Task task, URI uri, InputStream content) {
        switch (source.check(uri.toString())) {
            case Verdict.Allowed still -> keep(task, content);
            case Verdict.Refused refused -> lost(task, uri.toString(), "zalo-oa.media.refused", refused.why());
            case Verdict.Later later -> later(task, later.why());
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
            var stored = host.files().upload(content, name, limits.amount("media.size"));
            // A page saying "expired" with status 200 is not a picture.
            if (stored.size() == 0 || !plausible(task.kind(), stored.mediaType())) {
                host.files().delete(stored.id());
                lost(
                        task,
                        task.url(),
                        "zalo-oa.media.unexpected",
                        stored.mediaType() + ", " + stored.size() + " bytes");
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
            lost(task, task.url(), "zalo-oa.media.too-large", "over media.size");
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

    private void later(Task task, String why) {
        if (task.attempt() >= TRIES) {
            lost(task, task.url(), "zalo-oa.media.unreachable", why);
            return;
        }
        var next = task.again();
        // 1, 4, 16 min … up to a day: well inside the days the link lives.
        var pause = Duration.ofMinutes(1L << (2 * (task.attempt() - 1)));
        host.jobs()
                .schedule(
                        JOB,
                        task.messageId() + ":" + task.index() + ":" + next.attempt(),
                        next,
                        host.clock().instant().plus(pause));
    }

    private void lost(Task task, String url, String reasonKey, String why) {
        host.db().write(em -> {
            conversations().attachmentLost(task.messageId(), task.index(), reasonKey);
            long company = task.companyId() == null ? 0 : task.companyId();
            long account = task.accountId() == null ? 0 : task.accountId();
            var line = new ApiLog.Line(account, "GET", place(url), 0, 0, "refused", 0, url, reasonKey + ": " + why);
            log.add(company, line);
            return true;
        });
    }

    /** The host alone: it is what one looks for, and the rest may be long. */
    private static String place(String url) {
        var rest = url.substring(url.indexOf("://") < 0 ? 0 : url.indexOf("://") + 3);
        var name = rest.split("[/?#]", 2)[0];
        return SearchText.cut(name, 200);
    }

    private Conversations conversations() {
        return host.services().get(Conversations.class);
    }
}
