package io.kenh.inbox.page;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A short text that changes when one of the values does. Not the record's own hash code: the JDK keeps, softly but for long, the types of
 * the components that a record's generated {@code equals} or {@code hashCode} met last, and with them this plugin's class loader.
 */
final class Rev {
    private Rev() {}

    /** @param values of the JDK's own types, or lists and records of such */
    static String of(@Nullable Object... values) {
        return Integer.toHexString(Arrays.hashCode(values));
    }
}
