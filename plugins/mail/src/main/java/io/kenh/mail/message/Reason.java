package io.kenh.mail.message;

import io.kenh.api.mail.Smtp.Problem;
import io.kenh.ui.Kit;

/** Why a letter is where it is: what {@link Problem} names, and what we found ourselves. */
public enum Reason {
    UNREACHABLE,
    INSECURE,
    CERTIFICATE,
    SIGN_IN,
    BUSY,
    SENDER,
    RECIPIENT,
    CONTENT,
    /** No answer to the end of the letter. */
    NO_ANSWER,
    /** This server stopped while the letter was being sent. */
    INTERRUPTED,
    /** An attached file is no longer there. */
    FILE_GONE,
    /** Tried for days. */
    TOO_OLD,
    NO_CONTACT,
    BY_PERSON;

    public static Reason of(Problem problem) {
        return valueOf(problem.name());
    }

    public String text() {
        return Kit.t("mail.reason." + name());
    }
}
