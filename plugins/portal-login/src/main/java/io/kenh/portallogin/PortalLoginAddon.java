package io.kenh.portallogin;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import io.kenh.api.addon.Service;
import io.kenh.api.data.PersonalData;
import io.kenh.api.event.Delivery;
import io.kenh.api.event.Listener;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Role;
import io.kenh.api.settings.Setting;
import io.kenh.api.ui.MenuEntry;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.web.Routes;
import io.kenh.portal.api.PortalAccountClosed;
import io.kenh.portallogin.oauth.Attempt;
import io.kenh.portallogin.oauth.Attempts;
import io.kenh.portallogin.page.Entering;
import io.kenh.portallogin.page.LoginPages;
import io.kenh.portallogin.page.PortalParts;
import io.kenh.portallogin.page.ProvePages;
import io.kenh.portallogin.page.Refusals;
import io.kenh.portallogin.person.Binding;
import io.kenh.portallogin.person.Bindings;
import io.kenh.portallogin.person.Codes;
import io.kenh.portallogin.person.Identification;
import io.kenh.portallogin.person.OwnBinding;
import io.kenh.portallogin.person.Proof;
import io.kenh.portallogin.person.Proofs;
import io.kenh.portallogin.person.Relinking;
import io.kenh.portallogin.staff.Configs;
import io.kenh.portallogin.staff.LoginConfig;
import io.kenh.portallogin.staff.SettingPages;
import io.kenh.zalooa.api.PersonLinked;
import java.util.List;

/** Customers sign in to the portal with Zalo: everything this plugin adds. */
public final class PortalLoginAddon implements Addon {
    private final Host host;
    private final Configs configs;
    private final Bindings bindings;
    private final Relinking relinking;
    private final Notes notes;
    private final PortalParts parts;

    public PortalLoginAddon(Host host) {
        this.host = host;
        this.configs = new Configs(host);
        this.bindings = new Bindings(host);
        this.notes = new Notes(host);
        this.relinking = new Relinking(host, bindings, notes);
        this.parts = new PortalParts(host, configs, bindings, notes);
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(LoginConfig.class, Binding.class, Attempt.class, Proof.class);
    }

    @Override
    public void routes(Routes routes) {
        var identification = new Identification(host, bindings, relinking, notes);
        var proofs = new Proofs(host);
        var refusals = new Refusals(host);
        refusals.routes(routes);
        var entering = new Entering(host, proofs, refusals);
        new LoginPages(host, configs, new Attempts(host), identification, entering).routes(routes);
        new ProvePages(host, configs, proofs, new Codes(host, proofs), identification, entering).routes(routes);
        parts.routes(routes);
        new SettingPages(host, configs).routes(routes);
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(
                "portal-login.settings",
                "zalo-oa.accounts",
                "/portal-login/settings",
                "login",
                60,
                PortalLoginPermissions.MANAGE));
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(PortalLoginSettings.CHARGED_CODES, PortalLoginSettings.CODES_A_DAY);
    }

    @Override
    public List<SlotPart<?>> parts() {
        return parts.all();
    }

    @Override
    public List<Permission> permissions() {
        return List.of(PortalLoginPermissions.MANAGE);
    }

    @Override
    public List<Role> roles() {
        return List.of(Role.of("portal-login.admin", PortalLoginPermissions.MANAGE));
    }

    @Override
    public List<Service<?>> services() {
        return List.of(new Service<>(PersonalData.class, new OwnBinding(host, bindings)));
    }

    @Override
    public List<Listener<?>> listeners() {
        return List.of(
                new Listener<>(
                        "portal-login.forget-account",
                        PortalAccountClosed.class,
                        Delivery.AFTER_COMMIT,
                        bindings::closed),
                new Listener<>(
                        "portal-login.follow-links", PersonLinked.class, Delivery.AFTER_COMMIT, relinking::linked));
    }
}
