package io.kenh.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.kenh.app.client.Session;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The demo company's web site has the chat button, and somebody was there. Looks first at what is there. */
final class WebSite {
    private static final String NAME = "hoasenxanh.example";
    private static final String ORIGIN = "https://" + NAME;
    private static final String SITES = "/website-button/sites";

    private final Session admin;
    private final URI here;

    /** @param here this server: in the demo the sample page is one of the shop's own, and who looks at it is counted */
    WebSite(Session admin, URI here) {
        this.admin = admin;
        this.here = here;
    }

    /** @param account whom visitors write to */
    void open(long account) {
        if (site().isEmpty()) {
            make(account);
        }
        var site = site().orElseThrow();
        if (site.path("seen").asLong() == 0) {
            new Passersby(site.path("script").asText().replaceAll("\\.js$", ""), ORIGIN).come();
        }
    }

    private void make(long account) {
        var form = new HashMap<>(Map.of(
                "name", NAME,
                "account", Long.toString(account),
                "origins", ORIGIN + "\n" + here,
                "greeting", "Xin chào! Cần quà tặng hay đồ thủ công từ sen, hãy nhắn cho Hoa Sen Xanh.",
                "closed", "Cửa hàng đang nghỉ. Bạn cứ nhắn, sáng mai chúng tôi trả lời ạ.",
                "notPages", "*/checkout",
                "colour", "#0f766e",
                "language", "vi",
                "active", "on"));
        for (int day = 0; day < 6; day++) {
            form.put("from" + day, "08:00");
            form.put("to" + day, "18:00");
        }
        admin.form(SITES, form);
    }

    private Optional<JsonNode> site() {
        return StreamSupport.stream(admin.get("/api/v1" + SITES).path("items").spliterator(), false)
                .filter(one -> one.path("name").asText().equals(NAME))
                .findFirst();
    }
}
