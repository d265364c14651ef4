package io.kenh.invoicing.api;

import io.kenh.api.error.ErrorCode;

/** What invoicing refuses. */
public enum InvoicingError implements ErrorCode {
    /** The invoice has no product. */
    EMPTY("invoicing.empty", 422),
    /** Posted with a total below zero: it is to be a credit note. */
    NEGATIVE("invoicing.negative", 422),
    /** Not possible in this state; the argument is the state, translated. */
    WRONG_STATE("invoicing.wrong-state", 409),
    /** Something was already paid or credited. */
    SETTLED("invoicing.settled", 409),
    /** A down payment that another invoice takes off; the argument is that one's number, or its total while it has none. */
    DEDUCTED("invoicing.deducted", 409),
    /** It takes off a down payment that is not posted; the argument is that one's number, or its total. */
    ADVANCE_OPEN("invoicing.advance-open", 409),
    /** Numbered in another year than its date; the argument is that year. */
    OTHER_YEAR("invoicing.other-year", 409),
    /** Another invoice has this payment reference; the argument is the reference. */
    REFERENCE_TAKEN("invoicing.reference-taken", 409),
    BAD_REFERENCE("invoicing.bad-reference", 422),
    /** It looks like the number of an invoice; the field is named. */
    RESERVED_REFERENCE("invoicing.reserved-reference", 422),
    REASON_NEEDED("invoicing.reason-needed", 422),
    /** More than is still to be paid; the argument is that. */
    OVERPAID("invoicing.overpaid", 409),
    /** The arguments are the least and the most there may be. */
    BAD_AMOUNT("invoicing.bad-amount", 422),
    /** Another payment has this key. */
    KEY_TAKEN("invoicing.key-taken", 409),
    /** Not as much is left of the credit. */
    NO_CREDIT("invoicing.no-credit", 409),
    /** Credit notes would take back more than the invoice; the argument is what is left of it. */
    OVERCREDITED("invoicing.overcredited", 409),
    /** Of another company. */
    OTHER_COMPANY("invoicing.other-company", 409),
    /** Held back: no payment is taken until somebody lets it go on. */
    BLOCKED("invoicing.blocked", 409),
    /** No journal of this kind is in use, or the one that was picked is not one of these. */
    NO_JOURNAL("invoicing.no-journal", 422),
    /** The customer is not asked to pay anything, or no longer. */
    NOTHING_OPEN("invoicing.nothing-open", 409),
    /** Nothing to write on the transfer: the money would not be recognised. */
    NO_REFERENCE("invoicing.no-reference", 409),
    /** Another invoice has this electronic invoice; the arguments are it and that one's number. */
    E_INVOICE_TAKEN("invoicing.e-invoice-taken", 409),
    /** An electronic invoice was issued for it; the argument is that. */
    ISSUED("invoicing.issued", 409),
    TOO_MANY_LINES("invoicing.too-many-lines", 422),
    /** A bank's file that cannot be read; the argument is the row or line. */
    BAD_STATEMENT("invoicing.bad-statement", 422),
    /** A movement in a bank's file without a day; the argument is the line. */
    NO_DAY("invoicing.no-day", 422),
    /** A bank's file of another account than its journal's; the arguments are the file's, the journal's name and its account. */
    OTHER_ACCOUNT("invoicing.other-account", 409);

    private final String key;
    private final int status;

    InvoicingError(String key, int status) {
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
