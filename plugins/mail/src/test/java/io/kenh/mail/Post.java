package io.kenh.mail;

import io.kenh.testkit.Answer;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.MailSink;
import io.kenh.testkit.TestKenh;
import java.util.HashMap;
import java.util.Map;

/** A company with a mail server, for a test. */
final class Post {
    static final String MESSAGES = "/api/v1/mail/messages";
    static final String SERVER = "/mail/server";

    private Post() {}

    /** What an administrator types for a server on this machine. */
    static Map<String, String> typed(int port, Map<String, String> more) {
        var form = new HashMap<>(Map.of(
                "host", "127.0.0.1",
                "port", Integer.toString(port),
                "security", "NONE",
                "user", "",
                "sender", "ban-hang@hoasen.example",
                "senderName", "Hoa Sen Xanh",
                "replyTo", "tra-loi@hoasen.example"));
        form.putAll(more);
        return form;
    }

    /** Over whatever was there. */
    static Answer save(TestKenh kenh, Map<String, String> typed) {
        var admin = kenh.admin();
        var form = new HashMap<>(typed);
        form.put("version", admin.get(SERVER).expect(200).find("name=\"version\" value=\"(\\d+)\""));
        return admin.post(SERVER, form);
    }

    static void to(TestKenh kenh, MailSink sink) {
        save(kenh, typed(sink.port(), Map.of())).expect(303);
    }

    /** How long the server may take to answer. */
    static void patience(TestKenh kenh, int seconds) {
        var key = "mail.patience-seconds";
        kenh.admin()
                .post("/settings/general/mail", Map.of(key, Integer.toString(seconds), "shown", key))
                .expect(303);
    }

    static long partner(TestKenh kenh, String name, String email) {
        return kenh.api()
                .postJson("/api/v1/contacts/partners", "{\"name\": \"%s\", \"email\": \"%s\"}".formatted(name, email))
                .expect(201)
                .json()
                .number("/id");
    }

    static Answer ask(TestKenh kenh, String to, String subject, String more) {
        return kenh.api().postJson(MESSAGES, """
                {"to": "%s", "name": "Đỗ Thị Hạnh", "subject": "%s", "text": "Kính gửi chị,\\n\\nxin gửi báo giá."%s}""".formatted(to, subject, more));
    }

    static long queue(TestKenh kenh, String subject, String more) {
        return ask(kenh, "hanh@example.vn", subject, more).expect(201).json().number("/id");
    }

    static JsonBody letter(TestKenh kenh, long id) {
        return kenh.api().get(MESSAGES + "/" + id).expect(200).json();
    }

    /** State and reason: {@code queued busy}. */
    static String state(TestKenh kenh, long id) {
        var letter = letter(kenh, id);
        var reason = letter.at("/reason");
        return letter.text("/state") + (reason.exists() ? " " + reason.text() : "");
    }
}
