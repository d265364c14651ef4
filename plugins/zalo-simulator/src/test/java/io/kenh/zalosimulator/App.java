package io.kenh.zalosimulator;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.JsonBody;
import io.kenh.testkit.TestKenh;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** An app that asks for an account and buys tokens. */
final class App {
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    static final String PERMISSION = "/zalo-simulator/oauth/v4/oa/permission";

    private final TestKenh kenh;

    App(TestKenh kenh) {
        this.kenh = kenh;
    }

    /** @return the code */
    String approve() {
        var location =
                kenh.admin().post(PERMISSION, consent("approve")).expect(303).location();
        assertTrue(location.startsWith(World.CALLBACK) && location.contains("&oa_id=" + World.SHOP + "&state=s1"));
        var code = Pattern.compile("code=([^&]+)").matcher(location);
        assertTrue(code.find());
        return code.group(1);
    }

    static Map<String, String> consent(String decision) {
        return Map.of(
                "app_id",
                World.APP,
                "redirect_uri",
                World.CALLBACK,
                "code_challenge",
                CHALLENGE,
                "state",
                "s1",
                "oa_id",
                World.SHOP,
                "decision",
                decision);
    }

    JsonBody buy(String code, String verifier) {
        return token(Map.of("grant_type", "authorization_code", "code", code, "code_verifier", verifier));
    }

    JsonBody refresh(String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    private JsonBody token(Map<String, String> form) {
        var whole = new HashMap<>(form);
        whole.put("app_id", World.APP);
        return kenh.anonymous()
                .with("secret_key", World.SECRET)
                .post("/zalo-simulator/oauth/v4/oa/access_token", whole)
                .expect(200)
                .json();
    }
}
