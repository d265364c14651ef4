package io.kenh.runtime.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.runtime.db.Sql;
import io.kenh.runtime.security.SecurityFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkPagesTest {
    private static final String[] OURS = {"Sec-Fetch-Site", "same-origin"};
    private static final String PAGE = "/settings/work";
    private static final Instant PARKED = Instant.parse("9000-01-01T00:00:00Z");

    private SecurityFixture fixture;
    private MiniServer server;

    @BeforeEach
    void open(@TempDir Path data) throws Exception {
        fixture = new SecurityFixture(data, Map.of());
        server = new MiniServer(fixture);
        fixture.admin("boss@phucan.vn");
        server.post("/signin", Map.of("email", "boss@phucan.vn", "password", SecurityFixture.PASSWORD), OURS);
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        fixture.close();
    }

    @Test
    void where_nothing_failed_the_page_says_so() throws Exception {
        var body = server.get(PAGE, "Accept-Language", "en").body();
        assertTrue(body.contains("Nothing failed"), body);
    }

    @Test
    void failed_work_is_shown_with_its_error_and_tried_again() throws Exception {
        failed("event:inbox.follow-merge", "e-1", PARKED);
        var body = server.get(PAGE, "Accept-Language", "en").body();
        assertTrue(body.contains("inbox.follow-merge") && body.contains("e-1"), body);
        assertTrue(body.contains("the &lt;other&gt; side") && body.contains("1 waits for you"), body);
        assertTrue(server.get("/api/v1/core/failed-runs").body().contains("waiting=1"));

        post("/retry", Map.of("task", "event:inbox.follow-merge", "key", "e-1"));
        assertEquals(fixture.clock().instant(), due("e-1"));
        assertFalse(server.get(PAGE).body().contains("e-1"));
    }

    @Test
    void all_runs_of_one_kind_are_tried_again_and_no_others() throws Exception {
        var later = fixture.clock().instant().plus(Duration.ofHours(1));
        failed("job:sales.remind", "1", PARKED);
        failed("job:sales.remind", "2", later);
        failed("job:sales.other", "3", PARKED);
        post("/retry-all", Map.of("task", "job:sales.remind"));

        assertEquals(fixture.clock().instant(), due("1"));
        assertEquals(fixture.clock().instant(), due("2"));
        assertEquals(PARKED, due("3"));
    }

    @Test
    void a_run_is_discarded_but_never_a_recurring_job() throws Exception {
        failed("job:sales.remind", "1", PARKED);
        failed("job:sales.sync", "recurring", PARKED);
        post("/discard", Map.of("task", "job:sales.remind", "key", "1"));
        post("/discard", Map.of("task", "job:sales.sync", "key", "recurring"));

        var body = server.get(PAGE).body();
        assertFalse(body.contains("sales.remind"), body);
        assertTrue(body.contains("sales.sync"), body);
        assertEquals(1, body.split("/settings/work/retry\"", -1).length - 1);
        assertFalse(body.contains("/settings/work/discard"), body);
    }

    private void post(String action, Map<String, String> form) throws Exception {
        assertEquals(303, server.post(PAGE + action, form, OURS).statusCode());
    }

    private Instant due(String key) {
        return fixture.database()
                .call(c -> Sql.first(
                        c,
                        "select execution_time from core_task where task_instance = ?",
                        row -> Sql.instant(row, "execution_time"),
                        key))
                .orElseThrow();
    }

    private void failed(String task, String key, Instant next) {
        var now = fixture.clock().instant();
        fixture.database()
                .call(c -> Sql.update(
                        c,
                        "insert into core_task (task_name, task_instance, execution_time, picked, version,"
                                + " consecutive_failures, first_failure, last_failure, error)"
                                + " values (?, ?, ?, false, 1, 10, ?, ?, ?)",
                        task,
                        key,
                        next,
                        now.minus(Duration.ofHours(3)),
                        now,
                        "IllegalStateException: the <other> side does not answer"));
    }
}
