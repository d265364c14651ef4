package io.kenh.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.kenh.app.client.Api;
import io.kenh.app.client.Refusal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
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
                    server.post("/api/v1/plugins/" + id + "/" + verb + "?together=" + together, Map.of());
                    System.out.println(id + " " + verb + "d");
                }
            }
        }
        return 0;
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
        var answer = server.get("/api/v1/plugins");
        for (JsonNode plugin : answer.has("items") ? answer.get("items") : answer) {
            System.out.printf(
                    "%-18s %-8s %-9s %s%n",
                    plugin.path("id").asText(),
                    plugin.path("version").asText(),
                    plugin.path("state").asText(),
                    plugin.path("name").asText());
        }
    }
}
