package io.kenh.zbstemplates.send;

import static java.util.stream.Collectors.toMap;

import io.kenh.api.error.KenhException;
import io.kenh.zbstemplates.api.ZbsError;
import io.kenh.zbstemplates.values.Values;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** A refusal that names each value that is missing, empty, too long or of the wrong form. */
final class ValueErrors {
    private ValueErrors() {}

    static KenhException of(@Nullable String documentType, Values values) {
        var fields = values.problems().stream()
                .collect(toMap(
                        Values.Problem::param,
                        problem -> problem.text(documentType),
                        (first, second) -> first,
                        LinkedHashMap::new));
        return new KenhException(ZbsError.VALUES, fields, fields.size());
    }
}
