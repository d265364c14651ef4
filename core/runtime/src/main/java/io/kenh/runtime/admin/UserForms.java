package io.kenh.runtime.admin;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.runtime.security.Emails;
import io.kenh.runtime.security.Security;
import io.kenh.runtime.security.SignIn;
import io.kenh.runtime.security.UserData;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The user form: filled, read and shown again. */
final class UserForms {
    private final Host host;
    private final Security security;

    UserForms(Host host, Security security) {
        this.host = host;
        this.security = security;
    }

    UserView empty() {
        var company = Current.actor().companyId();
        return view(0, Form.of(Map.of("company", String.valueOf(company))), Set.of(), Set.of(company), null);
    }

    UserView existing(long id) {
        return withLink(id, null);
    }

    UserView withLink(long id, @Nullable String link) {
        var data = security.accounts().read(id);
        var form = Form.of(Map.of("name", data.name(), "company", String.valueOf(data.companyId())));
        return view(id, form, data.roles(), data.companies(), link);
    }

    /** With the input kept. */
    UserView again(long id, Form form) {
        return view(id, form, Ids.of(form.values("roles")), Ids.of(form.values("companies")), null);
    }

    String email(Form form) {
        var email = form.required("email", 254);
        if (!email.isEmpty() && !Emails.valid(email)) {
            form.error("email", t("core.email.invalid"));
        }
        return email;
    }

    UserData read(Form form) {
        var name = form.required("name", 200);
        var known =
                security.companies().all().stream().map(company -> company.id()).toList();
        long company = Ids.one(form.value("company"));
        var companies = new HashSet<>(Ids.of(form.values("companies")));
        companies.retainAll(known);
        if (!known.contains(company)) {
            form.error("company", t("ui.form.choice"));
        }
        return new UserData(name, Ids.of(form.values("roles")), company, companies);
    }

    private UserView view(long id, Form form, Set<Long> roles, Set<Long> companies, @Nullable String link) {
        var assignable = security.roles().assignable(Current.actor());
        var roleChoices = security.roles().all().stream()
                .map(role -> new Choice(
                        String.valueOf(role.id()),
                        Choices.roleName(role),
                        roles.contains(role.id()),
                        !assignable.contains(role.id())))
                .toList();
        var all = security.companies().all();
        var companyChoices = all.stream()
                .map(company -> new Choice(
                        String.valueOf(company.id()), company.name(), companies.contains(company.id()), false))
                .toList();
        List<Option> options = all.stream()
                .map(company -> new Option(String.valueOf(company.id()), company.name()))
                .toList();
        if (id == 0) {
            return new UserView(
                    0,
                    t("core.users.new"),
                    form,
                    "",
                    roleChoices,
                    companyChoices,
                    options,
                    true,
                    false,
                    false,
                    true,
                    null);
        }
        var row = security.staff().get(id);
        var held = security.accounts().read(id).roles();
        return new UserView(
                id,
                row.name(),
                form,
                row.email(),
                roleChoices,
                companyChoices,
                options,
                row.active(),
                row.locked(host.clock().instant()),
                security.factors().of(SignIn.owner(id)).isPresent(),
                assignable.containsAll(held),
                link);
    }
}
