package io.kenh.zalosimulator.webhook;

/** The body of a test delivery, as recorded from the real console: fixed ids, every unused member written as null. */
final class TestSample {
    private static final String BODY = """
            {"event_name":"user_send_text","app_id":"%s","sender":{"id":"3945414599622049957"},\
            "recipient":{"id":"579745863508352884"},"message":{"msg_id":"This is message id",\
            "text":"This is testing message","attachments":null,"msg_ids":null},"timestamp":"%s","user_id_by_app":null,\
            "product":null,"oa_id":null,"tag":null,"follower":null,"source":null,"info":null,"msg_ids":null}""";

    private TestSample() {}

    static String body(String appId, String timestamp) {
        return BODY.formatted(appId, timestamp);
    }
}
