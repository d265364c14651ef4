package io.kenh.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Several companies on one server: a portal of its own for each. */
@KenhTest(plugins = "portal")
class CompaniesTest {
    private static final String LOGIN = "hai@khach.example";

    @Test
    void a_logo_is_set_and_taken_away_again(TestKenh kenh) throws IOException {
        var drawn = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", drawn);
        var staff = kenh.admin();
        var look = Map.of("accent", "", "welcome", "");
        staff.upload("/portal/brand", look, "logo", "sen.png", drawn.toByteArray())
                .expect(303);
        var door = staff.get("/portal/brand").expect(200).find("(/portal/sign-in\\?company=\\d+)");
        var picture = kenh.anonymous().get(door).expect(200).find("class=\"portal-logo\" src=\"([^\"]+)\"");
        assertTrue(kenh.anonymous().bytes(picture).length > 0);
        staff.post("/portal/brand", look).expect(303);
        assertTrue(kenh.anonymous().get(door).shows("portal-logo"), "who changes something else keeps it");
        staff.post("/portal/brand", Map.of("accent", "", "welcome", "", "without", "on"))
                .expect(303);
        assertFalse(kenh.anonymous().get(door).expect(200).shows("portal-logo"));
    }

    @Test
    void a_customer_of_two_companies_has_an_account_in_each_and_each_door_shows_its_company(TestKenh kenh) {
        var shared =
                Guests.contact(kenh, "{\"name\": \"Khách hai nơi\", \"email\": \"" + LOGIN + "\", \"shared\": true}");
        var first = Guests.joined(kenh, shared);
        long here = kenh.number("select company_id from portal_account");

        long there = kenh.otherCompany("Chi nhánh Cần Thơ");
        kenh.change("update core_user set company_id = " + there);
        var staff = kenh.as("portal.manager");
        staff.post("/portal/brand", Map.of("accent", "#7a1f5c", "welcome", "Chào bạn đến Cần Thơ"))
                .expect(303);
        var door = "/portal/sign-in?company=" + there;
        assertTrue(staff.get("/portal/brand").expect(200).shows(kenh.uri() + door));
        var another = "mật khẩu khác ở Cần Thơ";
        var joining = kenh.anonymous().with("Accept-Language", "vi");
        joining.post(Guests.invite(kenh, shared), Map.of("password", another, "again", another))
                .expect(303);
        assertEquals(2, kenh.number("select count(*) from portal_account where login = '" + LOGIN + "'"));

        var stranger = kenh.anonymous().with("Accept-Language", "vi");
        assertFalse(stranger.get("/portal/sign-in").expect(200).shows("Chào bạn đến Cần Thơ"));
        assertTrue(stranger.get(door).expect(200).shows("Chào bạn đến Cần Thơ"));
        // The browser remembers the door.
        assertTrue(stranger.get("/portal/sign-in").expect(200).shows("Chào bạn đến Cần Thơ"));
        stranger.post("/portal/sign-in", Map.of("login", LOGIN, "password", Guests.PASSWORD))
                .expect(422);
        stranger.post("/portal/sign-in", Map.of("login", LOGIN, "password", another))
                .expect(303);
        assertTrue(stranger.get("/portal").expect(200).shows("Chi nhánh Cần Thơ"));
        assertFalse(first.get("/portal").expect(200).shows("Chi nhánh Cần Thơ"));

        // Who is customer of one company only comes in by any door; an address without a company is the oldest's.
        var only = Guests.contact(kenh, "Khách Cần Thơ", "ct@khach.example");
        Guests.joined(kenh, only);
        var wrongDoor = kenh.anonymous().with("Accept-Language", "vi");
        wrongDoor.get("/portal/sign-in?company=" + here).expect(200);
        wrongDoor
                .post("/portal/sign-in", Map.of("login", "ct@khach.example", "password", Guests.PASSWORD))
                .expect(303);
        kenh.anonymous().get("/portal/sign-in?company=99999999").expect(200);
    }
}
