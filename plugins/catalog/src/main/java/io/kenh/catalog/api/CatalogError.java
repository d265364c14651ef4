package io.kenh.catalog.api;

import io.kenh.api.error.ErrorCode;

/** What the catalogue refuses. */
public enum CatalogError implements ErrorCode {
    REFERENCE_TAKEN("catalog.reference-taken", 409),
    BARCODE_TAKEN("catalog.barcode-taken", 409),
    NAME_TAKEN("catalog.name-taken", 409),
    IN_USE("catalog.in-use", 409),
    SHIPPED("catalog.shipped", 422),
    UNITS_DIFFER("catalog.units-differ", 422),
    /** A number beyond what can be calculated exactly and stored; the argument is the limit. */
    AMOUNT_TOO_LARGE("catalog.amount-too-large", 422),
    /** A discount outside 0 to 100 percent. */
    BAD_DISCOUNT("catalog.bad-discount", 422),
    /** A tax whose rate is negative or above 1,000 percent, or a group in a group. */
    BAD_TAX("catalog.bad-tax", 422),
    STANDARD_LIST("catalog.standard-list", 422),
    /** A category deeper than the limit; the argument is the limit. */
    TOO_DEEP("catalog.too-deep", 422),
    NOT_A_PICTURE("catalog.not-a-picture", 422);

    private final String key;
    private final int status;

    CatalogError(String key, int status) {
        this.key = key;
        this.status = status;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public int status() {
        return status;
    }
}
