package io.kenh.crm.lead;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.crm.api.CrmPermissions;
import java.util.Map;
import java.util.Set;

/** To whom somebody may give a lead: themselves, those whose leads they may change, and who deals out, anybody. */
final class Giving {
    private final Host host;

    Giving(Host host) {
        this.host = host;
    }

    /** @throws KenhException {@code core.invalid} naming the field */
    void require(long user) {
        var actor = Current.actor();
        boolean mine = actor.userId() == user;
        boolean may = mine
                || actor.may(CrmPermissions.DEAL)
                || actor.owners(CrmPermissions.WRITE).orElse(Set.of(user)).contains(user);
        if (!may || (!mine && host.services().get(Users.class).find(user).isEmpty())) {
            throw new KenhException(CoreError.INVALID, Map.of("assignee", t("crm.error.assignee")));
        }
    }
}
