package io.kenh.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Customers write on while an administrator has the channel switched off: Zalo is answered, and nothing is lost or doubled. */
@KenhTest(plugins = {"zalo-oa", "zalo-simulator"})
class ChannelSwitchedOffTest {
    private static final String CHANNEL = "zalo-oa";

    @Test
    void what_came_meanwhile_is_in_the_inbox_once_when_the_channel_is_on_again(TestKenh kenh) {
        var shop = new World(kenh).open();
        shop.customer("mai", "Nguyễn Thị Mai", "84912000001");
        shop.says("mai", "Shop còn mở cửa không ạ?");
        shop.drain();

        change(shop, "disable");
        shop.says("mai", "Em muốn đặt hai đèn sen");
        shop.drain();
        assertEquals("DELIVERED", newestDelivery(shop, "state"), "it was accepted");
        assertEquals(1, waiting(shop));
        // Zalo delivers what it is not sure of again, the same bytes.
        shop.sim("/deliveries/" + newestDelivery(shop, "id") + "/again", "{}");
        shop.drain();
        assertEquals(2, waiting(shop));
        assertEquals(List.of("Shop còn mở cửa không ạ?"), texts(shop));

        change(shop, "enable");
        shop.drain();
        assertEquals(0, waiting(shop));
        assertEquals(List.of("Shop còn mở cửa không ạ?", "Em muốn đặt hai đèn sen"), texts(shop));

        shop.reply("mai", "Dạ còn, em giữ hàng cho chị").expect(201);
        shop.drain();
        assertEquals("Dạ còn, em giữ hàng cho chị", shop.phone("mai").getLast().text("/text"));
    }

    private static void change(World shop, String how) {
        shop.admin().postJson("/api/v1/plugins/" + CHANNEL + "/" + how, "{}").expect(200);
    }

    private static String newestDelivery(World shop, String member) {
        return shop.simulated("/deliveries?limit=1").text("/items/0/" + member);
    }

    private static long waiting(World shop) {
        return shop.admin().get("/api/v1/plugins").expect(200).json().items("/items").stream()
                .filter(plugin -> plugin.text("/id").equals(CHANNEL))
                .findFirst()
                .orElseThrow()
                .number("/waitingWebhooks");
    }

    private static List<String> texts(World shop) {
        return shop.messages("mai").reversed().stream()
                .map(message -> message.text("/text"))
                .toList();
    }
}
