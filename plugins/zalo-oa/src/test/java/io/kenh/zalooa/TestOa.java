package io.kenh.zalooa;

import io.kenh.api.data.Db;
import io.kenh.api.job.Jobs;
import io.kenh.contacts.api.Partners;
import io.kenh.inbox.api.Conversations;
import io.kenh.inbox.api.OutgoingMessage;
import io.kenh.inbox.api.ThreadKey;
import io.kenh.testkit.Database;
import io.kenh.testkit.FakeFiles;
import io.kenh.testkit.FakeHost;
import io.kenh.testkit.FakeJobs;
import io.kenh.testkit.PluginDatabase;
import io.kenh.testkit.TestClock;
import io.kenh.testkit.TestKenh;
import io.kenh.zalooa.account.OaInfo;
import io.kenh.zalooa.crypto.Digests;
import io.kenh.zalooa.event.EventProcessor;
import io.kenh.zalooa.event.ZaloEvent;
import io.kenh.zalooa.json.Tree;
import io.kenh.zalooa.link.Links;
import io.kenh.zalooa.link.ProfileSync;
import io.kenh.zalooa.media.MediaCopy;
import io.kenh.zalooa.send.Sender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The whole connector on a {@link FakeHost}, with one connected account, facing a {@link FakeZalo}. */
public final class TestOa implements AutoCloseable {
    public static final String APP = "1000000000000000001";
    public static final String USER = "2000000000000000002";
    public static final String OA = "3000000000000000003";
    public static final String OA_SECRET = "oaSecret1";

    private static final List<String> TABLES = List.of(
            "zalo_oa_audit",
            "zalo_oa_oauth_state",
            "zalo_oa_link",
            "zalo_oa_inbound",
            "zalo_oa_event",
            "zalo_oa_webhook_counter",
            "zalo_oa_outgoing",
            "zalo_oa_api_log",
            "zalo_oa_merge",
            "zalo_oa_account");

    /** Made once each: building one takes longer than a test. */
    private static final Map<Database, PluginDatabase> DATABASES = new ConcurrentHashMap<>();

    public final TestClock clock = new TestClock(TestKenh.START);
    public final FakeJobs jobs = new FakeJobs(clock);
    public final FakeInbox inbox = new FakeInbox();
    public final FakePartners partners = new FakePartners();
    public final FakeFiles files = new FakeFiles();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    public final FakeHost host;
    public final FakeZalo zalo = new FakeZalo();
    public final Wiring wiring;
    public final long account;

    public TestOa() {
        this(Database.H2);
    }

    public TestOa(Database kind) {
        var database = DATABASES.computeIfAbsent(kind, one -> new PluginDatabase(one, ZaloOaAddon::new));
        host = new FakeHost("zalo-oa")
                .with(Db.class, database.host().db())
                .with(Clock.class, clock)
                .with(Jobs.class, jobs)
                .with(io.kenh.api.file.Files.class, files)
                .with(HttpClient.class, http)
                .with(Conversations.class, inbox)
                .with(Partners.class, partners);
        wiring = new Wiring(host);
        host.db().write(em -> {
            TABLES.forEach(table -> em.createNativeQuery("delete from " + table).executeUpdate());
            return true;
        });
        for (var setting : List.of("zalo.oauth-url", "zalo.openapi-url")) {
            host.settings.put(setting, zalo.url());
        }
        account = wiring.accounts.create("Shop A", APP, "appSecret1", OA_SECRET);
        connect("AT1", "RT1");
        jobs.on(EventProcessor.JOB, data -> wiring.processor.run());
        jobs.on(Sender.JOB, data -> wiring.sender.run((Sender.Task) data));
        jobs.on(Sender.SWEEP, data -> wiring.sender.sweep());
        jobs.on(MediaCopy.JOB, data -> wiring.media.run((MediaCopy.Task) data));
        jobs.on(ProfileSync.JOB, data -> wiring.profiles.run((ProfileSync.Task) data));
        zalo.on("/v3.0/oa/user/detail", call -> FakeZalo.Reply.ok("{\"display_name\":\"Nguyễn An\"}"));
    }

    public void connect(String access, String refresh) {
        wiring.accounts.connected(
                account,
                new OaInfo(OA, "Shop A", null, null, null),
                stored -> wiring.tokens.store(stored, access, refresh, Duration.ofHours(25)));
    }

    public ThreadKey thread(String user) {
        return new ThreadKey("zalo-oa", account, user);
    }

    /** The customer has just interacted. */
    public void knows(String user) {
        host.db().write(em -> {
            var link = wiring.links.ensure(em, wiring.accounts.ref(account), user);
            link.interacted(clock.instant());
            return true;
        });
    }

    public void send(long messageId, String text, @Nullable String fileId) {
        host.db().write(em -> {
            wiring.channel.send(new OutgoingMessage(messageId, thread(USER), text, fileId, null));
            return true;
        });
    }

    /** As Zalo would deliver it, rightly signed. @return whether it was taken */
    public boolean deliver(String body) {
        return deliver(body, sign(body, OA_SECRET));
    }

    public boolean deliver(String body, String header) {
        return deliver(wiring, body, header);
    }

    /** To one of several nodes. */
    void deliver(Wiring node, String body) {
        if (!deliver(node, body, sign(body, OA_SECRET))) {
            throw new AssertionError("not taken: " + body);
        }
    }

    private static boolean deliver(Wiring node, String body, String header) {
        var accepted = node.verifier.accept(body.getBytes(StandardCharsets.UTF_8), header);
        accepted.ifPresent(node.webhook::take);
        return accepted.isPresent();
    }

    public String sign(String body, String secret) {
        var event = Tree.of(host.json().readMap(body));
        var raw = body.getBytes(StandardCharsets.UTF_8);
        return "mac="
                + HexFormat.of()
                        .formatHex(Digests.webhookMac(event.text("app_id"), raw, event.text("timestamp"), secret));
    }

    /** Delivers and processes. */
    public void event(String body) {
        if (!deliver(body)) {
            throw new AssertionError("not taken: " + body);
        }
        jobs.drain();
    }

    /** How many were taken in and are not in the log. */
    public long arriving() {
        return wiring.eventLog.arriving();
    }

    /** The log. */
    public List<ZaloEvent> events() {
        return host.db()
                .read(em -> em.createQuery("from ZaloEvent e order by e.id", ZaloEvent.class)
                        .getResultList());
    }

    public long links() {
        return wiring.links
                .list(new Links.Filter(0, 0, null, ""), java.util.Optional.empty())
                .items()
                .size();
    }

    public static List<Path> samples() {
        try (var files = Files.list(Path.of(
                Objects.requireNonNull(TestOa.class.getResource("/webhook")).toURI()))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String sample(String name) {
        var file = samples().stream()
                .filter(path -> path.endsWith(name + ".json"))
                .findFirst()
                .orElseThrow();
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        zalo.close();
        http.close();
    }
}
