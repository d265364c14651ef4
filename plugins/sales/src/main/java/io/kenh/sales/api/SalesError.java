package io.kenh.sales.api;

import io.kenh.api.error.ErrorCode;

/** What sales refuses. */
public enum SalesError implements ErrorCode {
    /** The order has no product to sell. */
    EMPTY("sales.empty", 422),
    /** Not possible in this state; the argument is the state, translated. */
    WRONG_STATE("sales.wrong-state", 409),
    LOCKED("sales.locked", 409),
    /** A line of a confirmed order can only be set to zero. */
    LINE_KEPT("sales.line-kept", 409),
    CUSTOMER_KEPT("sales.customer-kept", 409),
    /** The quotation is no longer valid: to be confirmed explicitly; the argument is the last day. */
    EXPIRED("sales.expired", 409),
    /** The customer read it before it was changed. */
    CHANGED_MEANWHILE("sales.changed-meanwhile", 409),
    /** The customer answers what was accepted before, here or elsewhere. */
    ACCEPTED_BEFORE("sales.accepted-before", 409),
    /** The same of what was rejected or cancelled. */
    ENDED_BEFORE("sales.ended-before", 409),
    /** Not confirmed: it adds up to less than nothing; the argument is the total. */
    NEGATIVE("sales.negative", 409),
    /** Not sent into the conversation of somebody else; the arguments are whose it is, and whose the order. */
    OTHER_CUSTOMER("sales.other-customer", 409),
    REASON_NEEDED("sales.reason-needed", 422),
    /** More than is still to be paid; the argument is that. */
    OVERPAID("sales.overpaid", 409),
    /** Invoices ask for it or money came for it; the arguments are both amounts. To be cancelled explicitly. */
    HAS_MONEY("sales.has-money", 409),
    /** Only drafts and what was cancelled are deleted. */
    CANCEL_FIRST("sales.cancel-first", 409),
    /** Not deleted: money was recorded on it. */
    KEPT_PAID("sales.kept-paid", 409),
    /** Not deleted: invoices were made from it. */
    KEPT_INVOICED("sales.kept-invoiced", 409),
    /** Not deleted: messages about it went to the customer, or the customer answered it. */
    KEPT_TOLD("sales.kept-told", 409),
    /** The arguments are the least and the most there may be. */
    BAD_AMOUNT("sales.bad-amount", 422),
    /** Another payment has this key. */
    KEY_TAKEN("sales.key-taken", 409),
    /** Something else was asked for with this key. */
    ONCE_TAKEN("sales.once-taken", 409),
    /** While invoices are made of orders, money is taken on those. */
    PAID_ON_INVOICES("sales.paid-on-invoices", 409),
    /** It has a regular invoice already; the argument is its number. */
    INVOICED("sales.invoiced", 409),
    /** What is left to invoice is to be delivered first. */
    NOT_DELIVERED("sales.not-delivered", 409),
    /** A regular invoice takes off posted down payments only; the argument is what drafts of others ask for. */
    ADVANCE_DRAFT("sales.advance-draft", 409),
    /** Signing needs a name and the customer's word. */
    NOT_SIGNED("sales.not-signed", 422),
    /** The argument is how many there may be. */
    TOO_MANY_COMMENTS("sales.too-many-comments", 429),
    TOO_MANY_LINES("sales.too-many-lines", 422);

    private final String key;
    private final int status;

    SalesError(String key, int status) {
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
