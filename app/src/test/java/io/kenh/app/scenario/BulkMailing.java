package io.kenh.app.scenario;

import io.kenh.app.bench.ServerProcess;
import io.kenh.testkit.Answer;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.Eventually;
import io.kenh.testkit.JsonBody;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** One template to many customers, of a server in one process, at the simulated Zalo in another. */
public final class BulkMailing {
    private static final String SIM = "/zalo-simulator/sim";
    private static final String API = "/api/v1/zbs-templates";
    private static final int AT_ONCE = 500;
    private static final long FIRST = 900_000;

    private final Browserless zalo;
    private final Browserless suite;
    private final URI suiteUri;
    private final String zaloDatabase;
    private final String database;
    private String wish = "";
    private long run;

    /** @param zaloDatabase of the one, {@code database} of the other */
    public BulkMailing(URI zalo, URI suite, String zaloDatabase, String database) {
        this.zalo = Browserless.program(zalo, ServerProcess.API_KEY);
        this.suite = Browserless.program(suite, ServerProcess.API_KEY);
        this.suiteUri = suite;
        this.zaloDatabase = zaloDatabase;
        this.database = database;
    }

    /** What waits for minutes in real life waits for seconds here. Before anything else: the server keeps its limits for a minute. */
    void hurry() {
        change(
                database,
                "update zbs_templates_limit set amount = 3"
                        + " where name in ('send.lease', 'send.unknown-wait', 'send.unknown-again')");
        change(database, "update zalo_oa_limit set amount = 2 where name = 'send.timeout'");
    }

    private static void change(String database, String update) {
        try (var connection = DriverManager.getConnection(database, "postgres", "");
                var statement = connection.createStatement()) {
            statement.executeUpdate(update);
        } catch (SQLException e) {
            throw new IllegalStateException(update, e);
        }
    }

    /** Everything is set up and the bulk send has begun. */
    public void begin(int customers) {
        prepare(customers);
        run = wish(true).expect(201).json().number("/id");
    }

    /** Everything is set up, and nobody has asked for anything yet. */
    void prepare(int customers) {
        var account = connect();
        var template = template(account);
        for (int first = 0; first < customers; first += AT_ONCE) {
            var people = IntStream.range(first, first + AT_ONCE)
                    .mapToObj(i -> "{\"key\":\"k%d\",\"name\":\"Khách %d\",\"phone\":\"%s\",\"online\":true}"
                            .formatted(i, i, phone(i)))
                    .collect(Collectors.joining(","));
            sim("/seed", "{\"people\":[" + people + "],\"deliver\":false}");
        }
        wish = "\"templateId\":%d,\"documentType\":\"contacts.partner\",\"documentIds\":%s,\"key\":\"once\""
                .formatted(template, contacts(customers));
    }

    private Answer wish(boolean start) {
        return suite.postJson(API + "/bulk-sends", "{" + wish + ",\"start\":" + start + "}");
    }

    /** Asks for the plan, as often as one likes: it is one. @return whether it was made just now */
    boolean plan() {
        var answer = wish(false);
        run = answer.json().number("/id");
        return answer.status() == 201;
    }

    /** It is there. */
    boolean planned() {
        return state().equals("ready");
    }

    /** What the plan says of those who get a message, and whether they fit into the day's quota. */
    String outlook() {
        var plan = show().at("/plan");
        return plan.number("/needed") + " " + plan.text("/fit");
    }

    /** Pressed as often as one likes. */
    void start() {
        suite.postJson(API + "/bulk-sends/" + run + "/start", "").expect(200);
    }

    private static String phone(int number) {
        return "8491%07d".formatted(2_000_000 + number);
    }

    private long connect() {
        sim("/options", "{\"messagesPerMinute\":10000000,\"autoApprove\":true,\"timeCompression\":100}");
        sim("/seed", """
                {"apps":[{"appId":"%s","name":"Kenh","secret":"%s","oaSecretKey":"%s","callbackUrl":"%s/zalo-oa/callback",\
                "webhookUrl":"%s/webhooks/zalo"}],"oas":[{"oaId":"%s","name":"Hoa Sen Xanh","verified":true,"quotaTotal":500,\
                "zcaId":"ZCA1","zcaBalance":100000000}],"deliver":false}""".formatted(World.APP, World.APP_SECRET, World.OA_SECRET, suiteUri, suiteUri, World.OA));
        sim("/oas/" + World.OA + "/zbs", "{\"dailyQuota\":100000}");
        var pair = sim("/tokens", "{\"appId\":\"%s\",\"oaId\":\"%s\"}".formatted(World.APP, World.OA));
        var made = suite.postJson("/api/v1/zalo-oa/accounts", """
                {"name":"Hoa Sen Xanh","appId":"%s","appSecret":"%s","oaSecretKey":"%s","accessToken":"%s","refreshToken":"%s"}""".formatted(
                World.APP, World.APP_SECRET, World.OA_SECRET, pair.text("/access_token"), pair.text("/refresh_token")));
        return made.json().number("/id");
    }

    private long template(long account) {
        for (var mode : List.of("light", "dark")) {
            suite.upload(
                            "/zbs-templates/logos/" + account + "/" + mode,
                            Map.of(),
                            "logo",
                            "a.png",
                            Content.png(400, 96))
                    .expect(303);
        }
        var id = suite.postJson(API + "/templates", """
                        {"accountId":%d,"code":"xac-nhan","documentType":"contacts.partner","content":{"type":"CUSTOM",
                        "tag":"TRANSACTION","language":"VI","name":"Xác nhận thông tin","logo":true,"images":[],
                        "title":"Xác nhận thông tin <customer_name>",
                        "paragraphs":["Cảm ơn Quý khách đã đăng ký mua hàng tại cửa hàng."],"otp":null,
                        "table":[{"title":"Khách hàng","value":"<customer_name>","style":"NONE"},
                        {"title":"Trạng thái","value":"Đã nhận","style":"NONE"}],"payment":null,"voucher":null,"rating":[],
                        "buttons":[],"params":[{"name":"customer_name","type":"CUSTOMER_NAME","fact":"name","sample":"An"}],
                        "note":"Gửi khi khách đăng ký"}}""".formatted(account))
                .expect(201)
                .json()
                .number("/id");
        suite.postJson(API + "/templates/" + id + "/submit", "").expect(200);
        Eventually.holds("approved template", Duration.ofSeconds(60), () -> opened(id));
        return id;
    }

    private boolean opened(long template) {
        return suite.send(
                                API + "/templates/" + template + "/teams",
                                "PUT",
                                BodyPublishers.ofString("{\"teams\":[0]}"),
                                Map.of("Content-Type", "application/json"))
                        .status()
                == 200;
    }

    /** Written into the table: they are not what is looked at here. */
    private List<Long> contacts(int customers) {
        change(database, """
                insert into contacts_partner (id, version, company_id, kind, name, sort_name, phone_typed, phone, country, language,
                    active, shadow, created_at, created_by, updated_at, updated_by)
                select %d + i, 0, (select min(id) from core_company), 'PERSON', 'Khách ' || i, 'khach ' || i,
                    '+8491' || (2000000 + i), '+8491' || (2000000 + i), 'VN', 'vi', true, false, now(), 0, now(), 0
                from generate_series(0, %d) i""".formatted(FIRST, customers - 1));
        return LongStream.range(FIRST, FIRST + customers).boxed().toList();
    }

    /** From now on Zalo takes so long for each. */
    public void slow(int millis) {
        sim("/faults", """
                {"kind":"slow","amount":%d,"times":0,"path":"message/template"}""".formatted(millis));
    }

    /** So many messages are taken, and nobody hears of it. */
    void loseAnswers(String path, int times) {
        sim("/faults", """
                {"kind":"timeout-after","amount":3000,"times":%d,"path":"%s"}""".formatted(times, path));
    }

    /** Receipts come after the answers, and again soon when nobody took them. */
    void receiptsLater() {
        sim("/options", "{\"noticeDelayMillis\":500,\"timeCompression\":200}");
    }

    /** So many receipts come twice, as Zalo sends them again when it does not hear the answer. */
    void repeatReceipts(int times) {
        sim("/faults", """
                {"kind":"duplicate","times":%d,"path":"user_received_message"}""".formatted(times));
    }

    boolean done() {
        return state().equals("done");
    }

    private String state() {
        return show().text("/state");
    }

    private JsonBody show() {
        return suite.get(API + "/bulk-sends/" + run).expect(200).json();
    }

    /** The document of customer {@code number}, for who looks into the server's tables. */
    static long document(int number) {
        return FIRST + number;
    }

    /** What the server knows of its messages: how many stand so. */
    long messages(String state) {
        return counted(database, "select count(*) from zbs_templates_message where state = '" + state + "'");
    }

    /** Messages whose delivery the server noted more than once. */
    long toldTwice() {
        return counted(
                database,
                "select count(*) from (select message_id from zbs_templates_step"
                        + " where state = 'DELIVERED' group by message_id having count(*) > 1) twice");
    }

    /** Messages the server made, bulk sends it made. */
    String made() {
        return counted(database, "select count(*) from zbs_templates_message") + " of "
                + counted(database, "select count(*) from zbs_templates_bulk");
    }

    /** What Zalo took. */
    public long messages() {
        return counted(zaloDatabase, "select count(*) from zalo_simulator_notice");
    }

    /** Who got something. */
    long customers() {
        return counted(zaloDatabase, "select count(distinct person_id) from zalo_simulator_notice");
    }

    /** How the bulk send stands and its messages, by state and reason, for who waited in vain. */
    String standing() {
        return state() + ", "
                + told(
                        database,
                        "select string_agg(each.says, ', ') from (select concat_ws(' ', count(*), state, reason_key) as says"
                                + " from zbs_templates_message group by state, reason_key) each");
    }

    private static long counted(String database, String query) {
        return Long.parseLong(told(database, query));
    }

    private static String told(String database, String query) {
        try (var connection = DriverManager.getConnection(database, "postgres", "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private JsonBody sim(String path, String json) {
        return zalo.postJson(SIM + path, json).expect(200).json();
    }
}
