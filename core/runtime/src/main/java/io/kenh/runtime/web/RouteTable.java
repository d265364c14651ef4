package io.kenh.runtime.web;

import io.javalin.http.Handler;
import io.kenh.api.web.Access;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.runtime.plugin.PluginException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All routes of a generation. Refuses duplicates and paths outside the plugin's own part of the address space. */
public final class RouteTable {
    public static final String API = "/api/v1";

    /**
     * @param handler null for an endpoint
     * @param endpoint null for a page
     */
    public record Route(
            String pluginId,
            String method,
            String path,
            Access access,
            @Nullable Handler handler,
            @Nullable Endpoint<?, ?> endpoint) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private final List<Route> routes = new ArrayList<>();
    private final Map<String, String> owners = new HashMap<>();

    public List<Route> all() {
        return List.copyOf(routes);
    }

    /** Whether any route has this address, whatever the method. */
    boolean knows(String path) {
        return routes.stream().anyMatch(route -> path.matches(pattern(route.path())));
    }

    private static String pattern(String path) {
        var pattern = new StringBuilder();
        for (var part : path.split("(?=[{<])|(?<=[}>])", -1)) {
            pattern.append(part.startsWith("{") ? "[^/]+" : part.startsWith("<") ? ".+" : Pattern.quote(part));
        }
        return pattern.toString();
    }

    /** The table as one plugin sees it. */
    public Routes of(String pluginId) {
        return new Routes() {
            @Override
            public Routes get(String path, Access access, Handler handler) {
                return page("GET", path, access, handler);
            }

            @Override
            public Routes post(String path, Access access, Handler handler) {
                return page("POST", path, access, handler);
            }

            @Override
            public Routes put(String path, Access access, Handler handler) {
                return page("PUT", path, access, handler);
            }

            @Override
            public Routes delete(String path, Access access, Handler handler) {
                return page("DELETE", path, access, handler);
            }

            private Routes page(String method, String path, Access access, Handler handler) {
                checkPath(pluginId, path, List.of("/portal/", "/webhooks/", "/embed/"));
                add(new Route(pluginId, method, path, access, handler, null));
                return this;
            }

            @Override
            public Routes api(Endpoint<?, ?> endpoint) {
                checkPath(pluginId, endpoint.path(), List.of());
                add(new Route(
                        pluginId, endpoint.method().name(), API + endpoint.path(), endpoint.access(), null, endpoint));
                return this;
            }
        };
    }

    /** A route of the host in the place of a plugin that is not there; unless somebody else has taken the place. */
    public void standIn(String method, String path, Access access, Handler handler) {
        var route = new Route("core", method, path, access, handler, null);
        if (owners.putIfAbsent(key(route), route.pluginId()) == null) {
            routes.add(route);
        }
    }

    private static String key(Route route) {
        return route.method() + " " + route.path().replaceAll("\\{[^}]+}", "{}");
    }

    private void add(Route route) {
        var other = owners.putIfAbsent(key(route), route.pluginId());
        if (other != null) {
            throw new PluginException(route.pluginId(), "check: route " + route + " is already declared by " + other);
        }
        routes.add(route);
    }

    private static void checkPath(String pluginId, String path, List<String> shared) {
        boolean own = path.equals("/" + pluginId) || path.startsWith("/" + pluginId + "/");
        if (!own && !pluginId.equals("core") && shared.stream().noneMatch(path::startsWith)) {
            throw new PluginException(pluginId, "check: route " + path + " must start with /" + pluginId + "/");
        }
    }
}
