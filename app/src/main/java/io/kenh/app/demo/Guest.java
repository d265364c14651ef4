package io.kenh.app.demo;

import io.kenh.app.client.Session;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Customers of the demo who have an account in the portal, with the staff's password. Looks first at what is there. */
public enum Guest {
    FIRST("84912345101"),
    SECOND("84903456202");

    private static final Pattern LINK = Pattern.compile("(/portal/join/[A-Za-z0-9_-]+)");

    private final String phone;

    Guest(String phone) {
        this.phone = phone;
    }

    /** What the customer signs in with. */
    public String login() {
        return "0" + phone.substring(2);
    }

    /** @param partners the contacts of the customers, by phone */
    static void invite(Session admin, Map<String, Long> partners) {
        for (var guest : values()) {
            if (!guest.isIn(admin)) {
                guest.join(admin, Objects.requireNonNull(partners.get(guest.phone), guest.phone));
            }
        }
    }

    private boolean isIn(Session admin) {
        var fields = Map.of("login", login(), "password", Staff.PASSWORD);
        return admin.form("/portal/sign-in", fields).statusCode() / 100 == 3;
    }

    private void join(Session admin, long partner) {
        admin.form("/portal/accounts/of/" + partner + "/invite", Map.of());
        var link = LINK.matcher(admin.page("/contacts/partners/" + partner));
        if (!link.find()) {
            throw new IllegalStateException("no invitation for " + phone);
        }
        admin.form(link.group(1), Map.of("password", Staff.PASSWORD, "again", Staff.PASSWORD));
    }
}
