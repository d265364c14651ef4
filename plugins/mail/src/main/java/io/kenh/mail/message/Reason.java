package io.kenh.mail.message;

import io.kenh.api.mail.Smtp.Problem;
import io.kenh.ui.Kit;
import io.kenh.ui.records.Choice;
import java.util.stream.Stream;

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
    DOCUMENT_CANCELLED,
    DOCUMENT_DELETED,
    /** The document belongs to another customer now. */
    CUSTOMER_CHANGED,
    /** The document's plugin fails when it is asked. */
    DOCUMENT_UNREADABLE,
    BY_PERSON,
    /** A person let one be that a server may have. */
    LEFT_AS_IT_IS;

    /** Somebody decided that it does not go. */
    boolean decided() {
        return this == BY_PERSON || this == LEFT_AS_IT_IS;
    }

    public static Reason of(Problem problem) {
        return valueOf(problem.name());
    }

    private String key() {
        return "mail.reason." + name();
    }

    public String text() {
        return Kit.t(key());
    }

    static Choice[] choices() {
        return Stream.of(values())
                .map(reason -> Choice.of(reason.name(), reason.key()))
                .toArray(Choice[]::new);
    }
}
