package io.kenh.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.kenh.app.client.Session;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Connects Official Accounts the wizard's way: create, authorise on Zalo's consent page, come back with the code. */
final class Connecting {
    private static final String ACCOUNTS = "/zalo-oa/accounts";

    private final Session admin;

    Connecting(Session admin) {
        this.admin = admin;
    }

    /** One that is connected stays as it is; one that was only created is authorised. */
    void connect(OfficialAccount account) {
        var known = find(account);
        if (known.filter(found -> found.path("state").asText().equals("connected"))
                .isPresent()) {
            return;
        }
        long id = known.orElseGet(() -> create(account)).path("id").asLong();
        var consent = URI.create(admin.follow(ACCOUNTS + "/" + id + "/authorise"));
        var form = new HashMap<>(query(consent));
        form.put("oa_id", account.oaId());
        form.put("decision", "approve");
        var callback = admin.form(consent.getPath(), form).headers().firstValue("Location");
        admin.follow(callback.orElseThrow(() -> new IllegalStateException("the consent page did not lead back")));
    }

    /** What the account is called here. */
    long id(OfficialAccount account) {
        return find(account).orElseThrow().path("id").asLong();
    }

    private Optional<JsonNode> find(OfficialAccount account) {
        for (var known : admin.get("/api/v1" + ACCOUNTS).path("items")) {
            // The name is ours until Zalo's consent tells the account's own.
            if (known.path("oaId").asText().equals(account.oaId())
                    || known.path("name").asText().equals(account.name())) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    private JsonNode create(OfficialAccount account) {
        return admin.post(
                "/api/v1" + ACCOUNTS,
                Map.of(
                        "name", account.name(),
                        "appId", Simulator.APP_ID,
                        "appSecret", Simulator.APP_SECRET,
                        "oaSecretKey", Simulator.OA_SECRET_KEY));
    }

    private static Map<String, String> query(URI address) {
        var values = new HashMap<String, String>();
        for (var pair : address.getRawQuery().split("&")) {
            var parts = pair.split("=", 2);
            values.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return values;
    }
}
