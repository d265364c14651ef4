package io.kenh.websitebutton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What visitors do is counted, and what they write afterwards knows where it began. */
abstract class VisitCases {
    private final TestKenh kenh;
    private final Shopfront shop;

    VisitCases(TestKenh kenh) {
        this.kenh = kenh;
        this.shop = new Shopfront(kenh);
    }

    private long attributed(String name, String source) {
        return kenh.number("""
                select count(*) from crm_attribution a join crm_word w on w.id = a.source_id
                where a.doc_type = 'inbox.conversation' and a.doc_id = %d and w.name = '%s'""".formatted(shop.conversation(name), source));
    }

    private String pane(String name) {
        return kenh.admin(Locale.of("vi"))
                .get("/inbox/conversations/" + shop.conversation(name))
                .expect(200)
                .body();
    }

    @Test
    void visits_at_the_same_time_are_one_row_with_all_of_them() {
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 60; i++) {
                visitors.submit(() -> shop.sees("/gio-hang?ma=1"));
            }
        }
        assertEquals(60, shop.counted("seen", "/gio-hang"));
        assertEquals(1, kenh.number("select count(*) from website_button_count where page = '/gio-hang'"));
        // Another campaign, another row; what is no path is the first page; long ones are cut.
        shop.tells("seen", Shopfront.ORIGIN, "Mozilla/5.0", "/gio-hang", "zalo-ads", "")
                .expect(204);
        shop.tells("seen", Shopfront.ORIGIN, "Mozilla/5.0", "javascript:1", "", "")
                .expect(204);
        shop.tells("seen", Shopfront.ORIGIN, "Mozilla/5.0", "/" + "a".repeat(500), "", "")
                .expect(204);
        assertEquals(2, kenh.number("select count(*) from website_button_count where page = '/gio-hang'"));
        assertEquals(1, shop.counted("seen", "/"));
        assertEquals(1, shop.counted("seen", "/" + "a".repeat(199)));
        // Neither machines nor other people's pages count.
        shop.tells("seen", Shopfront.ORIGIN, "Googlebot/2.1", "/gio-hang", "", "")
                .expect(204);
        shop.tells("seen", "https://evil.example", "Mozilla/5.0", "/gio-hang", "", "")
                .expect(403);
        assertEquals(61, shop.counted("seen", "/gio-hang"));
    }

    @Test
    void thirty_days_are_the_companys() {
        shop.sees("/ba-muoi-ngay");
        var seen = kenh.clock().instant();
        long sites = seen(kenh);
        var saigon = ZoneId.of("Asia/Ho_Chi_Minh");
        var last = LocalDate.ofInstant(seen, saigon).plusDays(29);
        kenh.clock().set(last.atTime(23, 0).atZone(saigon).toInstant());
        assertEquals(sites, seen(kenh));
        // A new day here, and in Greenwich not yet.
        kenh.clock().set(last.plusDays(1).atTime(1, 0).atZone(saigon).toInstant());
        assertEquals(0, seen(kenh));
        kenh.clock().set(seen);
    }

    private static long seen(TestKenh kenh) {
        return kenh.api().get("/api/v1/website-button/sites").expect(200).json().items("/items").stream()
                .mapToLong(site -> site.number("/seen"))
                .sum();
    }

    @Test
    void the_only_click_before_a_first_message_is_probable_two_are_none_and_a_reference_is_certain() {
        shop.customer("Mai");
        shop.customer("Lan");
        shop.clicks("/den-sen", "facebook", "7K3F9Q");
        shop.clicks("/den-sen", "facebook", "7K3F9Q");
        assertEquals(1, kenh.number("select count(*) from website_button_click where reference = '7K3F9Q'"));
        shop.says("Mai", "Đèn này còn không?");
        assertEquals(1, attributed("Mai", "facebook"));
        assertTrue(pane("Mai").contains("/den-sen") && pane("Mai").contains("Có thể"), pane("Mai"));

        // Mai is no newcomer any more, and of two clicks nobody can tell which is Lan's.
        shop.clicks("/khay-tra", "tiktok", "AAAAAA");
        shop.says("Mai", "Cho mình đặt hai cái");
        assertEquals(0, attributed("Mai", "tiktok"));
        shop.clicks("/hop-qua", "google", "BBBBBB");
        shop.says("Lan", "Chào shop");
        assertFalse(pane("Lan").contains("Đến từ website"));
        shop.says("Lan", "Mã của em là #w-bbbbbb ạ");
        assertEquals(1, attributed("Lan", "google"));
        assertTrue(pane("Lan").contains("Chắc chắn") && pane("Lan").contains("/hop-qua"), pane("Lan"));

        // A lead made of the conversation comes from there: the medium, which the visit did not say, is the channel.
        var start = "/crm/chat/" + shop.conversation("Lan") + "/lead";
        assertTrue(kenh.admin().get(start).expect(200).shows("value=\"tet\""));
        kenh.admin()
                .post(start, Map.of("title", "Hộp quà Tết", "campaign", "tet"))
                .expect(303);
        assertEquals(1, kenh.number("""
                select count(*) from crm_lead l join crm_word s on s.id = l.source_id join crm_word m on m.id = l.medium_id
                join crm_word c on c.id = l.campaign_id
                where l.title = 'Hộp quà Tết' and s.name = 'google' and m.name = 'Zalo OA' and c.name = 'tet'"""));

        // Later than the minutes between, nothing is probable; the customer's own word still counts, for a week.
        shop.customer("Hoa");
        kenh.clock().advance(Duration.ofMinutes(11));
        shop.says("Hoa", "Shop ơi");
        assertFalse(pane("Hoa").contains("Đến từ website"));
        kenh.clock().advance(Duration.ofDays(8));
        shop.says("Hoa", "#W-AAAAAA");
        assertEquals(
                0,
                kenh.number("select count(*) from website_button_click where conversation_id = "
                        + shop.conversation("Hoa")));
    }
}
