package io.kenh.zbstemplates;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import io.kenh.api.event.Delivery;
import io.kenh.api.event.Listener;
import io.kenh.api.job.Job;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Role;
import io.kenh.api.ui.MenuEntry;
import io.kenh.api.web.Routes;
import io.kenh.zalooa.api.PlatformReported;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.logo.Logo;
import io.kenh.zbstemplates.logo.Media;
import io.kenh.zbstemplates.platform.ZaloPlatform;
import io.kenh.zbstemplates.sync.Sync;
import io.kenh.zbstemplates.template.Template;
import io.kenh.zbstemplates.template.TemplateChange;
import io.kenh.zbstemplates.template.TemplateVersion;
import java.time.Duration;
import java.util.List;

/** Message templates of Zalo Business Solutions: everything this plugin adds. */
public final class ZbsTemplatesAddon implements Addon {
    private final Parts parts;

    public ZbsTemplatesAddon(Host host) {
        this.parts = new Parts(host, new ZaloPlatform(host));
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(Template.class, TemplateVersion.class, TemplateChange.class, Logo.class, Media.class);
    }

    @Override
    public void routes(Routes routes) {
        parts.routes(routes);
    }

    @Override
    public List<MenuEntry> menu() {
        var read = ZbsPermissions.READ;
        var app = "zbs-templates.templates";
        return List.of(
                new MenuEntry(app, null, "/zbs-templates/templates", "template", 45, read),
                new MenuEntry("zbs-templates.ready", app, "/zbs-templates/ready", "books", 10, read),
                new MenuEntry("zbs-templates.logos", app, "/zbs-templates/logos", "photo", 20, read));
    }

    @Override
    public List<Permission> permissions() {
        return List.of(ZbsPermissions.READ, ZbsPermissions.WRITE, ZbsPermissions.SUBMIT, ZbsPermissions.ENABLE);
    }

    @Override
    public List<Role> roles() {
        return List.of(
                Role.of("zbs-templates.sender", ZbsPermissions.READ),
                Role.of(
                        "zbs-templates.manager",
                        ZbsPermissions.READ,
                        ZbsPermissions.WRITE,
                        ZbsPermissions.SUBMIT,
                        ZbsPermissions.ENABLE));
    }

    @Override
    public List<Listener<?>> listeners() {
        return List.of(new Listener<>(
                "zbs-templates.hear-platform", PlatformReported.class, Delivery.AFTER_COMMIT, parts.reports()::on));
    }

    @Override
    public List<Job<?>> jobs() {
        return List.of(Job.recurring(Sync.JOB, Duration.ofHours(1), parts.sync()::all));
    }
}
