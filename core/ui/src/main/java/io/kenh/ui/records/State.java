package io.kenh.ui.records;

import io.javalin.http.Context;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the address says: which view, what is searched, filtered, sorted, grouped. Only what the list knows is kept. */
public record State(String path, Map<String, String> params) {
    static final String FILTER = "f.";
    static final String AFTER = "after";
    /** Before the names that only a {@link RecordView} understands. */
    private static final String VIEW = "v.";
    /** In a filter: records without a value. */
    static final String NONE = "-";
    /** Between conditions of one column. */
    private static final String AND = "~";

    private static final Set<String> NAMES =
            Set.of("view", "q", "group", "sort", "rows", "cols", "measure", "chart", "month", "date", AFTER);
    private static final int LONGEST = 2000;

    static State read(Context ctx, Records<?> records) {
        var params = new LinkedHashMap<String, String>();
        for (var entry : ctx.queryParamMap().entrySet()) {
            var name = entry.getKey();
            var values = entry.getValue().stream().filter(v -> !v.isBlank()).toList();
            if (values.isEmpty()) {
                continue;
            }
            var value = String.join(",", values);
            if (value.length() > LONGEST || value.indexOf('\0') >= 0) {
                throw new KenhException(CoreError.BAD_REQUEST);
            }
            if (NAMES.contains(name) || name.startsWith(VIEW)) {
                params.put(name, values.getFirst());
            } else if (name.startsWith(FILTER)) {
                filter(params, records, name.substring(FILTER.length()), value);
            }
        }
        return new State(records.path(), params);
    }

    /** {@code f.date.from} and {@code f.date.to} of a form become {@code f.date=from..to}. */
    private static void filter(Map<String, String> params, Records<?> records, String name, String value) {
        boolean from = name.endsWith(".from");
        boolean to = name.endsWith(".to");
        var id = from || to ? name.substring(0, name.lastIndexOf('.')) : name;
        if (records.find(id).isEmpty()) {
            return;
        }
        var key = FILTER + id;
        var before = params.getOrDefault(key, "..");
        var range = before.contains("..") ? before : "..";
        int dots = range.indexOf("..");
        if (from) {
            params.put(key, value + range.substring(dots));
        } else if (to) {
            params.put(key, range.substring(0, dots + 2) + value);
        } else {
            params.put(key, value);
        }
    }

    /** Empty when absent. */
    public String get(String name) {
        return params.getOrDefault(name, "");
    }

    /** A column's conditions, which must all hold, each with alternatives. */
    List<List<String>> conditions(String column) {
        var text = get(FILTER + column);
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(AND, -1))
                        .map(part -> Arrays.asList(part.split(",", -1)))
                        .toList();
    }

    /** The values of a column's filter, alternatives; empty when it is not filtered, or by several conditions. */
    public List<String> filter(String column) {
        var all = conditions(column);
        return all.size() == 1 ? all.getFirst() : List.of();
    }

    /** Without one of a column's conditions. */
    State without(String column, int condition) {
        var kept = new ArrayList<>(conditions(column));
        kept.remove(condition);
        return filtered(
                column, kept.stream().map(part -> String.join(",", part)).collect(Collectors.joining(AND)));
    }

    /** Also only records with this value. */
    State narrowed(String column, String value) {
        var before = get(FILTER + column);
        boolean narrower = before.isEmpty() || filter(column).contains(value);
        return filtered(column, narrower ? value : before + AND + value);
    }

    /** The same, from its first page, with another value; without it for null. */
    public State with(String name, @Nullable String value) {
        var other = new LinkedHashMap<>(params);
        other.remove(AFTER);
        if (value == null || value.isEmpty()) {
            other.remove(name);
        } else {
            other.put(name, value);
        }
        return new State(path, other);
    }

    public State filtered(String column, @Nullable String value) {
        return with(FILTER + column, value);
    }

    /** Adds an alternative to a column's filter, or takes it away. */
    State toggled(String column, String value) {
        var values = new ArrayList<>(filter(column));
        if (!values.remove(value)) {
            values.add(value);
        }
        return filtered(column, String.join(",", values));
    }

    /** Search and filters only: what is shown, not how. */
    State selection() {
        var kept = new LinkedHashMap<String, String>();
        params.forEach((name, value) -> {
            if (name.equals("q") || name.startsWith(FILTER)) {
                kept.put(name, value);
            }
        });
        return new State(path, kept);
    }

    public String query() {
        return params.entrySet().stream()
                .map(e -> e.getKey() + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
    }

    public String url() {
        return url("");
    }

    /** @param below {@code /export} for an address under the list's */
    String url(String below) {
        var query = query();
        return path + below + (query.isEmpty() ? below.isEmpty() ? "?view=list" : "" : "?" + query);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("%2C", ",")
                .replace("%7E", "~");
    }
}
