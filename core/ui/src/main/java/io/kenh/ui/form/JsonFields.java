package io.kenh.ui.form;

import static io.kenh.ui.Kit.t;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of what programs send, checked as forms are: what is wrong names its field ({@code core.invalid}, 422). */
public final class JsonFields {
    private JsonFields() {}

    /** @param text may be absent */
    public static String text(String field, @Nullable String text, String otherwise, int most) {
        return text == null ? otherwise : text(field, text.strip(), most);
    }

    public static String text(String field, String text, int most) {
        if (text.length() > most) {
            throw new KenhException(CoreError.INVALID, Map.of(field, t("ui.form.too-long", most)));
        }
        return text;
    }

    /** @param number may be absent */
    public static BigDecimal number(String field, @Nullable BigDecimal number, BigDecimal otherwise, int decimals) {
        if (number == null) {
            return otherwise;
        }
        // "1e999999999" is short to write and long to compute with.
        if (Math.abs(number.scale()) > 30
                || number.precision() > 40
                || number.abs().compareTo(Typed.MOST) > 0) {
            throw new KenhException(CoreError.INVALID, Map.of(field, t("ui.form.too-large", "…", Typed.MOST)));
        }
        if (number.stripTrailingZeros().scale() > decimals) {
            throw new KenhException(
                    CoreError.INVALID, Map.of(field, t("ui.form.decimals", number.toPlainString(), decimals)));
        }
        return number;
    }
}
