package io.kenh.zbstemplates.send;

/** How Zalo is told whom a message is for. */
public enum Route {
    /** The person's id at the account. Cheaper. */
    UID,
    PHONE;

    public String key() {
        return "zbs-templates.route." + name();
    }
}
