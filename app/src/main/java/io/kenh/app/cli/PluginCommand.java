package io.kenh.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.kenh.app.client.Api;
import io.kenh.app.client.Refusal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Switches plugins of a running server through its REST API. */
@Command(
        name = "plugin",
        description = "Lists, enables and disables plugins of a running server.",
        mixinStandardHelpOptions = true)
public final class PluginCommand implements Callable<Integer> {
    private enum Verb {
        list,
        enable,
        disable
    }

    @Parameters(index = "0", description = "${COMPLETION-CANDIDATES}")
    private Verb verb = Verb.list;

    @Parameters(index = "1..*", paramLabel = "ID")
    private List<String> ids = List.of();

    @Option(
            names = "--together",
            description =
                    "Also enables what they need first, or disables what needs them; without it that is refused and named.")
    private boolean together;

    @Override
    public Integer call() {
        var environment = System.getenv();
        var key = Optional.ofNullable(environment.get("KENH_API_KEY"))
                .orElseThrow(() -> new Refusal("set KENH_API_KEY to an administrator's API key."));
        var server = new Api(server(environment.getOrDefault("KENH_URL", "http://127.0.0.1:8080")), key);
        switch (verb) {
            case list -> {
                if (!ids.isEmpty()) {
                    throw new Refusal("list takes no more words: ./kenh plugin list");
                }
                list(server);
            }
            case enable, disable -> {
                if (ids.isEmpty()) {
                    throw new Refusal("name the plugin: ./kenh plugin " + verb + " <id>");
                }
                for (var id : ids) {
                    var before = states(server);
                    server.post("/api/v1/plugins/" + id + "/" + verb + "?together=" + together, Map.of());
                    changed(id, before, states(server)).forEach(one -> System.out.println(one + " " + verb + "d"));
                }
            }
        }
        return 0;
    }

    private static Map<String, String> states(Api server) {
        var states = new TreeMap<String, String>();
        plugins(server)
                .forEach(plugin -> states.put(
                        plugin.path("id").asText(), plugin.path("state").asText()));
        return states;
    }

    /** Those that went with it, and it itself, also when it was so already. */
    private static Stream<String> changed(String asked, Map<String, String> before, Map<String, String> after) {
        return after.keySet().stream().filter(id -> id.equals(asked) || !Objects.equals(after.get(id), before.get(id)));
    }

    private static JsonNode plugins(Api server) {
        var answer = server.get("/api/v1/plugins");
        return answer.has("items") ? answer.get("items") : answer;
    }

    static URI server(String text) {
        try {
            var uri = URI.create(text.strip());
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the sentence below, which shows what an address looks like.
        }
        throw new Refusal("KENH_URL takes an address such as http://127.0.0.1:8080, not \"" + text + "\".");
    }

    private static void list(Api server) {
        for (JsonNode plugin : plugins(server)) {
            System.out.printf(
                    "%-18s %-8s %-9s %s%n",
                    plugin.path("id").asText(),
                    plugin.path("version").asText(),
                    plugin.path("state").asText(),
                    plugin.path("name").asText());
        }
    }
}
