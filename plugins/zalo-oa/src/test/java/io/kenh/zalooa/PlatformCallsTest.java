package io.kenh.zalooa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.zalooa.FakeZalo.Reply;
import io.kenh.zalooa.account.AccountState;
import io.kenh.zalooa.api.ZaloAccounts;
import io.kenh.zalooa.api.ZaloApi;
import io.kenh.zalooa.api.ZaloApi.ApiRequest;
import io.kenh.zalooa.api.ZaloApi.Host;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls of other plugins through the connector. */
class PlatformCallsTest {
    private static final String SEND = "/message/template";
    private static final ApiRequest MESSAGE = ApiRequest.post(Host.BUSINESS, SEND, "{\"phone\":\"84987654321\"}");

    private final TestOa oa = new TestOa();
    private final ZaloApi api = oa.wiring.platformCalls;

    @BeforeEach
    void business_is_there_too() {
        oa.host.settings.put("zalo.business-url", oa.zalo.url());
    }

    @AfterEach
    void close() {
        oa.close();
    }

    private ZaloApi.Answer answer(ApiRequest request) {
        return assertInstanceOf(ZaloApi.Answer.class, api.call(oa.account, request));
    }

    @Test
    void an_answer_carries_code_data_and_the_whole_body() {
        oa.zalo.on("/template/all", call -> new Reply(200, """
                {"error":0,"message":"Success","data":[{"templateId":500001}],"metadata":{"total":1}}"""));
        var all = answer(ApiRequest.get(Host.BUSINESS, "/template/all", Map.of("offset", "0", "status", "1")));
        assertTrue(all.ok());
        assertEquals("[{\"templateId\":500001}]", all.data());
        assertTrue(all.body().contains("metadata"));
        var asked = oa.zalo.calls("/template/all").getFirst();
        assertEquals("offset=0&status=1", asked.query());
        assertEquals("AT1", asked.token());

        oa.zalo.on(SEND, call -> Reply.error(-108));
        assertEquals(-108, answer(MESSAGE).error());
        assertEquals("", answer(MESSAGE).data());
    }

    @Test
    void a_refused_token_is_renewed_and_the_call_repeated_once() {
        oa.zalo.on(SEND, call -> call.token().equals("AT1") ? Reply.error(-124) : Reply.ok("{\"msg_id\":\"m1\"}"));
        oa.zalo.on(
                "/v4/oa/access_token",
                call -> new Reply(
                        200, "{\"access_token\":\"AT2\",\"refresh_token\":\"RT2\",\"expires_in\":\"90000\"}"));
        assertEquals("{\"msg_id\":\"m1\"}", answer(MESSAGE).data());
        assertEquals(2, oa.zalo.calls(SEND).size());

        oa.zalo.on(SEND, call -> Reply.error(-124));
        var refused = assertInstanceOf(ZaloApi.Unavailable.class, api.call(oa.account, MESSAGE));
        assertEquals("zalo-oa.reason.token-refused", refused.reason());
        assertEquals(AccountState.ERROR, oa.wiring.accounts.ref(oa.account).state());
        assertInstanceOf(ZaloApi.Unavailable.class, api.call(oa.account, MESSAGE));
    }

    @Test
    void what_may_have_happened_is_told_from_what_surely_did_not() {
        oa.zalo.on(SEND, call -> Reply.hangUp());
        assertInstanceOf(ZaloApi.Unknown.class, api.call(oa.account, MESSAGE));
        oa.zalo.on(SEND, call -> new Reply(502, "bad gateway"));
        assertInstanceOf(ZaloApi.Unknown.class, api.call(oa.account, MESSAGE));
        oa.zalo.on(SEND, call -> new Reply(200, "<html>"));
        assertInstanceOf(ZaloApi.Unknown.class, api.call(oa.account, MESSAGE));
        oa.zalo.on(SEND, call -> Reply.stalls());
        assertInstanceOf(ZaloApi.Unknown.class, api.call(oa.account, MESSAGE.within(Duration.ofMillis(300))));
        oa.host.settings.put("zalo.business-url", "http://127.0.0.1:1");
        assertInstanceOf(ZaloApi.Unavailable.class, api.call(oa.account, MESSAGE));
        long logged = oa.host
                .db()
                .read(em -> ((Number) em.createNativeQuery(
                                        "select count(*) from zalo_oa_api_log where path = '/message/template'")
                                .getSingleResult())
                        .longValue());
        assertEquals(5, logged);
    }

    @Test
    void after_the_rate_limit_nothing_is_asked_until_the_next_minute() {
        oa.zalo.on(SEND, call -> Reply.error(-32));
        var limited = assertInstanceOf(ZaloApi.Unavailable.class, api.call(oa.account, MESSAGE));
        assertInstanceOf(ZaloApi.Unavailable.class, api.call(oa.account, MESSAGE));
        assertEquals(1, oa.zalo.calls(SEND).size());
        assertTrue(limited.retryAt() != null && limited.retryAt().isAfter(oa.clock.instant()));

        oa.clock.advance(Duration.ofMinutes(1));
        oa.zalo.on(SEND, call -> Reply.ok("{}"));
        assertTrue(answer(MESSAGE).ok());
    }

    @Test
    void a_file_goes_as_one_multipart_part() {
        oa.zalo.on("/upload/image", call -> Reply.ok("{\"media_id\":\"M1\"}"));
        var file = new ZaloApi.Upload("logo.png", "image/png", "PNG".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "{\"media_id\":\"M1\"}",
                answer(ApiRequest.upload(Host.BUSINESS, "/upload/image", file)).data());
        var sent = oa.zalo.calls("/upload/image").getFirst().body();
        assertTrue(sent.contains("name=\"file\"; filename=\"logo.png\"") && sent.contains("PNG"), sent);
    }

    @Test
    void a_refusal_that_concerns_the_account_breaks_it() {
        oa.zalo.on("/v3.0/oa/message/template", call -> Reply.error(-204));
        assertEquals(
                -204,
                answer(ApiRequest.post(Host.OPENAPI, "/v3.0/oa/message/template", "{}"))
                        .error());
        var account = oa.wiring.accountDirectory.find(oa.account).orElseThrow();
        assertEquals(ZaloAccounts.State.ERROR, account.state());
        assertEquals("zalo-oa.reason.account-refused", account.problem());
        assertEquals(1, oa.wiring.accountDirectory.list().size());
    }
}
