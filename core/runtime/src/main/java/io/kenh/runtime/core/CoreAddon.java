package io.kenh.runtime.core;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import io.kenh.api.addon.Service;
import io.kenh.api.job.Job;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Role;
import io.kenh.api.settings.Setting;
import io.kenh.api.ui.MenuEntry;
import io.kenh.api.web.Routes;
import io.kenh.runtime.admin.SecurityParts;
import io.kenh.runtime.apps.Apps;
import io.kenh.runtime.apps.AppsPages;
import io.kenh.runtime.generation.Reconciler;
import io.kenh.runtime.generation.Shared;
import io.kenh.runtime.security.Security;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What the host itself adds: people and their rights, settings, the Apps page, health. An addon like any other, with the id {@code core}. */
public final class CoreAddon implements Addon {
    private final SecurityParts security;
    private final AppsPages apps;
    private final SystemRoutes system;

    public CoreAddon(Host host, Shared shared, SecurityParts security, Supplier<Reconciler> reconciler) {
        this.security = security;
        this.apps = new AppsPages(host, new Apps(shared, reconciler));
        this.system = new SystemRoutes(host, shared);
    }

    @Override
    public List<Class<?>> entities() {
        return security.entities();
    }

    @Override
    public void routes(Routes routes) {
        system.routes(routes);
        apps.routes(routes);
        security.routes(routes);
    }

    @Override
    public List<MenuEntry> menu() {
        var menu = new ArrayList<>(security.menu());
        menu.add(new MenuEntry("core.apps", null, "/apps", "apps", 900, AppsPages.MANAGE));
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
