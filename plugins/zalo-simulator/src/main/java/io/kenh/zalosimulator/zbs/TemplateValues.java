package io.kenh.zalosimulator.zbs;

import io.kenh.zalosimulator.platform.Members;
import io.kenh.zalosimulator.platform.ZaloError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values a request gives for the parameters of a template. */
final class TemplateValues {
    private static final int CONTENT_MAX = 100_000;

    private TemplateValues() {}

    /** @throws ZaloError for the first that is missing, unknown, too long or badly written */
    static Map<String, String> of(SendCheck.Request request, List<Param> params) {
        var given = request.input().object("template_data").orElse(Members.EMPTY);
        if (given.map().isEmpty() && !params.isEmpty()) {
            throw request.refuse(Refusal.NO_DATA);
        }
        var values = new LinkedHashMap<String, String>();
        int length = 0;
        for (var param : params) {
            var value = given.filled(param.name()).orElseThrow(() -> request.refuse(Refusal.MISSING));
            values.put(param.name(), value);
            length += value.length();
        }
        if (!values.keySet().containsAll(given.map().keySet())) {
            throw request.refuse(Refusal.UNKNOWN_PARAMETER);
        }
        if (length > CONTENT_MAX) {
            throw request.refuse(Refusal.TOO_BIG);
        }
        for (var param : params) {
            if (LayoutCheck.length(values.getOrDefault(param.name(), ""))
                    > param.kind().max()) {
                throw request.refuse(Refusal.TOO_LONG);
            }
        }
        for (var param : params) {
            if (!param.kind().fits(values.getOrDefault(param.name(), ""))) {
                throw request.refuse(Refusal.FORMAT);
            }
        }
        return values;
    }
}
