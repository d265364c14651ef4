package io.kenh.invoicing.invoice;

/** What is set against an invoice. */
public enum ShareSource {
    PAYMENT,
    /** Another document of the other kind. */
    CREDIT,
    WRITE_OFF
}
