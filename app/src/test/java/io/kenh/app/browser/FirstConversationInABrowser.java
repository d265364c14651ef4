package io.kenh.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.kenh.app.scenario.Content;
import io.kenh.app.scenario.World;
import io.kenh.testkit.TestKenh;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an agent does all day, the same on both databases. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(Chromium.class)
abstract class FirstConversationInABrowser {
    private static final String[] LEAD = {"core.staff", "inbox.lead", "contacts.user"};

    private World shop;

    @BeforeAll
    void open(TestKenh kenh) {
        shop = new World(kenh).open();
    }

    @Test
    void a_message_appears_by_itself_and_the_answer_reaches_the_phone_and_is_read(TestKenh kenh, Browser browser) {
        customer("hoa", "Lê Thị Hoa", "84912000011", "Cho em hỏi giá đèn sen");
        var inbox = browser.signedIn(kenh, LEAD);
        talk(inbox, "Cho em hỏi giá đèn sen");

        shop.says("hoa", "Em cần 2 chiếc ạ");
        shop.drain();
        assertThat(lines(inbox).getByText("Em cần 2 chiếc ạ")).isVisible();

        composer(inbox).fill("Dạ 1.250.000 đ một chiếc ạ");
        composer(inbox).press("Enter");
        assertThat(composer(inbox)).hasValue("");
        // The field empties before the server has it.
        assertThat(lines(inbox).getByText("Dạ 1.250.000 đ một chiếc ạ")).isVisible();
        shop.drain();
        assertEquals("Dạ 1.250.000 đ một chiếc ạ", shop.phone("hoa").getLast().text("/text"));
        assertThat(status(inbox)).hasAttribute("title", Pattern.compile("^Đã (gửi|nhận) lúc"));

        shop.looks("hoa");
        shop.drain();
        assertThat(status(inbox)).hasAttribute("title", Pattern.compile("^Đã xem lúc"));
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void a_picture_and_a_file_of_the_customer_appear_by_themselves(TestKenh kenh, Browser browser) throws Exception {
        customer("binh", "Phan Văn Bình", "84912000012", "Em gửi ảnh phòng khách nhé");
        var inbox = browser.signedIn(kenh, LEAD);
        talk(inbox, "Em gửi ảnh phòng khách nhé");

        shop.sends("binh", "image", "phong-khach.png", Content.png());
        shop.drain();
        var picture = lines(inbox).locator(".inbox-picture img");
        assertThat(picture).isVisible();
        picture.evaluate("image => image.decode()");
        assertEquals(40, picture.evaluate("image => image.naturalWidth"));

        shop.sends("binh", "file", "don-hang.pdf", Content.pdf());
        shop.drain();
        var download = inbox.waitForDownload(
                () -> lines(inbox).getByLabel("Tải xuống don-hang.pdf").click());
        assertEquals(new String(Content.pdf()), Files.readString(download.path()));
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void staff_send_a_picture_and_a_pdf(TestKenh kenh, Browser browser) {
        customer("chi", "Đỗ Linh Chi", "84912000013", "Shop gửi em xem mẫu với");
        var inbox = browser.signedIn(kenh, LEAD);
        talk(inbox, "Shop gửi em xem mẫu với");

        attach(inbox, new FilePayload("mau-den.png", "image/png", Content.png()));
        assertThat(inbox.locator("[data-preview] img")).isVisible();
        send(inbox);
        assertThat(lines(inbox).locator(".inbox-picture img")).isVisible();
        shop.drain();
        assertEquals("image", shop.phone("chi").getLast().text("/kind"));

        attach(inbox, new FilePayload("bao-gia.pdf", "application/pdf", Content.pdf()));
        assertThat(inbox.locator("[data-preview-name]")).hasText("bao-gia.pdf");
        send(inbox);
        assertThat(lines(inbox).getByText("bao-gia.pdf")).isVisible();
        shop.drain();
        assertEquals("file", shop.phone("chi").getLast().text("/kind"));
        assertThat(status(inbox)).hasAttribute("title", Pattern.compile("^Đã (gửi|nhận) lúc"));

        attach(inbox, new FilePayload("virus.exe", "application/octet-stream", Content.png()));
        assertThat(inbox.locator("#inbox-result")).containsText("Kênh này chỉ nhận tệp");
        assertThat(inbox.locator("[data-preview]")).isHidden();
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void the_window_closes_by_the_clock_and_a_late_answer_is_refused(TestKenh kenh, Browser browser) {
        customer("dung", "Ngô Tiến Dũng", "84912000014", "Khi nào có hàng thì báo em nhé");
        kenh.clock().advance(Duration.ofDays(7).minusMinutes(3));
        var inbox = browser.signedIn(kenh, LEAD);
        talk(inbox, "Khi nào có hàng thì báo em nhé");
        assertThat(inbox.locator("#inbox-banner")).containsText("Còn");
        assertThat(composer(inbox)).isEnabled();
        composer(inbox).fill("Hàng về rồi anh ơi");

        kenh.clock().advance(Duration.ofMinutes(6));
        send(inbox);
        assertThat(inbox.locator("#inbox-result")).not().isEmpty();
        assertThat(inbox.locator("#inbox-banner")).containsText("Đã hết hạn nhắn tin");
        assertThat(composer(inbox)).isDisabled();
        assertThat(composer(inbox)).hasValue("Hàng về rồi anh ơi");
        shop.drain();
        assertFalse(shop.phone("dung").getLast().text("/text").startsWith("Hàng về"));

        inbox.reload();
        assertThat(inbox.locator("#inbox-banner")).containsText("Đã hết hạn nhắn tin");
        assertThat(composer(inbox)).isDisabled();

        shop.says("dung", "Có hàng chưa shop?");
        shop.drain();
        assertThat(inbox.locator("#inbox-banner")).not().containsText("Đã hết hạn nhắn tin");
        assertThat(composer(inbox)).isEnabled();
        assertEquals(List.of(), browser.mistakes());
    }

    private void customer(String key, String name, String phone, String first) {
        shop.customer(key, name, phone);
        shop.says(key, first);
        shop.drain();
    }

    private static void talk(Page inbox, String preview) {
        inbox.navigate("/inbox");
        inbox.locator(".inbox-row")
                .filter(new Locator.FilterOptions().setHasText(preview))
                .click();
        assertThat(composer(inbox)).isVisible();
    }

    private static Locator composer(Page inbox) {
        return inbox.getByLabel("Viết tin nhắn…");
    }

    private static Locator lines(Page inbox) {
        return inbox.locator("#inbox-lines");
    }

    /** Of our last message. */
    private static Locator status(Page inbox) {
        return lines(inbox).locator(".inbox-status").last();
    }

    private static void attach(Page inbox, FilePayload file) {
        inbox.locator("[data-composer] input[type=file]").setInputFiles(file);
    }

    private static void send(Page inbox) {
        inbox.locator("[data-composer]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Gửi"))
                .click();
    }
}
