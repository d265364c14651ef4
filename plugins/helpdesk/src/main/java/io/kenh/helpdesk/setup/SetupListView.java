package io.kenh.helpdesk.setup;

import java.util.List;

/** A list of settings. @param key before text keys */
public record SetupListView(String path, String key, List<String> columns, List<Setup.Row> rows) {
    public String title() {
        return "menu." + key;
    }
}
