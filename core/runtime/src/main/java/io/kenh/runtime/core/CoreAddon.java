package io.kenh.runtime.core;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import io.kenh.api.addon.Service;
import io.kenh.api.file.Pdf;
import io.kenh.api.file.QrCodes;
import io.kenh.api.file.Sheets;
import io.kenh.api.job.Job;
import io.kenh.api.mail.Smtp;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Role;
import io.kenh.api.settings.Setting;
import io.kenh.api.ui.MenuEntry;
import io.kenh.api.ui.SavedViews;
import io.kenh.api.web.Routes;
import io.kenh.runtime.admin.SecurityParts;
import io.kenh.runtime.admin.WorkPages;
import io.kenh.runtime.apps.Apps;
import io.kenh.runtime.apps.AppsPages;
import io.kenh.runtime.generation.Reconciler;
import io.kenh.runtime.generation.Shared;
import io.kenh.runtime.job.FailedRuns;
import io.kenh.runtime.mail.SmtpPost;
import io.kenh.runtime.pdf.PdfWriter;
import io.kenh.runtime.qr.QrWriter;
import io.kenh.runtime.security.Security;
import io.kenh.runtime.sheet.SheetFiles;
import io.kenh.runtime.view.SavedViewStore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What the host itself adds: people and their rights, settings, the Apps page, health. An addon like any other, with the id {@code core}. */
public final class CoreAddon implements Addon {
    private final Host host;
    private final SecurityParts security;
    private final AppsPages apps;
    private final SystemRoutes system;
    private final WorkPages work;
    private final GlobalSearch search;

    public CoreAddon(Host host, Shared shared, SecurityParts security, Supplier<Reconciler> reconciler) {
        this.host = host;
        this.security = security;
        var plugins = new Apps(shared, reconciler);
        this.apps = new AppsPages(host, plugins);
        this.system = new SystemRoutes(host, shared, plugins);
        this.search = new GlobalSearch(host);
        this.work = new WorkPages(host, new FailedRuns(shared.database(), shared.clock()));
    }

    @Override
    public List<Class<?>> entities() {
        var entities = new ArrayList<>(security.entities());
        entities.addAll(SavedViewStore.entities());
        return entities;
    }

    @Override
    public void routes(Routes routes) {
        system.routes(routes);
        apps.routes(routes);
        security.routes(routes);
        work.routes(routes);
        search.routes(routes);
    }

    @Override
    public List<MenuEntry> menu() {
        var menu = new ArrayList<>(security.menu());
        menu.add(new MenuEntry("core.apps", null, "/apps", "apps", 900, AppsPages.MANAGE));
        menu.add(WorkPages.MENU);
        return menu;
    }

    @Override
    public List<Permission> permissions() {
        var permissions = new ArrayList<>(security.permissions());
        permissions.add(AppsPages.MANAGE);
        permissions.add(SystemRoutes.METRICS);
        return permissions;
    }

    @Override
    public List<Role> roles() {
        return security.roles();
    }

    @Override
    public List<Setting<?>> settings() {
        return security.settings();
    }

    @Override
    public List<Service<?>> services() {
        var services = new ArrayList<>(security.services());
        services.add(new Service<>(Security.class, security.security()));
        services.add(new Service<>(SavedViews.class, new SavedViewStore(host)));
        services.add(new Service<>(Sheets.class, new SheetFiles()));
        services.add(new Service<>(Pdf.class, new PdfWriter()));
        services.add(new Service<>(QrCodes.class, new QrWriter()));
        services.add(
                new Service<>(Smtp.class, new SmtpPost(() -> host.publicUrl().getHost())));
        return services;
    }

    @Override
    public List<Job<?>> jobs() {
        return security.jobs();
    }

    @Override
    public void start() {
        security.start();
    }
}
