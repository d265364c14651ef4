package io.kenh.zbstemplates.rule;

/** Who may be written to without being asked. A refusal the platform told us of counts in each case. */
public enum Consent {
    /** The document's customer: the message is about their own business. */
    CUSTOMER,
    /** Only who wrote to the account or follows it. */
    LINKED,
    /** Only who follows the account. */
    FOLLOWS;

    public String key() {
        return "zbs-templates.consent." + name();
    }
}
