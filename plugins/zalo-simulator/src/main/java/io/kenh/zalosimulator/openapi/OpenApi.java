package io.kenh.zalosimulator.openapi;

import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import java.util.List;

/** All paths of {@code openapi.zalo.me} that the simulator answers. */
public final class OpenApi {
    public static final String PREFIX = "/zalo-simulator/openapi";
    private static final Access MACHINES = new Access.Public(1_000_000);
    private final Gate gate;
    private final UserApi users;
    private final MessageApi messages;
    private final HistoryApi history;
    private final QuotaApi quotas;
    private final UploadApi uploads;

    OpenApi(Gate gate, UserApi users, MessageApi messages, HistoryApi history, QuotaApi quotas, UploadApi uploads) {
        this.gate = gate;
        this.users = users;
        this.messages = messages;
        this.history = history;
        this.quotas = quotas;
        this.uploads = uploads;
    }

    /** For paths of this host that others answer: one rate limit for all. */
    public Gate gate() {
        return gate;
    }

    public void add(Routes routes) {
        routes.get(PREFIX + "/v2.0/oa/getoa", MACHINES, gate.around(users::account))
                .get(PREFIX + "/v3.0/oa/user/detail", MACHINES, gate.around(users::detail))
                .get(PREFIX + "/v3.0/oa/user/getlist", MACHINES, gate.around(users::list))
                .post(PREFIX + "/v3.0/oa/message/cs", MACHINES, gate.around(messages::consult))
                .post(PREFIX + "/v2.0/oa/message", MACHINES, gate.around(messages::other))
                .get(PREFIX + "/v2.0/oa/conversation", MACHINES, gate.around(history::conversation))
                .get(PREFIX + "/v2.0/oa/listrecentchat", MACHINES, gate.around(history::recent))
                .post(PREFIX + "/v2.0/oa/quota/message", MACHINES, gate.around(quotas::v2))
                .post(PREFIX + "/v3.0/oa/quota/message", MACHINES, gate.around(quotas::v3));
        // One client library uses v3.0 for uploads; the documented version is v2.0.
        for (var version : List.of("/v2.0", "/v3.0")) {
            for (var kind : List.of("image", "gif", "file")) {
                routes.post(
                        PREFIX + version + "/oa/upload/" + kind,
                        MACHINES,
                        gate.around(call -> uploads.take(call, kind)));
            }
        }
    }
}
