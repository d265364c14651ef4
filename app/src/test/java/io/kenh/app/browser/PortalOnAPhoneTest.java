package io.kenh.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.kenh.app.scenario.SalesShop;
import io.kenh.app.scenario.Visitors;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a customer does with a phone in the hand, and what a refusal says. */
@KenhTest(plugins = {"portal", "sales", "helpdesk", "zalo-oa", "zalo-simulator"})
@ExtendWith(Chromium.class)
@TestInstance(Lifecycle.PER_CLASS)
class PortalOnAPhoneTest {
    private static final Pattern HOME = Pattern.compile(".*/portal$");

    private Visitors shop;
    private TestKenh kenh;

    @BeforeAll
    void open(TestKenh server) {
        kenh = server;
        shop = new PortalGuest(server).shop;
    }

    private long customer(String name, String email) {
        return shop.contact("{\"name\": \"" + name + "\", \"email\": \"" + email + "\"}");
    }

    private String invitation(long contact) {
        kenh.admin()
                .post("/portal/accounts/of/" + contact + "/invite", Map.of())
                .expect(303);
        return kenh.admin().get("/contacts/partners/" + contact).expect(200).find("(/portal/join/[A-Za-z0-9_-]+)");
    }

    private static void reads(Page page, String words) {
        assertThat(page.locator("main").getByText(words).first()).isVisible();
        assertEquals(false, page.evaluate("document.documentElement.scrollWidth > innerWidth"), page.url());
    }

    private static void presses(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private static void signsIn(Page page, String login, String password) {
        page.navigate("/portal/sign-in");
        page.fill("[name=login]", login);
        page.fill("[name=password]", password);
        page.keyboard().press("Enter");
    }

    private Page inside(Browser browser, long contact, String email) {
        shop.joined(contact);
        var phone = browser.visitor(kenh);
        signsIn(phone, email, Visitors.PASSWORD);
        phone.waitForURL(HOME);
        return phone;
    }

    private static void joins(Page page, String password) {
        page.fill("[name=password]", password);
        page.fill("[name=again]", password);
        presses(page, "Đặt mật khẩu và vào cổng");
    }

    @Test
    void an_invitation_leads_in_once_and_wrong_passwords_lead_nowhere(Browser browser) {
        var path = invitation(customer("Đỗ Lời Mời", "moi@khach.example"));
        var phone = browser.visitor(kenh);
        phone.navigate(path);
        joins(phone, "ngắn");
        reads(phone, "Ít nhất 10 ký tự");
        joins(phone, Visitors.PASSWORD);
        phone.waitForURL(HOME);

        var late = browser.visitor(kenh);
        late.navigate(path);
        reads(late, "Lời mời này đã được dùng");
        for (int i = 0; i < 5; i++) {
            signsIn(late, "moi@khach.example", "không phải mật khẩu");
            reads(late, "Thông tin đăng nhập không đúng");
        }
        signsIn(late, "moi@khach.example", Visitors.PASSWORD);
        reads(late, "đang tạm khóa");
    }

    @Test
    void a_quotation_is_rejected_with_a_reason_and_a_changed_one_is_read_again(Browser browser) {
        var contact = customer("Hà Báo Giá", "bao-gia@khach.example");
        var rejected = shop.sent(contact);
        var changed = shop.sent(contact);
        var phone = inside(browser, contact, "bao-gia@khach.example");
        phone.navigate("/portal/sales/orders/" + rejected.text("/id"));
        phone.getByText("Tôi không muốn đặt hàng").click();
        presses(phone, "Từ chối báo giá");
        assertThat(phone.locator("[name=reason]")).hasAttribute("aria-invalid", "true");
        phone.fill("[name=reason]", "Giá cao hơn chỗ khác");
        presses(phone, "Từ chối báo giá");
        assertThat(phone.getByText("Đã ghi nhận. Cảm ơn Quý khách")).isVisible();
        var order =
                kenh.api().get(SalesShop.ORDERS + "/" + rejected.text("/id")).expect(200);
        assertEquals("cancel", order.json().text("/state"));

        phone.navigate("/portal/sales/orders/" + changed.text("/id"));
        kenh.api()
                .send(
                        SalesShop.ORDERS + "/" + changed.text("/id"),
                        "PUT",
                        BodyPublishers.ofString("{\"terms\": \"Giao trong 7 ngày\"}"),
                        Map.of("Content-Type", "application/json"))
                .expect(200);
        phone.locator("[name=agree]").check();
        presses(phone, "Đồng ý đặt hàng");
        reads(phone, "Báo giá vừa được sửa sau khi bạn mở trang này");
        reads(phone, "Giao trong 7 ngày");

        var stranger = browser.visitor(kenh);
        stranger.navigate("/portal/sales/khong-co-that-000000000");
        reads(stranger, "đã được thu hồi hoặc thay bằng liên kết mới");
    }

    /** As an administrator changes it. */
    private void set(String key, String value) {
        kenh.api()
                .post("/settings/general/sales", Map.of(key, value, "shown", key))
                .expect(303);
    }

    @Test
    void a_quotation_whose_days_are_over_says_so_and_whom_to_ask(Browser browser) {
        var contact = customer("Hà Muộn", "muon@khach.example");
        var order = shop.sent(contact).text("/id");
        var phone = inside(browser, contact, "muon@khach.example");
        phone.navigate("/portal/sales/orders/" + order);
        phone.locator("[name=agree]").check();
        // As if a night had passed over the open page; staff's sessions would not outlast the night.
        kenh.change("update sales_order set validity_date = date '2026-11-19' where id = " + order);
        presses(phone, "Đồng ý đặt hàng");
        reads(phone, "Báo giá này chỉ có hiệu lực đến hết ngày 19/11/2026");
        reads(phone, "Hết hiệu lực");
        assertThat(phone.getByText("liên hệ").first()).isVisible();
        assertThat(phone.locator("form[action$='/accept']")).hasCount(0);
        assertEquals(
                "sent", kenh.api().get(SalesShop.ORDERS + "/" + order).json().text("/state"));
    }

    @Test
    void where_a_signature_is_wanted_it_is_drawn_with_a_finger(Browser browser) {
        var contact = customer("Hà Ký", "ky@khach.example");
        var order = "/portal/sales/orders/" + shop.sent(contact).text("/id");
        var phone = inside(browser, contact, "ky@khach.example");
        set("sales.signature-required", "true");
        try {
            phone.navigate(order);
            phone.locator("[name=agree]").check();
            presses(phone, "Đồng ý đặt hàng");
            reads(phone, "Vui lòng ký vào ô này");
            assertThat(phone.getByText("Ở đây cần chữ ký vẽ tay")).isHidden();
            var pad = phone.locator("canvas.signature");
            pad.scrollIntoViewIfNeeded();
            var box = pad.boundingBox();
            phone.mouse().move(box.x + 20, box.y + 30);
            phone.mouse().down();
            phone.mouse().move(box.x + 120, box.y + 60);
            phone.mouse().move(box.x + 200, box.y + 20);
            phone.mouse().up();
            phone.locator("[name=agree]").check();
            presses(phone, "Đồng ý đặt hàng");
            reads(phone, "Hà Ký");
            assertThat(phone.locator("form[action$='/accept']")).hasCount(0);

            var plain = browser.withoutScript(kenh);
            signsIn(plain, "ky@khach.example", Visitors.PASSWORD);
            plain.waitForURL(HOME);
            plain.navigate("/portal/sales/orders/" + shop.sent(contact).text("/id"));
            reads(plain, "Ở đây cần chữ ký vẽ tay");
        } finally {
            set("sales.signature-required", "false");
        }
    }

    @Test
    void another_phone_number_waits_to_be_confirmed_and_is_taken_back(Browser browser) {
        var contact = customer("Hà Đổi Số", "doi-so@khach.example");
        var phone = inside(browser, contact, "doi-so@khach.example");
        phone.navigate("/portal/profile");
        phone.fill("[name=phone]", "0912 777 001");
        phone.locator("form[action='/portal/profile'] .btn-primary").click();
        reads(phone, "Bạn xin đổi số điện thoại thành 0912 777 001");
        presses(phone, "Rút lại yêu cầu");
        reads(phone, "Đã rút lại yêu cầu đổi số điện thoại");
        assertThat(phone.getByText("Chờ xác nhận")).hasCount(0);
    }

    @Test
    void a_ticket_is_written_on_with_a_file_closed_and_rated(Browser browser) {
        var contact = customer("Mã Hỗ Trợ", "ho-tro@khach.example");
        var phone = inside(browser, contact, "ho-tro@khach.example");
        phone.navigate("/portal/helpdesk/new");
        phone.fill("[name=subject]", "Đèn chập chờn");
        phone.fill("[name=description]", "Sau hai tuần");
        phone.locator("form[action='/portal/helpdesk/new'] button").click();
        reads(phone, "Sau hai tuần");
        phone.fill("[name=text]", "Ảnh đây ạ");
        phone.setInputFiles(
                "[name=file]", new FilePayload("den.txt", "text/plain", "nhấp nháy".getBytes(StandardCharsets.UTF_8)));
        presses(phone, "Gửi");
        reads(phone, "Ảnh đây ạ");
        assertThat(phone.locator("a", new Page.LocatorOptions().setHasText("den.txt")))
                .isVisible();
        presses(phone, "Đã xong, đóng yêu cầu");
        phone.getByLabel("5 sao").check();
        presses(phone, "Gửi đánh giá");
        reads(phone, "Bạn đã đánh giá 5/5 sao");
    }

    @Test
    void own_details_addresses_a_copy_and_the_end_of_the_account(Browser browser) {
        var contact = customer("Tạ Dữ Liệu", "du-lieu@khach.example");
        var phone = inside(browser, contact, "du-lieu@khach.example");
        phone.navigate("/portal/profile");
        phone.fill("[name=name]", "");
        phone.locator("form[action='/portal/profile'] .btn-primary").click();
        assertThat(phone.locator("[name=name]")).hasAttribute("aria-invalid", "true");
        phone.fill("[name=name]", "Tạ Thị Dữ Liệu");
        phone.locator("form[action='/portal/profile'] .btn-primary").click();
        assertThat(phone.getByText("Đã lưu thông tin của bạn.")).isVisible();
        phone.navigate("/portal/profile/addresses/new");
        phone.fill("[name=street]", "12 Lê Lợi");
        presses(phone, "Lưu địa chỉ");
        assertThat(phone.getByText("Đã lưu địa chỉ.")).isVisible();
        reads(phone, "12 Lê Lợi");

        phone.navigate("/portal/security");
        var copy = phone.waitForDownload(
                () -> phone.locator("a[href='/portal/security/data']").click());
        assertTrue(copy.suggestedFilename().endsWith(".zip"), copy.suggestedFilename());
        phone.navigate("/portal/security/delete");
        phone.locator("[name=sure]").check();
        phone.fill("[name=password]", "không phải mật khẩu");
        presses(phone, "Xóa tài khoản của tôi");
        reads(phone, "Mật khẩu hiện tại không đúng");
        phone.fill("[name=password]", Visitors.PASSWORD);
        phone.locator("[name=sure]").check();
        phone.locator("[name=forget]").check();
        presses(phone, "Xóa tài khoản của tôi");
        assertThat(phone.getByText("Chúng tôi đã nhận yêu cầu xóa")).isVisible();
        signsIn(phone, "du-lieu@khach.example", Visitors.PASSWORD);
        reads(phone, "Thông tin đăng nhập không đúng");
    }
}
