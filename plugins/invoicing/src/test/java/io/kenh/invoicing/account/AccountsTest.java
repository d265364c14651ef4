package io.kenh.invoicing.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.invoicing.Books;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** To which of a company's accounts customers pay. */
@KenhTest(plugins = "invoicing")
class AccountsTest {
    private static final String ACCOUNTS = "/api/v1/invoicing/accounts";

    private final TestKenh kenh;
    private final Books books;

    AccountsTest(TestKenh kenh) {
        this.kenh = kenh;
        this.books = new Books(kenh, "Công ty Trả Tiền", 1_000_000);
    }

    @BeforeEach
    void no_account_is_left() {
        kenh.change("update invoicing_invoice set account_id = null");
        kenh.change("update invoicing_journal set account_id = null");
        kenh.change("delete from invoicing_account");
        Books.account(kenh);
    }

    private long add(String bin, String number, String more) {
        return kenh.api()
                .postJson(ACCOUNTS, "{\"bankBin\": \"%s\", \"account\": \"%s\"%s}".formatted(bin, number, more))
                .expect(201)
                .json()
                .number("/id");
    }

    private String code(String path) {
        return Books.staff(kenh).get(path).expect(200).find("data-payment-code=\"([^\"]+)\"");
    }

    private int put(String path, String json) {
        return kenh.api()
                .send(
                        path,
                        "PUT",
                        BodyPublishers.ofString(json),
                        Map.of("Content-Type", "application/json", "Sec-Fetch-Site", "same-origin"))
                .status();
    }

    @Test
    void an_invoice_is_paid_to_its_own_account_or_its_journals_or_the_usual_one() {
        long other = add("970436", "0071000123456", "");
        long third = add("970418", "1201000998877", "");
        var usual = books.posted();
        assertTrue(code(usual).contains("0011012345678"), code(usual));
        var own = books.posted("account", Long.toString(other));
        assertTrue(code(own).contains("0071000123456"), code(own));
        assertTrue(
                Books.staff(kenh).get(own).shows("Tài khoản nhận tiền"),
                "with several accounts the page names the one");

        var journal = kenh.number("select min(id) from invoicing_journal where kind = 'SALE'");
        var form = new HashMap<>(Map.of("name", "Bán hàng", "accountId", Long.toString(third)));
        form.put("version", Long.toString(kenh.number("select version from invoicing_journal where id = " + journal)));
        Books.staff(kenh).post("/invoicing/journals/" + journal, form).expect(303);
        assertTrue(kenh.api().get("/api/v1/invoicing/journals").shows("\"accountId\":" + third));
        var entered = books.posted();
        assertTrue(code(entered).contains("1201000998877"), code(entered));
        assertTrue(code(usual).contains("0011012345678"), "what a customer was told stays true");
    }

    @Test
    void the_account_goes_along_to_the_customers_page_and_the_paper() {
        long other = add("970436", "0071000777888", ", \"holder\": \"CN DA NANG\"");
        var path = books.posted("account", Long.toString(other));
        var json = kenh.api().get("/api/v1" + path).expect(200).json();
        assertEquals(other, json.number("/accountId"));
        assertTrue(json.text("/vietQr").contains("0071000777888"));
        var page = json.text("/publicUrl").replaceFirst("^https?://[^/]+", "");
        var seen = kenh.anonymous().get(page).expect(200);
        assertTrue(seen.shows("0071000777888") && seen.shows("CN DA NANG"), seen.body());
        assertFalse(seen.shows("0011012345678"));

        var usual = kenh.number("select id from invoicing_account where usual = true");
        kenh.api()
                .postJson("/api/v1" + path + "/account", "{\"accountId\": " + usual + "}")
                .expect(200);
        assertTrue(kenh.anonymous().get(page).shows("0011012345678"), "another one, while it is open");
        Books.staff(kenh)
                .post(path + "/account", Map.of("account", Long.toString(other)))
                .expect(303);
        assertTrue(kenh.anonymous().get(page).shows("0071000777888"));
    }

    @Test
    void one_is_the_usual_one_and_what_is_not_used_any_more_takes_no_money() {
        long other = add("970436", "0071000555666", ", \"usual\": true");
        assertEquals(1, kenh.number("select count(*) from invoicing_account where usual = true"));
        var path = books.posted();
        assertTrue(code(path).contains("0071000555666"), code(path));
        assertEquals(200, put(ACCOUNTS + "/" + other, "{\"active\": false}"));
        assertTrue(code(path).contains("0011012345678"), code(path));
        assertEquals(
                422,
                Books.staff(kenh)
                        .post("/invoicing/invoices", books.form("account", Long.toString(other)))
                        .status());
        assertEquals(
                422,
                kenh.api()
                        .postJson(ACCOUNTS, "{\"bankBin\": \"970436\", \"account\": \"0071000555666\"}")
                        .status());
        assertEquals(
                422,
                kenh.api()
                        .postJson(ACCOUNTS, "{\"bankBin\": \"123456\", \"account\": \"1\"}")
                        .status());
        assertEquals(
                422,
                kenh.api()
                        .postJson(ACCOUNTS, "{\"bankBin\": \"970436\", \"account\": \"0-1\"}")
                        .status());
    }

    @Test
    void accounts_are_kept_in_the_settings_and_the_letterhead_has_the_only_one() {
        var staff = Books.staff(kenh);
        assertTrue(staff.get("/invoicing/profile").expect(200).shows("0011012345678"));
        staff.post("/invoicing/accounts", Map.of("bankBin", "", "account", "12", "active", "true"))
                .expect(422);
        staff.post(
                        "/invoicing/accounts",
                        Map.of("bankBin", "970407", "account", "1903 0000 1111", "holder", "SAO MAI", "active", "true"))
                .expect(303);
        var list = staff.get("/invoicing/accounts").expect(200);
        assertTrue(list.shows("190300001111") && list.shows("Techcombank") && list.shows("Mặc định"), list.body());
        var profile = staff.get("/invoicing/profile").expect(200);
        assertFalse(profile.shows("name=\"bankBin\""), "with several they have their own page");
        staff.post("/invoicing/profile", Map.of("name", "Công ty Sao Mai")).expect(303);
        assertEquals(2, kenh.number("select count(*) from invoicing_account where active = true"));
        kenh.as("invoicing.accountant").get("/invoicing/accounts").expect(403);
    }

    @Test
    void what_the_letterhead_leaves_empty_is_the_companys_own() {
        kenh.change("update core_company set tax_code = '0312345678', phone = '028 1111 2222'");
        Books.staff(kenh)
                .post("/invoicing/profile", Map.of("email", "thu@saomai.example"))
                .expect(303);
        var url = Books.staff(kenh).get(books.posted()).find("href=\"[^\"]*(/portal/invoicing/[^\"]+)\"");
        var page = kenh.anonymous().get(url).expect(200);
        assertTrue(page.shows(">Kenh<") && page.shows("028 1111 2222"), "name and phone");
        assertTrue(
                Books.staff(kenh).get("/invoicing/profile").shows("placeholder=\"0312345678\""), "and is shown there");
    }
}
