package io.kenh.chatterbridge.account;

/** An account as the page shows it. @param days of history a document gets once */
public record AccountRow(String channel, String label, String icon, long id, String name, boolean active, int days) {
    public String action() {
        return "/chatter-bridge/accounts/" + channel + "/" + id;
    }

    /** Names its fields apart from those of the other accounts. */
    public String field(String name) {
        return name + "-" + channel + "-" + id;
    }
}
