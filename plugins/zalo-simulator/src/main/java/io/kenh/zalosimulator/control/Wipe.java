package io.kenh.zalosimulator.control;

import io.kenh.zalosimulator.platform.Platform;
import java.util.List;

/** Empties the fake platform. */
final class Wipe {
    private static final List<String> HAPPENINGS = List.of(
            "delete from SimDelivery",
            "delete from SimRequest",
            "delete from SimFault",
            "delete from SimMessage",
            "delete from SimNotice",
            "delete from SimTemplateEdit",
            "delete from SimTemplate",
            "delete from SimZbsAccount",
            "delete from SimUpload",
            "delete from SimOption");
    private static final List<String> ACCOUNTS = List.of(
            "delete from SimLogin",
            "delete from SimCode",
            "delete from SimToken",
            "delete from SimGrant",
            "delete from SimAppUser",
            "delete from SimRelation",
            "delete from SimPerson",
            "delete from SimOa",
            "delete from SimApp");
    private final Platform platform;

    Wipe(Platform platform) {
        this.platform = platform;
    }

    /** @param keepAccounts leaves apps, OAs, people, permissions and tokens */
    void run(boolean keepAccounts) {
        platform.write(sim -> {
            HAPPENINGS.forEach(hql -> sim.execute(hql));
            if (!keepAccounts) {
                ACCOUNTS.forEach(hql -> sim.execute(hql));
            }
            return keepAccounts;
        });
    }
}
