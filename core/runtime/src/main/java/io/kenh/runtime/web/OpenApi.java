package io.kenh.runtime.web;

import io.kenh.api.web.Endpoint;
import io.kenh.runtime.web.RouteTable.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The OpenAPI 3.1 description, from the endpoints' records: what is served and what is described cannot differ. */
public final class OpenApi {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    private final OpenApiSchemas schemas = new OpenApiSchemas();

    public Map<String, Object> describe(List<Route> routes, String version, String server) {
        var paths = new TreeMap<String, Map<String, Object>>();
        for (var route : routes) {
            var endpoint = route.endpoint();
            if (endpoint != null) {
                paths.computeIfAbsent(route.path(), path -> new LinkedHashMap<>())
                        .put(route.method().toLowerCase(java.util.Locale.ROOT), operation(route, endpoint));
            }
        }
        var bearer = Map.of("type", "http", "scheme", "bearer");
        return Map.of(
                "openapi", "3.1.0",
                "info", Map.of("title", "Kenh", "version", version),
                "servers", List.of(Map.of("url", server)),
                "security", List.of(Map.of("apiKey", List.of())),
                "paths", paths,
                "components", Map.of("schemas", schemas.named(), "securitySchemes", Map.of("apiKey", bearer)));
    }

    /**
     * As {@link ErrorAnswers} writes it.
     *
     * @param fields what is wrong, by the name of the field
     * @param incident number under which the server's log tells more
     */
    private record Problem(
            String type, String title, int status, String code, Map<String, String> fields, String incident) {}

    private Map<String, Object> operation(Route route, Endpoint<?, ?> endpoint) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("summary", endpoint.summary());
        operation.put("tags", List.of(route.pluginId()));
        operation.put("parameters", parameters(route, endpoint));
        body(endpoint).ifPresent(body -> operation.put("requestBody", body));
        var ok = new LinkedHashMap<String, Object>();
        statuses(endpoint).forEach(status -> ok.put(String.valueOf(status), success(status, endpoint)));
        var responses = new LinkedHashMap<String, Object>(ok);
        responses.put(
                "default",
                Map.of(
                        "description",
                        "A problem (RFC 9457)",
                        "content",
                        Map.of("application/problem+json", Map.of("schema", schemas.of(Problem.class)))));
        operation.put("responses", responses);
        return operation;
    }

    private static List<Object> parameters(Route route, Endpoint<?, ?> endpoint) {
        var parameters = new ArrayList<Object>();
        PARAMETER
                .matcher(route.path())
                .results()
                .forEach(match -> parameters.add(Map.of(
                        "name", match.group(1), "in", "path", "required", true, "schema", Map.of("type", "string"))));
        for (var query : endpoint.notes().queries()) {
            parameters.add(Map.of(
                    "name",
                    query.name(),
                    "in",
                    "query",
                    "description",
                    query.help(),
                    "schema",
                    Map.of("type", query.name().equals("limit") ? "integer" : "string")));
        }
        return parameters;
    }

    private Optional<Object> body(Endpoint<?, ?> endpoint) {
        if (endpoint.input() != Void.class) {
            return Optional.of(Map.of("required", true, "content", content(endpoint.input())));
        }
        return endpoint.notes().file().map(field -> {
            var file = Map.of("type", "string", "contentMediaType", "application/octet-stream");
            var schema = Map.of("type", "object", "properties", Map.of(field, file), "required", List.of(field));
            return Map.of("required", true, "content", Map.of("multipart/form-data", Map.of("schema", schema)));
        });
    }

    private static List<Integer> statuses(Endpoint<?, ?> endpoint) {
        var stated = endpoint.notes().statuses();
        return stated.isEmpty() ? List.of(endpoint.output() == Void.class ? 204 : 200) : stated;
    }

    private Map<String, Object> success(int status, Endpoint<?, ?> endpoint) {
        var description = status == 201 ? "Created" : status == 204 ? "Done" : "OK";
        return endpoint.output() == Void.class
                ? Map.of("description", description)
                : Map.of("description", description, "content", content(endpoint.output()));
    }

    private Map<String, Object> content(Class<?> type) {
        return Map.of("application/json", Map.of("schema", schemas.of(type)));
    }
}
