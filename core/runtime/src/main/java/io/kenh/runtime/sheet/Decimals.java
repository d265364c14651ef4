package io.kenh.runtime.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as text, without grouping. */
final class Decimals {
    private Decimals() {}

    /** Never with just three decimals: where a point groups thousands, 1.250 reads as one thousand two hundred and fifty. */
    static String plain(BigDecimal number) {
        var exact = number.scale() == 3 ? number.stripTrailingZeros() : number;
        int scale = exact.scale() == 3 ? 4 : Math.max(0, exact.scale());
        return exact.setScale(scale, RoundingMode.UNNECESSARY).toPlainString();
    }
}
