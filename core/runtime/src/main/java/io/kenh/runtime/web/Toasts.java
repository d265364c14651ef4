package io.kenh.runtime.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import io.kenh.api.data.SearchText;
import io.kenh.api.security.Tokens;
import io.kenh.api.ui.Tone;
import io.kenh.ui.shell.Toast;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Messages for the answer to this request or, after a redirect, for the page that follows: they travel in a cookie that lives a minute. */
public final class Toasts {
    private static final String NAME = "kenh_toast";
    private static final String PENDING = "kenh.toasts";
    private static final int MAX_LENGTH = 400;
    private static final int ID = 8;

    private final BooleanSupplier https;

    /** @param https whether people reach us by https only */
    public Toasts(BooleanSupplier https) {
        this.https = https;
    }

    void add(Context ctx, Tone tone, String text) {
        var pending = new ArrayList<>(pending(ctx));
        pending.add(new Toast(Tokens.random().substring(0, ID), tone, SearchText.cut(text, MAX_LENGTH)));
        ctx.attribute(PENDING, List.copyOf(pending));
        store(ctx, encode(pending), 60);
    }

    /** What is to be shown now; it is shown once. */
    List<Toast> take(Context ctx) {
        var all = new ArrayList<Toast>();
        var cookie = ctx.cookie(NAME);
        if (cookie != null) {
            all.addAll(decode(cookie));
        }
        all.addAll(pending(ctx));
        if (!all.isEmpty()) {
            store(ctx, "", 0);
            ctx.attribute(PENDING, List.of());
        }
        return all;
    }

    private static List<Toast> pending(Context ctx) {
        List<Toast> pending = ctx.attribute(PENDING);
        return pending == null ? List.of() : pending;
    }

    private void store(Context ctx, String value, int seconds) {
        ctx.cookie(new Cookie(NAME, value, "/", seconds, https.getAsBoolean(), true, null, SameSite.LAX));
    }

    private static String encode(List<Toast> toasts) {
        var text = new StringBuilder();
        toasts.forEach(toast -> text.append(toast.id())
                .append('\u001f')
                .append(toast.tone())
                .append('\u001f')
                .append(toast.text())
                .append('\u001e'));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<Toast> decode(String cookie) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cookie), StandardCharsets.UTF_8);
            return text.lines()
                    .flatMap(line -> java.util.Arrays.stream(line.split("\u001e")))
                    .map(one -> one.split("\u001f", 3))
                    .filter(parts -> parts.length == 3)
                    .map(parts -> new Toast(parts[0], Tone.valueOf(parts[1]), parts[2]))
                    .limit(5)
                    .toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
