package io.kenh.crm.form;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.crm.api.CrmPermissions;
import io.kenh.ui.form.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** Whom a lead can be given to. */
public final class Choices {
    private final Host host;

    public Choices(Host host) {
        this.host = host;
    }

    /** @param chosen stays to be chosen, also when it is no longer offered: saving must not take it away */
    public List<Option> people(String chosen) {
        var users = host.services().get(Users.class);
        var options = new ArrayList<Option>();
        options.add(new Option("", t("crm.nobody")));
        users.withPermission(Current.actor().companyId(), CrmPermissions.WRITE)
                .forEach(user -> options.add(new Option(Long.toString(user.id()), user.name())));
        return keeping(options, chosen, id -> users.find(id).map(Users.UserRef::name));
    }

    public List<Option> teams(String chosen) {
        var options = new ArrayList<Option>();
        options.add(new Option("", t("crm.none")));
        host.services()
                .get(Users.class)
                .teams(Current.actor().companyId())
                .forEach(team -> options.add(new Option(Long.toString(team.id()), team.name())));
        return keeping(options, chosen, id -> Optional.empty());
    }

    private static List<Option> keeping(List<Option> options, String chosen, LongFunction<Optional<String>> name) {
        var id = LeadFields.id(chosen);
        if (id != null && options.stream().noneMatch(option -> option.value().equals(chosen))) {
            options.add(new Option(chosen, name.apply(id).orElse("#" + chosen)));
        }
        return options;
    }
}
