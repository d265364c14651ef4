package io.kenh.chatterbridge;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import io.kenh.api.event.Delivery;
import io.kenh.api.event.DocumentDeleted;
import io.kenh.api.event.DocumentOriginated;
import io.kenh.api.event.Listener;
import io.kenh.api.job.Job;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Role;
import io.kenh.api.ui.DocumentSlots;
import io.kenh.api.ui.MenuEntry;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.web.Routes;
import io.kenh.chatterbridge.account.AccountPages;
import io.kenh.chatterbridge.account.Accounts;
import io.kenh.chatterbridge.account.BridgedAccount;
import io.kenh.chatterbridge.copy.Block;
import io.kenh.chatterbridge.copy.Blocks;
import io.kenh.chatterbridge.copy.Copied;
import io.kenh.chatterbridge.copy.Copier;
import io.kenh.chatterbridge.copy.Forgotten;
import io.kenh.chatterbridge.copy.Later;
import io.kenh.chatterbridge.link.Link;
import io.kenh.chatterbridge.link.LinkReader;
import io.kenh.chatterbridge.link.Links;
import io.kenh.chatterbridge.link.Origins;
import io.kenh.chatterbridge.page.LinkPages;
import io.kenh.chatterbridge.rest.LinkApi;
import io.kenh.inbox.api.AttachmentStored;
import io.kenh.inbox.api.ConversationErased;
import io.kenh.inbox.api.InboxSlots;
import io.kenh.inbox.api.MessageReceived;
import io.kenh.inbox.api.MessageSent;
import java.time.Duration;
import java.util.List;

/** What is said with customers, in the histories of the documents it is about. */
public final class ChatterBridgeAddon implements Addon {
    private final AccountPages accounts;
    private final LinkPages pages;
    private final LinkApi api;
    private final Origins origins;
    private final Copier copier;
    private final Later later;
    private final Forgotten forgotten;

    public ChatterBridgeAddon(Host host) {
        var switches = new Accounts(host);
        var blocks = new Blocks(host);
        var links = new Links(host, blocks::mark);
        var reader = new LinkReader(host, switches);
        this.accounts = new AccountPages(host, switches);
        this.pages = new LinkPages(host, links, reader);
        this.api = new LinkApi(host, links, reader);
        this.origins = new Origins(host, links);
        this.copier = new Copier(host, switches, blocks);
        this.later = new Later(host, blocks);
        this.forgotten = new Forgotten(host);
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(BridgedAccount.class, Link.class, Block.class, Copied.class);
    }

    @Override
    public void routes(Routes routes) {
        accounts.routes(routes);
        pages.routes(routes);
        api.routes(routes);
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(
                "chatter-bridge.accounts",
                "inbox.conversations",
                "/chatter-bridge/accounts",
                "arrows-join-2",
                90,
                BridgePermissions.SETTINGS));
    }

    @Override
    public List<SlotPart<?>> parts() {
        return List.of(
                new SlotPart<>(DocumentSlots.BELOW, 700, (ctx, document) -> pages.document(document)),
                new SlotPart<>(InboxSlots.CUSTOMER_PANE, 300, (ctx, conversation) -> pages.pane(conversation)));
    }

    @Override
    public List<Permission> permissions() {
        return List.of(BridgePermissions.LINK, BridgePermissions.SETTINGS);
    }

    @Override
    public List<Role> roles() {
        return List.of(
                Role.of("chatter-bridge.user", BridgePermissions.LINK),
                Role.of("chatter-bridge.manager", BridgePermissions.LINK, BridgePermissions.SETTINGS));
    }

    @Override
    public List<Listener<?>> listeners() {
        var queued = Delivery.AFTER_COMMIT;
        return List.of(
                new Listener<>(
                        "chatter-bridge.link-made", DocumentOriginated.class, Delivery.BATCHED, origins::originated),
                new Listener<>(
                        "chatter-bridge.copy-received", MessageReceived.class, Delivery.BATCHED, copier::received),
                new Listener<>("chatter-bridge.copy-sent", MessageSent.class, Delivery.BATCHED, copier::sent),
                new Listener<>("chatter-bridge.show-files", AttachmentStored.class, queued, later::stored),
                new Listener<>("chatter-bridge.erase", ConversationErased.class, queued, later::erased),
                new Listener<>("chatter-bridge.forget-deleted", DocumentDeleted.class, queued, forgotten::on));
    }

    @Override
    public List<Job<?>> jobs() {
        return List.of(Job.recurring(Accounts.IMPORT, Duration.ofMinutes(10), copier::history));
    }
}
