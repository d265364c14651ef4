package io.kenh.sales.api;

import io.kenh.api.security.Permission;
import io.kenh.api.security.Scope;

/** OWN: orders whose salesperson is the user, or nobody; TEAM: also those of the user's team mates; COMPANY: all. */
public final class SalesPermissions {
    public static final Permission READ = scoped("sales.order.read");
    /** Make and change orders, mark them as sent, cancel them. */
    public static final Permission WRITE = scoped("sales.order.write");

    public static final Permission CONFIRM = scoped("sales.order.confirm");
    public static final Permission PAY = scoped("sales.payment.write");
    /** Lock and unlock confirmed orders. */
    public static final Permission LOCK = new Permission("sales.order.lock");

    public static final Permission SETTINGS = new Permission("sales.settings.write");

    private SalesPermissions() {}

    private static Permission scoped(String id) {
        return Permission.of(id).scoped(Scope.OWN, Scope.TEAM, Scope.COMPANY);
    }
}
