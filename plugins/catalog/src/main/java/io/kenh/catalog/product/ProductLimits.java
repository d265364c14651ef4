package io.kenh.catalog.product;

import java.math.BigDecimal;

/** Longest texts, in characters, as the table's columns; highest prices, in đồng. */
public final class ProductLimits {
    public static final int NAME = 200;
    public static final int CODE = 60;
    public static final int DESCRIPTION = 2000;
    public static final int TAXES = 10;
    public static final int PRICE_DECIMALS = 2;
    public static final BigDecimal PRICE = new BigDecimal("999999999999.99");
    static final int SEARCH_LINE = 1000;

    private ProductLimits() {}
}
