package io.kenh.runtime.generation;

import io.kenh.runtime.config.Config;
import io.kenh.runtime.db.Database;
import io.kenh.runtime.plugin.Artifacts;
import io.kenh.runtime.plugin.PluginStore;
import io.kenh.runtime.plugin.Settled;
import io.kenh.runtime.plugin.Shelf;
import io.kenh.runtime.secret.SecretBox;
import io.kenh.runtime.security.Limits;
import io.kenh.runtime.security.Passwords;
import io.kenh.runtime.web.LiveHub;
import io.kenh.runtime.webhook.WaitingWebhooks;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What outlives generations. Holds no class, object or loader of a plugin.
 *
 * @param publicUrl known once the server listens
 * @param manualJobs tests run due work themselves
 */
public record Shared(
        Config config,
        Clock clock,
        Supplier<HttpClient> http,
        Database database,
        PluginStore store,
        Settled settled,
        WaitingWebhooks webhooks,
        Shelf shelf,
        LiveHub live,
        SecretBox secrets,
        Passwords passwords,
        Limits limits,
        PrometheusMeterRegistry metrics,
        LeakWatch leaks,
        Supplier<URI> publicUrl,
        boolean manualJobs) {
    /** The plugins in the versions used. */
    public Artifacts artifacts() {
        return shelf.used();
    }
}
