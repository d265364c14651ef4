package io.kenh.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.kenh.app.client.Api;
import io.kenh.app.client.Refusal;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Switches plugins of a running server through its REST API. */
final class PluginCommand implements Command {
    private static final String TOGETHER = "together";

    @Override
    public String name() {
        return "plugin";
    }

    @Override
    public String about() {
        return "list, enable <id>... and disable <id>... switch plugins of a running server.";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(
                        null,
                        TOGETHER,
                        false,
                        "Also enables what they need first, or disables what needs them; without it that is refused and named.");
    }

    @Override
    public int mostWords() {
        return Integer.MAX_VALUE;
    }

    @Override
    public int run(CommandLine line) {
        var words = line.getArgList();
        var verb = words.isEmpty() ? "" : words.getFirst();
        var ids = words.stream().skip(1).toList();
        boolean together = line.hasOption(TOGETHER);
        var environment = System.getenv();
        var key = Optional.ofNullable(environment.get("KENH_API_KEY"))
                .orElseThrow(() -> new Refusal("set KENH_API_KEY to an administrator's API key."));
        var server = new Api(server(environment.getOrDefault("KENH_URL", "http://127.0.0.1:8080")), key);
        switch (verb) {
            case "list" -> {
                if (!ids.isEmpty()) {
                    throw new Refusal("list takes no more words: ./kenh plugin list");
                }
                list(server);
            }
            case "enable", "disable" -> {
                if (ids.isEmpty()) {
                    throw new Refusal("name the plugin: ./kenh plugin " + verb + " <id>");
                }
                for (var id : ids) {
                    var before = states(server);
                    server.post("/api/v1/plugins/" + id + "/" + verb + "?together=" + together, Map.of());
                    changed(id, before, states(server)).forEach(one -> System.out.println(one + " " + verb + "d"));
                }
            }
            default -> throw new Refusal("plugin takes list, enable or disable, not \"" + verb + "\".");
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
