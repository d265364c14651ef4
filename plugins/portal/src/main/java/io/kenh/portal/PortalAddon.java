package io.kenh.portal;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import io.kenh.api.addon.Service;
import io.kenh.api.data.DocType;
import io.kenh.api.event.Delivery;
import io.kenh.api.event.Listener;
import io.kenh.api.job.Job;
import io.kenh.api.security.Permission;
import io.kenh.api.security.PortalSessions;
import io.kenh.api.security.Role;
import io.kenh.api.settings.Setting;
import io.kenh.api.ui.AnswerDoor;
import io.kenh.api.ui.MenuEntry;
import io.kenh.api.ui.PortalFrame;
import io.kenh.api.ui.Slot;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.web.Routes;
import io.kenh.contacts.api.ContactsPermissions;
import io.kenh.contacts.api.PartnerMergeUndone;
import io.kenh.contacts.api.PartnerMerged;
import io.kenh.portal.account.Account;
import io.kenh.portal.account.Accounts;
import io.kenh.portal.account.Invitation;
import io.kenh.portal.account.Invitations;
import io.kenh.portal.account.Merges;
import io.kenh.portal.account.SecondStep;
import io.kenh.portal.account.Session;
import io.kenh.portal.account.Sessions;
import io.kenh.portal.account.Welcome;
import io.kenh.portal.api.PortalAccounts;
import io.kenh.portal.api.PortalPermissions;
import io.kenh.portal.api.PortalProof;
import io.kenh.portal.api.PortalSlots;
import io.kenh.portal.enter.CodePages;
import io.kenh.portal.enter.JoinPages;
import io.kenh.portal.enter.SignInInvitation;
import io.kenh.portal.enter.SignInPages;
import io.kenh.portal.erase.Erasure;
import io.kenh.portal.erase.ErasureDoc;
import io.kenh.portal.erase.ErasurePages;
import io.kenh.portal.erase.Erasures;
import io.kenh.portal.frame.Brand;
import io.kenh.portal.frame.BrandRoutes;
import io.kenh.portal.frame.Brands;
import io.kenh.portal.frame.Frame;
import io.kenh.portal.frame.Kinds;
import io.kenh.portal.home.HomePages;
import io.kenh.portal.me.AddressPages;
import io.kenh.portal.me.DeletePages;
import io.kenh.portal.me.ExportPage;
import io.kenh.portal.me.OpenBrowser;
import io.kenh.portal.me.ProfilePages;
import io.kenh.portal.me.SecondPages;
import io.kenh.portal.me.SecurityPages;
import io.kenh.portal.phone.PhoneRoutes;
import io.kenh.portal.phone.PhoneWish;
import io.kenh.portal.phone.PhoneWishes;
import io.kenh.portal.staff.AccountList;
import io.kenh.portal.staff.BrandPages;
import io.kenh.portal.staff.ContactPart;
import io.kenh.portal.staff.StaffRoutes;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The customer portal: everything this plugin adds. */
public final class PortalAddon implements Addon {
    private final Host host;
    private final Sessions sessions;
    private final Invitations invitations;
    private final Accounts accounts;
    private final Brands brands;
    private final Kinds kinds;
    private final Frame frame;
    private final PhoneWishes phones;

    public PortalAddon(Host host) {
        this.host = host;
        this.sessions = new Sessions(host);
        this.invitations = new Invitations(host);
        this.accounts = new Accounts(host, sessions, invitations);
        this.brands = new Brands(host);
        this.kinds = new Kinds(host);
        this.frame = new Frame(host, brands, kinds);
        this.phones = new PhoneWishes(host);
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(Account.class, Session.class, Invitation.class, Brand.class, Erasure.class, PhoneWish.class);
    }

    @Override
    public List<DocType<?>> documents() {
        return List.of(new ErasureDoc());
    }

    @Override
    public void routes(Routes routes) {
        var second = new SecondStep(host);
        var erasures = new Erasures(host);
        var welcome = new Welcome(host, accounts, invitations);
        new SignInPages(host, accounts, sessions, frame, brands).routes(routes);
        new CodePages(host, accounts, second).routes(routes);
        new JoinPages(host, accounts, welcome).routes(routes);
        new HomePages(host, kinds).routes(routes);
        new ProfilePages(host, accounts, phones).routes(routes);
        new AddressPages(host, accounts).routes(routes);
        new SecurityPages(host, accounts, sessions, second).routes(routes);
        new SecondPages(host, accounts, sessions, second).routes(routes);
        new DeletePages(host, accounts, sessions, second, erasures, phones).routes(routes);
        new ErasurePages(host, erasures).routes(routes);
        new ExportPage(host, accounts, sessions, kinds, phones).routes(routes);
        new BrandRoutes(host, brands).routes(routes);
        new BrandPages(host, brands).routes(routes);
        new AccountList(host, accounts, sessions).routes(routes);
        new StaffRoutes(host, accounts, sessions, welcome).routes(routes);
        new PhoneRoutes(host, phones).routes(routes);
    }

    @Override
    public List<MenuEntry> menu() {
        var manage = PortalPermissions.MANAGE;
        return List.of(
                new MenuEntry("portal.accounts", "contacts.partners", "/portal/accounts", "door-enter", 80, manage),
                new MenuEntry("portal.erasures", "contacts.partners", "/portal/erasures", "eraser", 85, manage),
                new MenuEntry("portal.brand", "contacts.partners", "/portal/brand", "palette", 90, manage));
    }

    @Override
    public List<Slot<?>> slots() {
        return List.of(PortalSlots.SIGN_IN, PortalSlots.SECURITY, PortalSlots.BINDINGS);
    }

    @Override
    public List<SlotPart<?>> parts() {
        return List.of(new ContactPart(host, accounts, sessions, invitations, phones).part());
    }

    @Override
    public List<Permission> permissions() {
        return List.of(PortalPermissions.MANAGE);
    }

    @Override
    public List<Role> roles() {
        return List.of(Role.of("portal.manager", ContactsPermissions.READ, PortalPermissions.MANAGE));
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(PortalSettings.SESSION_DAYS, PortalSettings.INVITATION_DAYS, PortalSettings.ERASURE_DAYS);
    }

    @Override
    public List<Listener<?>> listeners() {
        var merges = new Merges(host);
        return List.of(
                new Listener<>("portal.follow-merge", PartnerMerged.class, Delivery.AFTER_COMMIT, merges::on),
                new Listener<>("portal.undo-merge", PartnerMergeUndone.class, Delivery.AFTER_COMMIT, merges::on));
    }

    @Override
    public List<Job<?>> jobs() {
        return List.of(
                Job.recurring("portal.sweep-sessions", Duration.ofHours(6), sessions::sweep),
                new Erasures(host).reminding());
    }

    @Override
    public List<Service<?>> services() {
        return List.of(
                new Service<>(PortalAccounts.class, accounts),
                new Service<>(PortalProof.class, new OpenBrowser(host, accounts, sessions, new SecondStep(host))),
                new Service<>(PortalSessions.class, sessions),
                new Service<>(PortalFrame.class, frame),
                new Service<>(AnswerDoor.class, new SignInInvitation(host)));
    }

    @Override
    public Map<String, String> bridges() {
        return Map.of("inbox", "io.kenh.portal.bridge.inbox.InboxBridge");
    }
}
