package io.kenh.api.ui;

import gg.jte.Content;
import io.javalin.http.Context;
import java.util.function.BiFunction;

/** What a plugin puts into a slot; parts stand in ascending order. Return {@link #NOTHING} to show nothing. */
public record SlotPart<T>(Slot<T> slot, int order, BiFunction<Context, T, Content> render) {
    public static final Content NOTHING = output -> {};
}
