package io.kenh.ui.form;

import io.javalin.http.Context;
import io.kenh.api.data.SearchText;
import io.kenh.api.web.Json;
import java.util.List;
import java.util.Objects;

/** What a {@link Combo} offers. @param hint shown smaller beside the name */
public record Suggestion(long id, String name, String hint) {
    private static final int TYPED = 100;

    /** What was typed. */
    public static String typed(Context ctx) {
        return SearchText.cut(Objects.requireNonNullElse(ctx.queryParam("q"), ""), TYPED);
    }

    public static void answer(Context ctx, Json json, List<Suggestion> found) {
        answer(ctx, json, (Object) found);
    }

    /** The same for other data of a script. */
    public static void answer(Context ctx, Json json, Object data) {
        ctx.contentType("application/json; charset=utf-8")
                .header("Cache-Control", "no-store")
                .result(json.write(data));
    }
}
