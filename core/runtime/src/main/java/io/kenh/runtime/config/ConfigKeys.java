package io.kenh.runtime.config;

import java.util.List;

/** The host's keys. Plugins name theirs in {@code plugin.properties} ({@code kenh.config=zalo.oauth-url,…}). */
public final class ConfigKeys {
    public static final ConfigKey HOST = new ConfigKey("server.host", "127.0.0.1", "Address the server listens on.");
    public static final ConfigKey PORT =
            new ConfigKey("server.port", "8080", "Port the server listens on; 0 takes a free one.");
    public static final ConfigKey PUBLIC_URL = new ConfigKey(
            "public-url",
            "",
            "Where people and Zalo reach this server, e.g. https://kenh.example.vn; default: the address listened on.");
    public static final ConfigKey DATA_DIR = new ConfigKey(
            "data.dir", "data", "Folder for the embedded database, the secret key and copies of plugins.");
    public static final ConfigKey DATABASE_URL = new ConfigKey(
            "database.url", "", "JDBC URL of PostgreSQL; default: an embedded H2 file database under data.dir.");
    public static final ConfigKey DATABASE_USER = new ConfigKey("database.user", "", "Database user.");
    public static final ConfigKey DATABASE_PASSWORD = new ConfigKey("database.password", "", "Database password.");
    public static final ConfigKey DATABASE_POOL =
            new ConfigKey("database.pool-size", "16", "Most connections held to the database.");
    public static final ConfigKey SECRET_KEY = new ConfigKey(
            "secret.key",
            "",
            "32 random bytes in base64 that encrypt stored secrets; default: the file secret.key under data.dir.");
    public static final ConfigKey PLUGINS_DIR =
            new ConfigKey("plugins.dir", "plugins", "Folder with the plugins' jars.");
    public static final ConfigKey PLUGINS_ENABLE = new ConfigKey(
            "plugins.enable",
            "",
            "Plugins enabled at the very first start, separated by commas; 'all' for every one found.");
    public static final ConfigKey BOOTSTRAP_KEY = new ConfigKey(
            "bootstrap.api-key",
            "",
            "At the first start, makes an administrator's API key of this text (32 characters or more).");
    public static final ConfigKey DRAIN_SECONDS = new ConfigKey(
            "server.drain-seconds",
            "30",
            "How long requests in flight may go on after a change of plugins or at the stop.");

    public static final ConfigKey HEARTBEAT_SECONDS = new ConfigKey(
            "server.heartbeat-seconds",
            "5",
            "How often a server says that it is alive; the work of one that fell silent begins again after six times as long.");

    public static final ConfigKey BEHIND_PROXY =
            new ConfigKey("server.behind-proxy", "false", "true when a reverse proxy of yours writes X-Forwarded-For.");

    public static final ConfigKey WEBHOOKS_MOST = new ConfigKey(
            "webhooks.waiting-most", "100000", "How many webhooks are kept for one disabled plugin; beyond, 503.");

    public static final ConfigKey WEBHOOKS_DAYS = new ConfigKey(
            "webhooks.waiting-days",
            "7",
            "Once a webhook has waited this long for its disabled plugin, further ones are answered 503.");

    public static final ConfigKey WEBHOOKS_MEGABYTES = new ConfigKey(
            "webhooks.waiting-megabytes",
            "256",
            "How much room the webhooks of all disabled plugins may take together, in MiB; beyond, 503.");

    public static final ConfigKey DEMO_PLUGINS = new ConfigKey(
            "demo.plugins",
            "false",
            "true shows plugins made for demonstrations and tests, such as the Zalo simulator; never on a server with real customers.");

    public static final List<ConfigKey> ALL = List.of(
            HOST,
            PORT,
            PUBLIC_URL,
            DATA_DIR,
            DATABASE_URL,
            DATABASE_USER,
            DATABASE_PASSWORD,
            DATABASE_POOL,
            SECRET_KEY,
            PLUGINS_DIR,
            PLUGINS_ENABLE,
            BOOTSTRAP_KEY,
            DRAIN_SECONDS,
            HEARTBEAT_SECONDS,
            BEHIND_PROXY,
            WEBHOOKS_MOST,
            WEBHOOKS_DAYS,
            WEBHOOKS_MEGABYTES,
            DEMO_PLUGINS);

    private ConfigKeys() {}
}
