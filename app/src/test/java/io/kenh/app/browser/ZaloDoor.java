package io.kenh.app.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.kenh.app.scenario.World;
import io.kenh.testkit.TestKenh;
import java.util.HashMap;

/** A shop whose portal opens with Zalo, and customers who press what leads there. */
final class ZaloDoor {
    final World shop;
    private final TestKenh kenh;

    ZaloDoor(TestKenh kenh) {
        this.kenh = kenh;
        shop = new World(kenh).open();
        shop.sim("/seed", """
                {"apps":[{"appId":"%s","loginCallbackUrl":"%s/portal/zalo/callback"}],"deliver":false}""".formatted(World.APP, kenh.uri()));
    }

    /** @param create whether customers who are known get an account */
    void opens(boolean create) {
        var form = new HashMap<String, String>();
        form.put("account", "" + kenh.number("select id from zalo_oa_account"));
        if (create) {
            form.put("create", "on");
        }
        kenh.admin().post("/portal-login/settings", form).expect(303);
    }

    /** Somebody who wrote, and whose name and number staff noted. */
    void known(String key, String name, String phone) {
        shop.customer(key, name, phone);
        shop.says(key, "Chào shop");
        shop.drain();
        shop.known(key, name, phone);
    }

    /** What the simulated Zalo does wrong the next time somebody signs in. @param kind see its faults */
    void fails(String kind, String path, int amount) {
        shop.sim(
                "/faults", "{\"kind\":\"%s\",\"path\":\"%s\",\"amount\":%d,\"times\":1}".formatted(kind, path, amount));
    }

    static void presses(Page page, AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name)).click();
    }

    /** From the sign-in page, as the person with this name in Zalo, or with "Từ chối" as nobody. */
    static void enters(Page phone, String name) {
        phone.navigate("/portal/sign-in");
        presses(phone, AriaRole.BUTTON, "Đăng nhập bằng Zalo");
        presses(phone, AriaRole.BUTTON, name);
    }
}
