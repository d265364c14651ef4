package io.kenh.app.demo;

import io.kenh.app.client.Session;
import java.util.Map;

/** Customers enter the portal with their Zalo account; those who are known need no invitation. */
final class ZaloEntrance {
    private final Session admin;

    ZaloEntrance(Session admin) {
        this.admin = admin;
    }

    /** @param account whose customers are known. Saying it again changes nothing. */
    void open(long account) {
        var answer = admin.form("/portal-login/settings", Map.of("account", Long.toString(account), "create", "on"));
        if (answer.statusCode() / 100 != 3) {
            throw new IllegalStateException("portal login was answered with " + answer.statusCode());
        }
    }
}
