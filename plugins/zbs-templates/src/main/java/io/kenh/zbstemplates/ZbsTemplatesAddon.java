package io.kenh.zbstemplates;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import io.kenh.api.addon.Service;
import io.kenh.api.data.DocType;
import io.kenh.api.event.DomainEvent;
import io.kenh.api.event.Listener;
import io.kenh.api.event.MomentReached;
import io.kenh.api.job.Job;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Role;
import io.kenh.api.security.Scope;
import io.kenh.api.settings.Setting;
import io.kenh.api.ui.MenuEntry;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.web.Routes;
import io.kenh.zalooa.api.PlatformReported;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.bulk.BulkItem;
import io.kenh.zbstemplates.bulk.BulkRun;
import io.kenh.zbstemplates.logo.Logo;
import io.kenh.zbstemplates.logo.Media;
import io.kenh.zbstemplates.platform.ZaloMessages;
import io.kenh.zbstemplates.platform.ZaloPlatform;
import io.kenh.zbstemplates.rule.Decision;
import io.kenh.zbstemplates.rule.SendRule;
import io.kenh.zbstemplates.send.AccountQuota;
import io.kenh.zbstemplates.send.Looks;
import io.kenh.zbstemplates.send.Message;
import io.kenh.zbstemplates.send.QuotaAlert;
import io.kenh.zbstemplates.send.QuotaAlertDoc;
import io.kenh.zbstemplates.send.QuotaAlerts;
import io.kenh.zbstemplates.send.Ratings;
import io.kenh.zbstemplates.send.Receipts;
import io.kenh.zbstemplates.send.Sender;
import io.kenh.zbstemplates.send.Step;
import io.kenh.zbstemplates.sync.Sync;
import io.kenh.zbstemplates.template.Template;
import io.kenh.zbstemplates.template.TemplateChange;
import io.kenh.zbstemplates.template.TemplateVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Message templates of Zalo Business Solutions: everything this plugin adds. */
public final class ZbsTemplatesAddon implements Addon {
    private final Parts parts;

    public ZbsTemplatesAddon(Host host) {
        this.parts = Parts.of(host, new ZaloPlatform(host), new ZaloMessages(host));
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(
                Template.class,
                TemplateVersion.class,
                TemplateChange.class,
                Logo.class,
                Media.class,
                Message.class,
                Step.class,
                AccountQuota.class,
                QuotaAlert.class,
                BulkRun.class,
                BulkItem.class,
                SendRule.class,
                Decision.class);
    }

    @Override
    public List<DocType<?>> documents() {
        return List.of(new QuotaAlertDoc());
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(QuotaAlerts.PERCENT);
    }

    @Override
    public void routes(Routes routes) {
        parts.routes(routes);
    }

    @Override
    public List<MenuEntry> menu() {
        return Menu.entries();
    }

    @Override
    public List<SlotPart<?>> parts() {
        return parts.slotParts();
    }

    @Override
    public List<Service<?>> services() {
        return parts.services();
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                ZbsPermissions.READ,
                ZbsPermissions.WRITE,
                ZbsPermissions.SUBMIT,
                ZbsPermissions.ENABLE,
                ZbsPermissions.SEND,
                ZbsPermissions.MESSAGES,
                ZbsPermissions.RULES);
    }

    @Override
    public List<Role> roles() {
        return List.of(
                Role.of("zbs-templates.sender", ZbsPermissions.READ, ZbsPermissions.SEND)
                        .with(ZbsPermissions.MESSAGES, Scope.TEAM),
                Role.of(
                        "zbs-templates.manager",
                        ZbsPermissions.READ,
                        ZbsPermissions.WRITE,
                        ZbsPermissions.SUBMIT,
                        ZbsPermissions.ENABLE,
                        ZbsPermissions.SEND,
                        ZbsPermissions.MESSAGES,
                        ZbsPermissions.RULES));
    }

    @Override
    public List<Listener<?>> listeners() {
        var receipts = parts.sending().receipts();
        return List.of(
                new Listener<>("zbs-templates.hear-platform", PlatformReported.class, this::reports),
                new Listener<>("zbs-templates.hear-receipts", PlatformReported.class, receipts::hear),
                new Listener<>("zbs-templates.apply-rules", MomentReached.class, this::moments));
    }

    private void reports(List<DomainEvent> events) {
        events.stream().map(PlatformReported.class::cast).forEach(parts.reports()::on);
    }

    private void moments(List<DomainEvent> events) {
        var reached = events.stream().map(MomentReached.class::cast).toList();
        reached.forEach(parts.sending().cancellations()::on);
        parts.rules().moments().on(reached);
    }

    @Override
    public Map<String, String> bridges() {
        return Map.of("mail", "io.kenh.zbstemplates.bridge.mail.MailBridge");
    }

    @Override
    public List<Job<?>> jobs() {
        var sending = parts.sending();
        var jobs = new ArrayList<>(parts.bulk().jobs());
        jobs.addAll(parts.rules().jobs());
        jobs.addAll(List.of(
                Job.recurring(Sync.JOB, Duration.ofHours(1), parts.sync()::all),
                Job.once(Sender.JOB, Sender.Task.class, sending.sender()::run),
                Job.once(Receipts.QUOTA, Receipts.Task.class, sending.receipts()::quotaChanged),
                Job.recurring(Sender.SWEEP, Duration.ofMinutes(1), sending.sender()::sweep),
                Job.recurring(Looks.JOB, Duration.ofMinutes(1), sending.looks()::run),
                Job.recurring(Ratings.JOB, Duration.ofHours(1), sending.ratings()::run)));
        return jobs;
    }
}
