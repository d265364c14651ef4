package io.kenh.invoicing.api;

import io.kenh.api.security.Permission;

/** Each reaches the whole company. */
public final class InvoicingPermissions {
    public static final Permission READ = new Permission("invoicing.invoice.read");
    /** Make and change drafts. */
    public static final Permission WRITE = new Permission("invoicing.invoice.write");

    public static final Permission POST = new Permission("invoicing.invoice.post");
    public static final Permission PAY = new Permission("invoicing.payment.write");
    /** Give up what is still open after a payment. */
    public static final Permission WRITE_OFF = new Permission("invoicing.write-off.write");

    /** Credit notes, back to draft, cancel, undo payments. */
    public static final Permission REVERSE = new Permission("invoicing.invoice.reverse");

    public static final Permission SETTINGS = new Permission("invoicing.settings.write");

    private InvoicingPermissions() {}
}
