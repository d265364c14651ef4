package io.kenh.zbstemplates.rule;

import io.kenh.zbstemplates.send.Why;
import java.util.Arrays;
import java.util.Optional;

/** Why a rule waits or does not send. */
public enum Reason {
    RULE_OFF,
    NO_RULE,
    /** The delay is not over, or the day has not come. */
    DELAY,
    QUIET,
    CONDITION,
    /** The template's own conditions do not hold. Detail: the key of their sentence. */
    UNFIT,
    /** The document names nobody, or nobody with a phone or Zalo. */
    NO_RECIPIENT,
    /** There are ways to the customer, but none the rule may take. */
    NO_CHANNEL,
    /** An e-mail would reach them, but the app is off or has no mail server. */
    NO_MAIL,
    VALUES,
    NOT_LINKED,
    NOT_FOLLOWING,
    /** The platform told us that this person does not want or cannot get messages. */
    REFUSED,
    /** The customer does not want to be contacted. */
    NO_CONTACT,
    TEMPLATE,
    DOCUMENT_GONE,
    CANCELLED,
    /** What it would tell happened when the document was another customer's. */
    CUSTOMER_CHANGED,
    /** It happened once more before this one was sent. */
    SUPERSEDED,
    TOO_LATE,
    NO_DATE,
    DATE_PASSED,
    DRY_RUN;

    private static final String PREFIX = "zbs-templates.why.";

    public String key() {
        return PREFIX + name();
    }

    Why why() {
        return why("");
    }

    Why why(String detail) {
        return new Why(key(), 0, detail);
    }

    public static Optional<Reason> of(Why why) {
        return Arrays.stream(values())
                .filter(reason -> reason.key().equals(why.key()))
                .findFirst();
    }
}
