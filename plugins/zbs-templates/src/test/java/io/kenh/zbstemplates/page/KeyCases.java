package io.kenh.zbstemplates.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.testkit.Answer;
import io.kenh.testkit.TestKenh;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Programs that use one key at the same moment. */
abstract class KeyCases {
    private static final String API = "/api/v1/zbs-templates";
    private static final int ROUNDS = 10;
    private static final int EACH = 2;

    private final TestKenh kenh;
    private final Shop shop;

    KeyCases(TestKenh kenh) {
        this.kenh = kenh;
        this.shop = new Shop(kenh);
    }

    /** By several at the same moment. */
    private List<Answer> atOnce(String path, List<String> bodies) throws InterruptedException, ExecutionException {
        var begin = new CyclicBarrier(bodies.size());
        try (var threads = Executors.newFixedThreadPool(bodies.size())) {
            var asked = new ArrayList<Future<Answer>>();
            for (var body : bodies) {
                asked.add(threads.submit(() -> {
                    var program = kenh.api();
                    begin.await();
                    return program.postJson(path, body);
                }));
            }
            var answers = new ArrayList<Answer>();
            for (var one : asked) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    /** Those who came first get the same, all others are refused. */
    private static void one(List<Answer> first, List<Answer> second) {
        boolean won = first.getFirst().status() < 300;
        var ids = (won ? first : second)
                .stream()
                        .map(answer -> answer.expect(answer.status() == 200 ? 200 : 201))
                        .map(answer -> answer.json().text("/id"))
                        .distinct()
                        .toList();
        assertEquals(1, ids.size(), "one for the key");
        for (var refused : won ? second : first) {
            assertEquals("zbs-templates.key-taken", refused.expect(409).json().text("/code"));
        }
    }

    private void rounds(String path, String body) throws InterruptedException, ExecutionException {
        var other = shop.template("xac-nhan-khac");
        var partner = shop.customer("an", "Nguyễn An", "84987654321", "an@example.vn");
        for (int round = 0; round < ROUNDS; round++) {
            var bodies = new ArrayList<String>();
            for (int i = 0; i < EACH; i++) {
                bodies.add(body.formatted(shop.template, partner, round));
                bodies.add(body.formatted(other, partner, round));
            }
            var answers = atOnce(path, bodies);
            one(List.of(answers.get(0), answers.get(2)), List.of(answers.get(1), answers.get(3)));
        }
    }

    @Test
    void a_key_used_for_two_templates_at_the_same_moment_names_one_message() throws Exception {
        rounds(API + "/messages", """
                {"templateId":%d,"documentType":"contacts.partner","documentId":%d,"key":"message-%d","again":true}""");
        assertEquals(
                ROUNDS, kenh.number("select count(*) from zbs_templates_message where account_id = " + shop.account));
    }

    @Test
    void a_key_used_for_two_templates_at_the_same_moment_names_one_bulk_send() throws Exception {
        rounds(API + "/bulk-sends", """
                {"templateId":%d,"documentType":"contacts.partner","documentIds":[%d],"key":"bulk-%d"}""");
        assertEquals(ROUNDS, kenh.number("select count(*) from zbs_templates_bulk where account_id = " + shop.account));
    }
}
