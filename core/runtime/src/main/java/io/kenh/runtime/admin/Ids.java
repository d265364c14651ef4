package io.kenh.runtime.admin;

import io.javalin.http.Context;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Numbers in addresses and forms. */
final class Ids {
    private Ids() {}

    /** What is not a number names no record. */
    static long path(Context ctx, String name) {
        return one(ctx.pathParam(name), CoreError.NOT_FOUND);
    }

    static Set<Long> of(Collection<String> texts) {
        return texts.stream().map(text -> one(text, CoreError.BAD_REQUEST)).collect(Collectors.toSet());
    }

    static long one(String text, CoreError otherwise) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new KenhException(otherwise, e);
        }
    }
}
