package io.kenh.zalooa.client;

import io.kenh.api.data.SearchText;
import java.util.regex.Pattern;

/** Takes secrets out of what the API log keeps. */
public final class Masking {
    static final int MAX_LENGTH = 4000;
    private static final String NAMES =
            "access_token|refresh_token|app_secret|secret_key|code_verifier|code_challenge|code|appsecret_proof|token";
    private static final Pattern JSON =
            Pattern.compile("(\"(?:" + NAMES + ")\"\\s*:\\s*)(?:\"(?:[^\"\\\\]|\\\\.)*+\"?|[^,}\\s]+)");
    private static final Pattern FORM = Pattern.compile("((?:^|[&?\\s])(?:" + NAMES + ")=)[^&\\s]*");

    private Masking() {}

    public static String mask(String text) {
        // Cut far behind the final limit first: a huge answer must not cost a scan of all of it.
        var start = text.length() > 4 * MAX_LENGTH ? text.substring(0, 4 * MAX_LENGTH) : text;
        var masked = JSON.matcher(start).replaceAll("$1\"•••\"");
        masked = FORM.matcher(masked).replaceAll("$1•••");
        return masked.length() > MAX_LENGTH ? SearchText.cut(masked, MAX_LENGTH - 1) + "…" : masked;
    }
}
