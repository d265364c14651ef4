package io.kenh.zalosimulator;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import io.kenh.api.job.Job;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Role;
import io.kenh.api.ui.MenuEntry;
import io.kenh.api.web.Routes;
import io.kenh.zalosimulator.account.SimApp;
import io.kenh.zalosimulator.account.SimGrant;
import io.kenh.zalosimulator.account.SimOa;
import io.kenh.zalosimulator.console.ConsolePages;
import io.kenh.zalosimulator.control.Control;
import io.kenh.zalosimulator.fault.SimFault;
import io.kenh.zalosimulator.log.SimRequest;
import io.kenh.zalosimulator.message.SimMessage;
import io.kenh.zalosimulator.oauth.ConsentPages;
import io.kenh.zalosimulator.oauth.SimCode;
import io.kenh.zalosimulator.oauth.SimToken;
import io.kenh.zalosimulator.oauth.TokenRoute;
import io.kenh.zalosimulator.openapi.OpenApis;
import io.kenh.zalosimulator.person.SimAppUser;
import io.kenh.zalosimulator.person.SimPerson;
import io.kenh.zalosimulator.person.SimRelation;
import io.kenh.zalosimulator.phone.PhonePages;
import io.kenh.zalosimulator.platform.SimOption;
import io.kenh.zalosimulator.social.LoginApi;
import io.kenh.zalosimulator.social.LoginPages;
import io.kenh.zalosimulator.social.SimLogin;
import io.kenh.zalosimulator.upload.FileRoutes;
import io.kenh.zalosimulator.upload.SimUpload;
import io.kenh.zalosimulator.webhook.Outbox;
import io.kenh.zalosimulator.webhook.Sender;
import io.kenh.zalosimulator.webhook.SimDelivery;
import io.kenh.zalosimulator.zbs.BusinessApi;
import io.kenh.zalosimulator.zbs.NoticeDelivery;
import io.kenh.zalosimulator.zbs.SimNotice;
import io.kenh.zalosimulator.zbs.SimTemplate;
import io.kenh.zalosimulator.zbs.SimTemplateEdit;
import io.kenh.zalosimulator.zbs.SimZbsAccount;
import java.time.Duration;
import java.util.List;

/** A fake Zalo platform: OAuth, OA API, webhooks, a phone to play the customer and a console. */
public final class ZaloSimulatorAddon implements Addon {
    private static final Duration LOOK_FOR_DUE = Duration.ofSeconds(2);
    private static final Duration TIDY_UP = Duration.ofHours(1);
    private final Parts parts;

    public ZaloSimulatorAddon(Host host) {
        parts = Parts.of(host);
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(
                SimOption.class,
                SimApp.class,
                SimOa.class,
                SimGrant.class,
                SimPerson.class,
                SimRelation.class,
                SimAppUser.class,
                SimCode.class,
                SimToken.class,
                SimLogin.class,
                SimMessage.class,
                SimUpload.class,
                SimDelivery.class,
                SimFault.class,
                SimTemplate.class,
                SimTemplateEdit.class,
                SimZbsAccount.class,
                SimNotice.class,
                SimRequest.class);
    }

    @Override
    public void routes(Routes routes) {
        new ConsentPages(parts.platform(), parts.accounts(), parts.tokens()).add(routes);
        new TokenRoute(parts.platform(), parts.accounts(), parts.tokens(), parts.faults(), parts.log()).add(routes);
        new LoginPages(parts).add(routes);
        new LoginApi(parts).add(routes);
        var openApi = OpenApis.of(parts);
        openApi.add(routes);
        new BusinessApi(parts).add(routes, openApi.gate());
        new FileRoutes(parts.platform(), parts.uploads()).add(routes);
        new PhonePages(parts).add(routes);
        new ConsolePages(parts).add(routes);
        new Control(parts).add(routes);
    }

    @Override
    public List<Job<?>> jobs() {
        return List.of(
                Job.recurring(Outbox.JOB, LOOK_FOR_DUE, () -> new Sender(parts.platform()).run()),
                Job.recurring(
                        NoticeDelivery.JOB,
                        LOOK_FOR_DUE,
                        () -> new NoticeDelivery(
                                        parts.platform(),
                                        parts.people(),
                                        parts.messages(),
                                        parts.notices(),
                                        parts.outbox())
                                .run()),
                Job.recurring("zalo-simulator.prune-logs", TIDY_UP, this::prune));
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(
                new MenuEntry(
                        "zalo-simulator.home",
                        null,
                        "/zalo-simulator/console",
                        "device-mobile",
                        900,
                        SimulatorPermissions.USE),
                new MenuEntry(
                        "zalo-simulator.console",
                        "zalo-simulator.home",
                        "/zalo-simulator/console",
                        "terminal-2",
                        10,
                        SimulatorPermissions.USE),
                new MenuEntry(
                        "zalo-simulator.phone",
                        "zalo-simulator.home",
                        "/zalo-simulator/phone",
                        "device-mobile",
                        20,
                        SimulatorPermissions.USE));
    }

    @Override
    public List<Permission> permissions() {
        return List.of(SimulatorPermissions.USE);
    }

    @Override
    public List<Role> roles() {
        return List.of(Role.of("zalo-simulator.user", SimulatorPermissions.USE));
    }

    private void prune() {
        parts.log().prune();
        parts.deliveries().prune();
    }
}
