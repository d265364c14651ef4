package io.kenh.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.testkit.Database;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Where several do the same at once, each message stands in a history once. */
@KenhTest(
        plugins = {"chatter-bridge", "crm", "zalo-oa", "zalo-simulator"},
        database = Database.POSTGRES)
class CopiedOnceOnPostgresTest {
    private static final int LINES = 15;

    @Test
    void a_burst_and_a_link_made_by_many_at_once_change_nothing_twice(TestKenh kenh) throws Exception {
        var shop = new Histories(kenh);
        shop.world.customer("mai", "Nguyễn Thị Mai", "84912000001");
        shop.says("mai", "Dòng 0");
        shop.copies(true, 7);
        var lead = "crm.lead:"
                + shop.world
                        .admin()
                        .postJson("/api/v1/crm/leads", "{\"title\":\"Đèn sen\"}")
                        .expect(201)
                        .json()
                        .text("/id");
        var tries = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 6; i++) {
            tries.add(() -> shop.link(shop.world.admin(), "mai", lead).status());
        }
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var made = people.invokeAll(tries).stream()
                    .map(f -> f.resultNow())
                    .sorted()
                    .toList();
            assertEquals(List.of(200, 200, 200, 200, 200, 201), made);
        }
        for (int i = 1; i < LINES; i++) {
            shop.world.says("mai", "Dòng " + i);
        }
        shop.world.drain();
        var lines =
                String.join("\n", shop.texts(lead).reversed()).lines().sorted().toList();
        assertEquals(LINES, lines.size(), lines::toString);
        assertEquals(LINES, lines.stream().distinct().count(), lines::toString);
        assertEquals(LINES, kenh.number("select count(*) from chatter_bridge_copy"));
    }
}
