package io.kenh.api.mail;

import java.time.Duration;

/**
 * Hands one letter to a mail server: {@code host.services().get(Smtp.class)}. It tries once, keeps nothing and logs neither words nor
 * passwords; whoever uses it decides what is tried again. Never call it inside a transaction: a slow server takes minutes.
 */
public interface Smtp {
    /** How the way to the server is protected. */
    enum Security {
        /** Begins plainly and refuses to go on without TLS (RFC 3207), usually on port 587. */
        STARTTLS,
        /** TLS from the first byte (RFC 8314), usually on port 465. */
        TLS,
        /** Nothing: only to a server on this machine. */
        NONE
    }

    /**
     * Where letters are handed over.
     *
     * @param user empty for a server that asks for no sign-in
     * @param patience how long any one answer may take
     */
    record Server(String host, int port, Security security, String user, String password, Duration patience) {
        /** Says nothing of the password. */
        @Override
        public String toString() {
            return user + "@" + host + ":" + port + " " + security;
        }
    }

    /** What stands in the way. */
    enum Problem {
        /** No connection, or it broke before everything was handed over. */
        UNREACHABLE(true),
        /** The server offers no STARTTLS, or the way would not be protected. */
        INSECURE(true),
        /** TLS failed: the certificate is not the server's, is out of date, or nobody known vouches for it. */
        CERTIFICATE(true),
        SIGN_IN(true),
        /** The server takes nothing at the moment. */
        BUSY(true),
        /** It does not take letters from this sender. */
        SENDER(true),
        /** It does not take letters to this recipient. */
        RECIPIENT(false),
        /** It read the letter and does not want it. */
        CONTENT(false);

        private final boolean everyLetter;

        Problem(boolean everyLetter) {
            this.everyLetter = everyLetter;
        }

        /** The next letter would meet the same. */
        public boolean everyLetter() {
            return everyLetter;
        }
    }

    /** How it ended. {@code said}: the server's own words with their code, or what went wrong before it said any. */
    sealed interface Outcome {
        String said();

        /** The server has it and answers for it. */
        record Taken(String said) implements Outcome {}

        /** The server does not have it and would not take it later either. */
        record Refused(Problem problem, String said) implements Outcome {}

        /** The server does not have it; later it may take it. */
        record NotNow(Problem problem, String said) implements Outcome {}

        /** Everything was handed over, but no answer came: the server may have it or not. */
        record Unclear(String said) implements Outcome {}
    }

    /** @throws IllegalArgumentException when an address is none */
    Outcome send(Server server, Letter letter);
}
