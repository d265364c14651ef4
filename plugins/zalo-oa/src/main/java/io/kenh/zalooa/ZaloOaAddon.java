package io.kenh.zalooa;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import io.kenh.api.addon.Service;
import io.kenh.api.data.PersonalData;
import io.kenh.api.event.Delivery;
import io.kenh.api.event.Listener;
import io.kenh.api.job.Job;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Role;
import io.kenh.api.settings.Setting;
import io.kenh.api.ui.MenuEntry;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.contacts.api.PartnerChanged;
import io.kenh.contacts.api.PartnerMergeUndone;
import io.kenh.contacts.api.PartnerMerged;
import io.kenh.inbox.api.Channel;
import io.kenh.inbox.api.MessageSettled;
import io.kenh.zalooa.account.AuditLine;
import io.kenh.zalooa.account.ZaloAccount;
import io.kenh.zalooa.api.ZaloAccounts;
import io.kenh.zalooa.api.ZaloApi;
import io.kenh.zalooa.api.ZaloLogin;
import io.kenh.zalooa.api.ZaloOaPermissions;
import io.kenh.zalooa.api.ZaloRecipients;
import io.kenh.zalooa.client.ApiLogEntry;
import io.kenh.zalooa.event.EventProcessor;
import io.kenh.zalooa.event.ZaloEvent;
import io.kenh.zalooa.event.ZaloInbound;
import io.kenh.zalooa.link.OwnLinks;
import io.kenh.zalooa.link.ProfileSync;
import io.kenh.zalooa.link.ZaloLink;
import io.kenh.zalooa.media.MediaCopy;
import io.kenh.zalooa.send.Sender;
import io.kenh.zalooa.send.ZaloOutgoing;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The connector to Zalo Official Accounts. */
public final class ZaloOaAddon implements Addon {
    private final Host host;
    private final Wiring wiring;

    public ZaloOaAddon(Host host) {
        this.host = host;
        this.wiring = new Wiring(host);
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(
                ZaloAccount.class,
                AuditLine.class,
                ZaloLink.class,
                ZaloInbound.class,
                ZaloEvent.class,
                ZaloOutgoing.class,
                ApiLogEntry.class);
    }

    @Override
    public void routes(Routes routes) {
        routes.post("/webhooks/zalo", new Access.Signed(wiring.verifier), wiring.webhook);
        wiring.accountPages.routes(routes);
        wiring.connectPages.routes(routes);
        wiring.accountApi.routes(routes);
        wiring.linkPages.routes(routes);
        wiring.eventPages.routes(routes);
        wiring.logPages.routes(routes);
    }

    @Override
    public List<MenuEntry> menu() {
        return Menu.entries();
    }

    @Override
    public List<SlotPart<?>> parts() {
        return Stream.concat(wiring.inboxParts.all().stream(), wiring.contactParts.all().stream())
                .toList();
    }

    @Override
    public List<Permission> permissions() {
        return List.of(ZaloOaPermissions.MANAGE, ZaloOaPermissions.LINK, ZaloOaPermissions.LOG);
    }

    @Override
    public List<Role> roles() {
        return List.of(
                Role.of("zalo-oa.admin", ZaloOaPermissions.MANAGE, ZaloOaPermissions.LINK, ZaloOaPermissions.LOG));
    }

    @Override
    public List<Listener<?>> listeners() {
        return List.of(
                new Listener<>(
                        "zalo-oa.follow-merged-partner",
                        PartnerMerged.class,
                        Delivery.AFTER_COMMIT,
                        wiring.merges::merged),
                new Listener<>(
                        "zalo-oa.follow-undone-merge",
                        PartnerMergeUndone.class,
                        Delivery.AFTER_COMMIT,
                        wiring.merges::undone),
                new Listener<>(
                        "zalo-oa.settle-links",
                        PartnerChanged.class,
                        Delivery.AFTER_COMMIT,
                        wiring.links::partnerChanged),
                new Listener<>(
                        "zalo-oa.settle-message",
                        MessageSettled.class,
                        Delivery.IN_TRANSACTION,
                        wiring.sender::settled));
    }

    @Override
    public List<Job<?>> jobs() {
        return List.of(
                Job.recurring(EventProcessor.JOB, Duration.ofSeconds(10), wiring.processor::run),
                Job.once(Sender.JOB, Sender.Task.class, wiring.sender::run),
                Job.recurring(Sender.SWEEP, Duration.ofSeconds(30), wiring.sender::sweep),
                Job.once(MediaCopy.JOB, MediaCopy.Task.class, wiring.media::run),
                Job.once(ProfileSync.JOB, ProfileSync.Task.class, wiring.profiles::run),
                Job.recurring("zalo-oa.refresh-tokens", Duration.ofMinutes(5), wiring.tokens::renewDue),
                Job.recurring("zalo-oa.tidy-up", Duration.ofHours(1), wiring::tidyUp),
                Job.recurring(Pruning.JOB, Duration.ofDays(1), wiring.pruning::run));
    }

    @Override
    public List<Setting<?>> settings() {
        return ZaloOaSettings.all();
    }

    @Override
    public List<Service<?>> services() {
        return List.of(
                new Service<>(Channel.class, wiring.channel),
                new Service<>(ZaloAccounts.class, wiring.accountDirectory),
                new Service<>(ZaloApi.class, wiring.platformCalls),
                new Service<>(ZaloLogin.class, wiring.login),
                new Service<>(ZaloRecipients.class, wiring.recipients),
                new Service<>(PersonalData.class, new OwnLinks(host)));
    }

    /** Pictures of customers and of accounts are shown from where the platform keeps them. */
    @Override
    public List<String> imageHosts() {
        return ZaloOaSettings.mediaDomains(host);
    }

    @Override
    public void stop() {
        wiring.processor.stop();
        wiring.pruning.stop();
    }
}
