package io.kenh.zalooa.send;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.file.StoredFile;
import io.kenh.inbox.api.Channel;
import io.kenh.inbox.api.ChannelAccount;
import io.kenh.inbox.api.ChannelCapabilities;
import io.kenh.inbox.api.Conversations;
import io.kenh.inbox.api.MessageStatus;
import io.kenh.inbox.api.OutgoingMessage;
import io.kenh.inbox.api.ThreadKey;
import io.kenh.inbox.api.Window;
import io.kenh.zalooa.ZaloOaError;
import io.kenh.zalooa.ZaloOaSettings;
import io.kenh.zalooa.account.AccountDirectory;
import io.kenh.zalooa.account.AccountRef;
import io.kenh.zalooa.account.AccountState;
import io.kenh.zalooa.account.AccountView;
import io.kenh.zalooa.account.Accounts;
import io.kenh.zalooa.limit.Limits;
import io.kenh.zalooa.link.Activity;
import io.kenh.zalooa.link.Links;
import io.kenh.zalooa.link.ZaloLink;
import java.net.URI;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Zalo OA as the inbox sees it. */
public final class ZaloChannel implements Channel {
    private static final Set<String> IMAGES = Set.of("image/jpeg", "image/png");
    private static final String PDF = "application/pdf";
    /** Zalo takes these too; an administrator may allow them. */
    private static final Set<String> DOCUMENTS = Set.of(
            PDF,
            "application/msword",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "text/csv");

    private final Host host;
    private final Limits limits;
    private final Windows windows;
    private final Accounts accounts;

    public ZaloChannel(Host host, Limits limits, Windows windows, Accounts accounts) {
        this.host = host;
        this.limits = limits;
        this.windows = windows;
        this.accounts = accounts;
    }

    @Override
    public String id() {
        return "zalo-oa";
    }

    @Override
    public String label() {
        return host.texts().get("zalo-oa.channel");
    }

    @Override
    public String icon() {
        return "message-circle";
    }

    @Override
    public ChannelCapabilities capabilities() {
        return new ChannelCapabilities(
                limits.count("text.length"),
                IMAGES,
                limits.amount("image.size"),
                true,
                fileTypes(),
                limits.amount("file.size"),
                false,
                true,
                true);
    }

    @Override
    public List<ChannelAccount> accounts() {
        // Nobody can have written to one that never was connected.
        return accounts.list().stream()
                .filter(account -> account.state() != AccountState.DRAFT)
                .map(this::account)
                .toList();
    }

    @Override
    public Map<ThreadKey, Window> windows(Collection<ThreadKey> threads) {
        var now = host.clock().instant();
        var known = new HashMap<ThreadKey, Window>();
        host.db().read(em -> {
            Links.find(em, threads).forEach(link -> known.put(link.thread(), window(link.activity(), now)));
            return true;
        });
        var result = new HashMap<ThreadKey, Window>();
        threads.forEach(thread -> result.put(thread, known.getOrDefault(thread, Window.UNKNOWN)));
        return result;
    }

    /** Opens the Official Account in Zalo. */
    @Override
    public Optional<URI> customerPage(ThreadKey thread) {
        return accounts.find(thread.accountId())
                .map(AccountRef::oaId)
                .filter(oaId -> oaId.matches("\\d+"))
                .map(new AccountDirectory(host)::chat);
    }

    /** Of a closed window the inbox says that it is closed; how long Zalo leaves it open, only we know. */
    private Window window(Activity activity, Instant now) {
        var window = windows.at(activity, now);
        if (window.phase() == Window.Phase.BLOCKED) {
            return window.explained(host.texts().get("zalo-oa.window.unreachable.help"));
        }
        if (window.phase() != Window.Phase.CLOSED) {
            return window;
        }
        var key = activity.refused() ? "zalo-oa.window.refused.help" : "zalo-oa.window.help";
        return window.explained(
                host.texts().get(key, limits.duration("window.charged").toDays()));
    }

    @Override
    public void send(OutgoingMessage message) {
        host.db().write(em -> {
            var thread = message.thread();
            var place = Outgoings.place(em, thread, message.messageId());
            if (place.known()) {
                return false;
            }
            var link = place.link().orElseThrow(() -> new KenhException(ZaloOaError.CUSTOMER_UNKNOWN));
            requireOpen(link);
            requireText(message);
            var fileId = message.fileId();
            var file = fileId == null ? null : checkedFile(fileId, message.text());
            em.persist(new ZaloOutgoing(
                    link.companyId(),
                    normalised(message),
                    file == null ? null : kind(file),
                    file == null ? null : file.name(),
                    host.clock().instant()));
            Sender.schedule(
                    host, thread, "message:" + message.messageId(), host.clock().instant());
            return true;
        });
    }

    @Override
    public void resend(long messageId) {
        host.db().write(em -> {
            var outgoing = Outgoings.byMessage(em, messageId)
                    .filter(found -> found.state() == SendState.FAILED)
                    .orElseThrow(() -> new KenhException(ZaloOaError.NOT_RESENDABLE));
            var thread = outgoing.thread();
            requireOpen(Links.find(em, thread.accountId(), thread.customer())
                    .orElseThrow(() -> new KenhException(ZaloOaError.CUSTOMER_UNKNOWN)));
            var now = host.clock().instant();
            outgoing.resend(now);
            host.services().get(Conversations.class).reported(messageId, MessageStatus.QUEUED, now, null, null);
            Sender.schedule(host, outgoing.thread(), "resend:" + messageId + ":" + now.toEpochMilli(), now);
            return true;
        });
    }

    private void requireOpen(ZaloLink link) {
        var window = windows.at(link.activity(), host.clock().instant());
        if (window.phase() == Window.Phase.BLOCKED) {
            throw new KenhException(ZaloOaError.UNREACHABLE);
        }
        if (!window.open()) {
            throw new KenhException(ZaloOaError.WINDOW_CLOSED);
        }
    }

    private void requireText(OutgoingMessage message) {
        int max = limits.count("text.length");
        var text = Normalizer.normalize(message.text(), Normalizer.Form.NFC);
        int length = text.codePointCount(0, text.length());
        if (length > max) {
            throw new KenhException(ZaloOaError.TEXT_TOO_LONG, max, length);
        }
        if (text.isBlank() && message.fileId() == null) {
            throw new KenhException(ZaloOaError.TEXT_EMPTY);
        }
    }

    private StoredFile checkedFile(String fileId, String text) {
        var file = host.files().find(fileId).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        boolean image = IMAGES.contains(file.mediaType());
        if (!image && !fileTypes().contains(file.mediaType())) {
            throw new KenhException(ZaloOaError.FILE_TYPE, file.name(), file.mediaType());
        }
        long max = limits.amount(image ? "image.size" : "file.size");
        if (file.size() > max) {
            var error = image ? ZaloOaError.IMAGE_TOO_LARGE : ZaloOaError.FILE_TOO_LARGE;
            throw new KenhException(error, max / (1024 * 1024), file.name());
        }
        if (!image && !text.isBlank()) {
            throw new KenhException(ZaloOaError.FILE_WITH_TEXT);
        }
        return file;
    }

    private static FileKind kind(StoredFile file) {
        return IMAGES.contains(file.mediaType()) ? FileKind.IMAGE : FileKind.FILE;
    }

    private Set<String> fileTypes() {
        return host.settings().get(ZaloOaSettings.DOCUMENTS_ALLOWED) ? DOCUMENTS : Set.of(PDF);
    }

    private static OutgoingMessage normalised(OutgoingMessage message) {
        return new OutgoingMessage(
                message.messageId(),
                message.thread(),
                Normalizer.normalize(message.text(), Normalizer.Form.NFC),
                message.fileId(),
                message.quotedExternalId());
    }

    private ChannelAccount account(AccountView account) {
        boolean usable = account.state() == io.kenh.zalooa.account.AccountState.CONNECTED;
        return new ChannelAccount(
                id(), account.id(), account.name(), account.avatarUrl(), usable, usable ? null : problem(account));
    }

    private @Nullable String problem(AccountView account) {
        var reason = account.reason();
        return host.texts().get(reason == null ? account.state().key() : reason);
    }

    /** Whether the thread is of a visitor without a Zalo identity. */
    static boolean isVisitor(String customer) {
        return customer.startsWith(ZaloLink.ANONYMOUS);
    }
}
