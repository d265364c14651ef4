package io.kenh.runtime.admin;

import io.kenh.api.addon.Host;
import io.kenh.api.addon.Service;
import io.kenh.api.job.Job;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Role;
import io.kenh.api.settings.Setting;
import io.kenh.api.ui.MenuEntry;
import io.kenh.api.web.PageKeys;
import io.kenh.api.web.Routes;
import io.kenh.runtime.security.CorePermissions;
import io.kenh.runtime.security.CoreRoles;
import io.kenh.runtime.security.Gate;
import io.kenh.runtime.security.GateConfig;
import io.kenh.runtime.security.Passwords;
import io.kenh.runtime.security.Security;
import io.kenh.runtime.settings.SettingRow;
import io.kenh.runtime.settings.SettingsDoor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What sign-in, users, roles, companies, keys and settings add to the core addon. */
public final class SecurityParts {
    private final Host host;
    private final GateConfig config;
    private final Supplier<SettingsDoor> settings;
    private final Security security;

    /** @param settings of the same generation; asked for once it is complete */
    public SecurityParts(Host host, GateConfig config, Passwords passwords, Supplier<SettingsDoor> settings) {
        this.host = host;
        this.config = config;
        this.settings = settings;
        this.security = new Security(host, config, passwords);
    }

    public Security security() {
        return security;
    }

    public Gate gate() {
        return security.gate();
    }

    public List<Class<?>> entities() {
        var all = new ArrayList<Class<?>>(Security.entities());
        all.add(SettingRow.class);
        return List.copyOf(all);
    }

    public void routes(Routes routes) {
        new SignInPages(host, security).routes(routes);
        new WelcomePages(host, security).routes(routes);
        new ProfilePages(host, security).routes(routes);
        new SecondFactorPages(host, security).routes(routes);
        new UserPages(host, security).routes(routes);
        new TeamPages(host, security).routes(routes);
        new RolePages(host, security, config).routes(routes);
        new CompanyPages(host, security).routes(routes);
        new KeyPages(host, security).routes(routes);
        new SettingPages(host, config, settings).routes(routes);
        new LogPages(host, security).routes(routes);
        new SecurityApi(security).routes(routes);
        new TeamApi(security).routes(routes);
    }

    public List<MenuEntry> menu() {
        return List.of(
                new MenuEntry("core.settings", null, "/settings", "settings", 900, CorePermissions.SELF),
                entry("core.general", "/settings/general", "adjustments", 910, CorePermissions.SETTINGS),
                entry("core.users", "/settings/users", "users", 920, CorePermissions.USERS),
                entry("core.teams", "/settings/teams", "users-group", 925, CorePermissions.TEAMS),
                entry("core.roles", "/settings/roles", "shield-lock", 930, CorePermissions.ROLES),
                entry("core.companies", "/settings/companies", "building", 940, CorePermissions.SETTINGS),
                entry("core.keys", "/settings/keys", "key", 950, CorePermissions.KEYS),
                entry("core.log", "/settings/log", "login", 960, CorePermissions.USERS),
                entry("core.profile", "/profile", "user-circle", 970, CorePermissions.SELF));
    }

    private static MenuEntry entry(String id, String path, String icon, int order, Permission needs) {
        return new MenuEntry(id, "core.settings", path, icon, order, needs);
    }

    public List<Permission> permissions() {
        return CorePermissions.all();
    }

    public List<Role> roles() {
        return CoreRoles.all();
    }

    public List<Setting<?>> settings() {
        return List.of(PageKeys.DAYS);
    }

    public List<Service<?>> services() {
        return security.doors();
    }

    public List<Job<?>> jobs() {
        return security.jobs();
    }

    /**
     * Adds ready-made roles that are not known yet. Before the generation serves.
     *
     * @param readyMade of core and all plugins
     */
    public void syncRoles(List<Role> readyMade) {
        security.syncRoles(readyMade);
    }

    /** @throws IllegalStateException when the secret key is not the one of this database */
    public void start() {
        security.checkKey();
    }
}
