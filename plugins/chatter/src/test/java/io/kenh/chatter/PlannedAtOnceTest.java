package io.kenh.chatter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.testkit.Answer;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Several activities of one document at the same moment, on H2. */
@KenhTest(plugins = "chatter")
class PlannedAtOnceTest {
    private static final int ROUNDS = 10;
    private static final int AT_ONCE = 4;

    @Test
    void they_make_their_person_follow_once(TestKenh kenh) throws Exception {
        var staff = kenh.as("chatter.user", "contacts.user");
        staff.get("/contacts/partners").expect(200);
        for (int round = 0; round < ROUNDS; round++) {
            long partner = kenh.api()
                    .postJson("/api/v1/contacts/partners", "{\"name\": \"Cùng Lúc " + round + "\"}")
                    .expect(201)
                    .json()
                    .number("/id");
            var body = """
                    {"docType": "contacts.partner", "docId": %d, "type": "call", "dueOn": "2026-11-25"}""".formatted(partner);
            var begin = new CyclicBarrier(AT_ONCE);
            try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
                var asked = new ArrayList<Future<Answer>>();
                for (int i = 0; i < AT_ONCE; i++) {
                    asked.add(threads.submit(() -> {
                        begin.await();
                        return staff.postJson("/api/v1/chatter/activities", body);
                    }));
                }
                for (var one : asked) {
                    one.get().expect(201);
                }
            }
            var followers = "select count(*) from chatter_follower where doc_type = 'contacts.partner' and doc_id = ";
            assertEquals(1, kenh.number(followers + partner));
        }
    }
}
