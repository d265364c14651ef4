package io.kenh.zalosimulator.zbs;

import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.zalosimulator.Parts;
import io.kenh.zalosimulator.openapi.Gate;
import io.kenh.zalosimulator.openapi.OpenApi;
import io.kenh.zalosimulator.openapi.OpenApis;
import io.kenh.zalosimulator.platform.ZaloError;

/** All paths of {@code business.openapi.zalo.me} that the simulator answers, and the one of the OA API that sends by user id. */
public final class BusinessApi {
    private static final String PREFIX = "/zalo-simulator/business";
    private static final Access MACHINES = new Access.Public(1_000_000);

    private final Parts parts;

    public BusinessApi(Parts parts) {
        this.parts = parts;
    }

    /** @param openApi stands before the OA API */
    public void add(Routes routes, Gate openApi) {
        var templates = new TemplateApi(
                parts.templates(),
                new TemplateCheck(parts.platform(), parts.uploads()),
                parts.cards(),
                parts.uploads());
        var notices = new NoticeApi(parts.platform(), parts.templates(), parts.notices(), templates);
        var gate = OpenApis.gate(parts, PREFIX, true, BusinessApi::dialect);
        routes.post(PREFIX + "/message/template", MACHINES, gate.around(notices::byPhone))
                .get(PREFIX + "/message/status", MACHINES, gate.around(notices::status))
                .get(PREFIX + "/message/quota", MACHINES, gate.around(notices::quota))
                .get(PREFIX + "/message/template-tag", MACHINES, gate.around(notices::tags))
                .get(PREFIX + "/quality", MACHINES, gate.around(notices::quality))
                .get(PREFIX + "/template/all", MACHINES, gate.around(templates::list))
                .get(PREFIX + "/template/info/v2", MACHINES, gate.around(templates::detail))
                .get(PREFIX + "/template/info", MACHINES, gate.around(templates::detail))
                .get(PREFIX + "/template/sample-data", MACHINES, gate.around(templates::samples))
                .post(PREFIX + "/template/create", MACHINES, gate.around(templates::create))
                .post(PREFIX + "/template/edit", MACHINES, gate.around(templates::edit))
                .post(PREFIX + "/upload/image", MACHINES, gate.around(templates::upload))
                // Documentation says POST, its example GET.
                .get(PREFIX + "/rating/get", MACHINES, gate.around(notices::ratings))
                .post(PREFIX + "/rating/get", MACHINES, gate.around(notices::ratings));
        routes.post(OpenApi.PREFIX + "/v3.0/oa/message/template", MACHINES, openApi.around(notices::byUserId));
    }

    /** The business host has codes of its own for what every request goes through. */
    private static ZaloError dialect(ZaloError error) {
        return switch (error.code()) {
            case -216, -220 -> new ZaloError(-124, "Access token is invalid");
            case -242 -> new ZaloError(-1241, "appsecret_proof is invalid");
            case -219 -> new ZaloError(-103, "Application is not activated");
            case -204 -> new ZaloError(-135, "Official Account does not have permission to send");
            case -201 -> new ZaloError(-122, "Body request is not a valid JSON");
            case -200 -> new ZaloError(-100, "Unknown error, please try again later");
            default -> error;
        };
    }
}
