package io.kenh.app.access;

import io.kenh.api.security.Actor;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Role;
import io.kenh.api.web.Access;
import io.kenh.runtime.generation.Catalog;
import io.kenh.runtime.security.Client;
import io.kenh.runtime.security.CorePermissions;
import io.kenh.runtime.security.CoreRoles;
import io.kenh.runtime.security.Security;
import io.kenh.runtime.security.UserData;
import io.kenh.testkit.TestKenh;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** A stranger, staff with each ready-made role and with none, a program without rights, a customer. */
final class People {
    private final TestKenh kenh;
    final Person customer;
    final Person administrator;
    private final List<Person> others = new ArrayList<>();

    People(TestKenh kenh) {
        this.kenh = kenh;
        this.customer = customer(new Customer(kenh));
        var roles = kenh.with(generation -> Catalog.values(generation.catalog().roles()));
        this.administrator = staff(Role.of(CoreRoles.ADMIN));
        others.add(new Person("a stranger", false, access -> false, Map::of));
        others.add(program());
        others.add(staff(Role.of("nobody")));
        roles.stream().filter(role -> !role.id().equals(CoreRoles.ADMIN)).forEach(role -> others.add(staff(role)));
    }

    List<Person> all() {
        var all = new ArrayList<>(others);
        all.add(customer);
        // Last: much is allowed, so much may change.
        all.add(administrator);
        return all;
    }

    /** The token is tried as one of staff's as well. */
    private static Person customer(Customer customer) {
        return new Person("a customer", false, access -> access instanceof Access.Portal, () -> {
            var token = customer.signsIn();
            return Map.of("Cookie", "kenh_portal=" + token + "; kenh_session=" + token);
        });
    }

    private Person staff(Role role) {
        long user = user(role);
        return new Person("staff with " + role.id(), true, may(role), () -> {
            var token = kenh.with(generation ->
                    generation.services().get(Security.class).sessions().open(user, new Client("127.0.0.1", "test")));
            return inParts("Cookie", "kenh_session=" + token + "; kenh_portal=" + token);
        });
    }

    private Person program() {
        var role = Role.of("program");
        long user = user(role);
        var key = kenh.with(
                generation -> generation.services().get(Security.class).keys().create("without rights", user, null));
        return new Person("a program", true, may(role), () -> inParts("Authorization", "Bearer " + key));
    }

    /** As a part of a page asks, which is refused in a line: whole pages that say no would take most of the time. */
    private static Map<String, String> inParts(String header, String value) {
        return Map.of(header, value, "HX-Request", "true");
    }

    private static Predicate<Access> may(Role role) {
        return access -> access instanceof Access.Needs(Permission permission)
                && (role.id().equals(CoreRoles.ADMIN)
                        || permission.equals(CorePermissions.SELF)
                        || role.grants().containsKey(permission));
    }

    /** Of the company that is there; nobody signs in with a password. */
    private long user(Role role) {
        long company = kenh.number("select min(id) from core_company");
        return kenh.with(generation -> {
            var security = generation.services().get(Security.class);
            var roles = new java.util.HashSet<Long>();
            security.roles().all().stream()
                    .filter(known -> known.code().equals(role.id()))
                    .forEach(known -> roles.add(known.id()));
            var data = new UserData("Người " + role.id(), roles, company, Set.of(company));
            return security.accounts().create(Actor.SYSTEM, role.id() + "@access.invalid", data);
        });
    }
}
