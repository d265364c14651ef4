package io.kenh.runtime.admin;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Numbers in forms. */
final class Ids {
    private Ids() {}

    static Set<Long> of(Collection<String> texts) {
        return texts.stream().map(Ids::one).collect(Collectors.toSet());
    }

    static long one(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new KenhException(CoreError.BAD_REQUEST, e);
        }
    }
}
