package io.kenh.zalooa.client;

import io.kenh.api.addon.Host;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of answer codes; read once per generation. */
public final class ErrorRules {
    private static final String ALL =
            "select code, kind, breaks_account, unreachable, closes_window from zalo_oa_api_error";

    private final Host host;
    private volatile @Nullable Map<Integer, ErrorRule> rules;

    public ErrorRules(Host host) {
        this.host = host;
    }

    public ErrorRule of(int code) {
        var held = rules;
        if (held == null) {
            held = load();
            rules = held;
        }
        var rule = held.get(code);
        return rule == null ? ErrorRule.unknown(code) : rule;
    }

    private Map<Integer, ErrorRule> load() {
        return host.db().read(em -> {
            var all = new HashMap<Integer, ErrorRule>();
            List<?> rows = em.createNativeQuery(ALL, Object[].class).getResultList();
            for (var item : rows) {
                var row = (Object[]) item;
                int code = ((Number) row[0]).intValue();
                var kind = ErrorRule.Kind.valueOf((String) row[1]);
                all.put(code, new ErrorRule(code, kind, (Boolean) row[2], (Boolean) row[3], (Boolean) row[4]));
            }
            return Map.copyOf(all);
        });
    }
}
