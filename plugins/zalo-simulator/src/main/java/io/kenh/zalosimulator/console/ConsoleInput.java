package io.kenh.zalosimulator.console;

import io.javalin.http.Context;
import io.kenh.api.error.KenhException;
import io.kenh.zalosimulator.SimulatorError;
import io.kenh.zalosimulator.zbs.Quality;
import java.util.Arrays;
import java.util.Optional;

/** What the forms of the console send. */
final class ConsoleInput {
    private ConsoleInput() {}

    static Quality quality(Context ctx) {
        var text = Optional.ofNullable(ctx.formParam("quality")).orElse("");
        return Arrays.stream(Quality.values())
                .filter(quality -> quality.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new KenhException(SimulatorError.BAD_INPUT, "quality"));
    }

    static String reason(Context ctx) {
        return Optional.ofNullable(ctx.formParam("reason"))
                .map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= 1000)
                .orElseThrow(() -> new KenhException(SimulatorError.BAD_INPUT, "reason"));
    }

    static int number(Context ctx, String name) {
        var text = Optional.ofNullable(ctx.formParam(name)).orElse("").strip();
        if (!text.matches("[0-9]{1,9}")) {
            throw new KenhException(SimulatorError.BAD_INPUT, name);
        }
        return Integer.parseInt(text);
    }
}
