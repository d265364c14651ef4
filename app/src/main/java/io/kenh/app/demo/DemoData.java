package io.kenh.app.demo;

import io.kenh.app.client.Refusal;
import io.kenh.app.client.Session;
import io.kenh.runtime.Kenh;
import io.kenh.runtime.security.CompanyData;
import io.kenh.runtime.security.Security;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Fills an empty server the way life would: staff get accounts, an administrator connects two Official Accounts by Zalo's consent page,
 * customers write through the simulated Zalo at their times, staff answer. Each step looks first at what is there, so a start that was
 * interrupted is carried on by the next one.
 */
public final class DemoData {
    /** As many as {@link #create} begins. */
    private static final int STEPS = 12;

    private final Kenh kenh;
    private final Seal seal;
    private final Milestones milestones;

    public DemoData(Kenh kenh, Milestones milestones) {
        this.kenh = kenh;
        this.seal = new Seal(kenh.shared().config().dataDir());
        this.milestones = milestones;
    }

    /**
     * Does what is still missing: everything, the rest of an interrupted start, or nothing.
     *
     * @return whether there was something to do
     * @throws Refusal for the data of another server, which stays as it is
     */
    public boolean complete() {
        var address = seal.address();
        if (address.isEmpty()) {
            create();
        } else if (!address.get().equals(kenh.uri())) {
            move();
        }
        return !address.equals(seal.address());
    }

    private void create() {
        if (somebodyElses()) {
            throw new Refusal("the folder " + kenh.shared().config().dataDir()
                    + " holds the data of another server, not of a demo: choose another one with --data.");
        }
        var stories = Story.all();
        milestones.steps(STEPS);
        milestones.begins("creating the staff of " + Staff.COMPANY);
        var users = createStaff();
        var admin = Session.signIn(kenh.uri(), Staff.ADMIN.email(), Staff.PASSWORD);
        var simulator = new Simulator(admin);
        milestones.begins("connecting two Official Accounts");
        simulator.seed(kenh.uri(), stories);
        OfficialAccount.ALL.forEach(new Connecting(admin)::connect);
        milestones.begins("customers are writing");
        new Replay(simulator, milestones).run(stories, kenh.shared().clock().instant());
        milestones.begins("staff are answering");
        var desk = new Desk(kenh.uri(), admin, users, milestones);
        desk.work(stories, simulator);
        milestones.begins("customers are ordering");
        var seller = Session.signIn(kenh.uri(), Staff.SELLER.email(), Staff.PASSWORD);
        var partners = desk.partners(stories, simulator);
        var today = LocalDate.now(kenh.shared().clock());
        new Shop(seller, milestones, today).open(partners);
        Billing.open(kenh.uri(), partners, today, milestones);
        milestones.begins("the pipeline fills");
        new Pipeline(admin, users, milestones, today).fill(partners);
        milestones.begins("customers are asking for help");
        new Helpdesk(Session.signIn(kenh.uri(), Staff.LEAD.email(), Staff.PASSWORD), users, milestones, today)
                .open(partners);
        new Bridging(admin).link();
        milestones.begins("customers are invited to the portal");
        Guest.invite(admin, partners);
        new ZaloEntrance(admin).open(new Connecting(admin).id(OfficialAccount.keyed("hoa-sen")));
        milestones.begins("message templates are approved");
        new MessageTemplates(admin, simulator).prepare(OfficialAccount.keyed("hoa-sen"));
        milestones.begins("customers are told about their orders");
        new Notices(admin, seller, milestones).send(Objects.requireNonNull(users.get(Staff.SELLER)));
        milestones.begins("a web site gets its chat button");
        new WebSite(admin, kenh.uri()).open(new Connecting(admin).id(OfficialAccount.keyed("hoa-sen")));
        seal.put(kenh.uri());
    }

    /** The simulated Zalo learns where the server is today: another port than last time. */
    private void move() {
        if (demoAdminSignsIn()) {
            new Simulator(Session.signIn(kenh.uri(), Staff.ADMIN.email(), Staff.PASSWORD)).address(kenh.uri());
            seal.put(kenh.uri());
        } else {
            milestones.begins("set the simulated app's addresses to " + kenh.uri()
                    + " in the simulator's console: the administrator's password is no longer the demo's");
        }
    }

    private boolean somebodyElses() {
        try (var generation = kenh.lease()) {
            if (!generation.services().get(Security.class).setup().done()) {
                return false;
            }
        }
        return !demoAdminSignsIn();
    }

    private boolean demoAdminSignsIn() {
        return Session.maySignIn(kenh.uri(), Staff.ADMIN.email(), Staff.PASSWORD);
    }

    private Map<Staff, Long> createStaff() {
        var users = new EnumMap<Staff, Long>(Staff.class);
        try (var generation = kenh.lease()) {
            var security = generation.services().get(Security.class);
            var accounts = security.accounts();
            long company = company(security);
            for (var staff : Staff.values()) {
                users.put(
                        staff,
                        accounts.createUser(staff.email(), staff.person(), Staff.PASSWORD, staff.roles(), company));
                milestones.done(users.size(), Staff.values().length);
            }
        }
        return users;
    }

    /** A bootstrap key has made a company already; its owner must see the demo's data too. */
    private static long company(Security security) {
        var data = new CompanyData(
                Staff.COMPANY,
                CompanyData.CURRENCY,
                CompanyData.TIME_ZONE,
                Billing.TAX_CODE,
                Billing.PHONE,
                Billing.ADDRESS);
        var companies = security.companies();
        var first = companies.all().stream().findFirst();
        first.ifPresent(company -> companies.change(company.id(), data));
        return first.map(company -> company.id()).orElseGet(() -> companies.create(data));
    }
}
