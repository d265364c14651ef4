package io.kenh.app.demo;

import io.kenh.app.client.Session;
import io.kenh.runtime.Kenh;
import io.kenh.runtime.security.CompanyData;
import io.kenh.runtime.security.Security;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Fills an empty server the way life would: staff get accounts, an administrator connects two Official Accounts by Zalo's consent page,
 * customers write through the simulated Zalo at their times, staff answer.
 */
public final class DemoData {
    private static final String ACCOUNTS = "/zalo-oa/accounts";

    private final Kenh kenh;
    private final Clock clock;
    private final Consumer<String> progress;

    /** @param progress told what is going on, one short line at a time */
    public DemoData(Kenh kenh, Clock clock, Consumer<String> progress) {
        this.kenh = kenh;
        this.clock = clock;
        this.progress = progress;
    }

    /** Whether somebody can sign in already: an earlier start filled this server. */
    public boolean present() {
        try (var generation = kenh.lease()) {
            return generation.services().get(Security.class).setup().done();
        }
    }

    public void create() {
        var now = clock.instant();
        var stories = Story.all();
        progress.accept("creating the staff of " + Staff.COMPANY);
        var users = createStaff();
        var admin = Session.signIn(kenh.uri(), Staff.ADMIN.email(), Staff.PASSWORD);
        var simulator = new Simulator(admin);
        progress.accept("connecting two Official Accounts");
        simulator.seed(kenh.uri(), stories);
        OfficialAccount.ALL.forEach(account -> connect(admin, account));
        progress.accept("customers are writing");
        replay(simulator, stories, now);
        progress.accept("staff are answering");
        new Desk(kenh.uri(), admin, users).work(stories, simulator);
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
            }
        }
        return users;
    }

    /** A bootstrap key has made a company already; its owner must see the demo's data too. */
    private static long company(Security security) {
        var data = CompanyData.named(Staff.COMPANY);
        var companies = security.companies();
        var first = companies.all().stream().findFirst();
        first.ifPresent(company -> companies.change(company.id(), data));
        return first.map(company -> company.id()).orElseGet(() -> companies.create(data));
    }

    /** The wizard's way: create, authorise on the consent page, come back with the code. */
    private void connect(Session admin, OfficialAccount account) {
        var created = admin.post(
                "/api/v1" + ACCOUNTS,
                Map.of(
                        "name", account.name(),
                        "appId", Simulator.APP_ID,
                        "appSecret", Simulator.APP_SECRET,
                        "oaSecretKey", Simulator.OA_SECRET_KEY));
        var consent =
                URI.create(admin.follow(ACCOUNTS + "/" + created.path("id").asLong() + "/authorise"));
        var form = new HashMap<>(query(consent));
        form.put("oa_id", account.oaId());
        form.put("decision", "approve");
        var callback = admin.form(consent.getPath(), form).headers().firstValue("Location");
        admin.follow(callback.orElseThrow(() -> new IllegalStateException("the consent page did not lead back")));
    }

    private static Map<String, String> query(URI address) {
        var values = new HashMap<String, String>();
        for (var pair : address.getRawQuery().split("&")) {
            var parts = pair.split("=", 2);
            values.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return values;
    }

    private record Moment(Story story, Story.Line line) {
        Duration ago() {
            return line.ago();
        }
    }

    /** All conversations at once, in the order of their times, with the simulated clock set to each. */
    private static void replay(Simulator simulator, List<Story> stories, Instant now) {
        var moments = new ArrayList<Moment>();
        stories.forEach(story -> story.lines().forEach(line -> moments.add(new Moment(story, line))));
        moments.sort(Comparator.comparing(Moment::ago).reversed());
        for (var moment : moments) {
            var at = now.minus(moment.ago());
            if (moment.line().fromCustomer()) {
                simulator.clock(at);
                simulator.customerSends(moment.story(), moment.line());
            } else {
                simulator.accountSends(moment.story(), moment.line(), at);
            }
        }
        simulator.realTime();
    }
}
