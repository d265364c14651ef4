package io.kenh.zalosimulator.oauth;

import java.util.LinkedHashMap;
import java.util.Map;

/** Errors of the OAuth host. Only -14002 and -14003 are published; the other numbers are the simulator's own in the same family. */
public enum OauthError {
    INVALID_APP(-14002, "Invalid appId", "App is inactive and user is not an admin of it"),
    INVALID_REDIRECT(-14003, "Invalid redirect uri", ""),
    INVALID_SECRET(-14004, "Invalid secret key", "secret_key does not belong to app_id"),
    INVALID_CODE(-14010, "Invalid authorization code", "code is unknown or belongs to another app"),
    USED_CODE(-14011, "Invalid authorization code", "code was used before"),
    EXPIRED_CODE(-14012, "Authorization code expired", "code is older than 10 minutes"),
    INVALID_VERIFIER(-14013, "Invalid code verifier", "code_verifier does not match code_challenge"),
    INVALID_REFRESH(-14014, "Invalid refresh token", "refresh_token is unknown or belongs to another app"),
    USED_REFRESH(-14015, "Invalid refresh token", "refresh_token was used before"),
    EXPIRED_REFRESH(-14016, "Refresh token expired", "refresh_token is too old"),
    REVOKED(-14017, "Permission revoked", "the Official Account has revoked the app's permission"),
    INVALID_GRANT_TYPE(-14018, "Invalid grant type", "grant_type must be authorization_code or refresh_token"),
    SERVER(-14000, "Internal error", "try again");

    private final int code;
    private final String title;
    private final String reason;

    OauthError(int code, String title, String reason) {
        this.code = code;
        this.title = title;
        this.reason = reason;
    }

    public int code() {
        return code;
    }

    public Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("error", code);
        body.put("error_name", title);
        body.put("error_reason", reason);
        body.put("error_description", reason.isEmpty() ? title : title + ": " + reason);
        body.put(
                "ref_doc",
                "https://developers.zalo.me/docs/official-account/bat-dau/xac-thuc-va-uy-quyen-cho-ung-dung-new");
        return body;
    }
}
