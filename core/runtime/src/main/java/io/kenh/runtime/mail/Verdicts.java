package io.kenh.runtime.mail;

import io.kenh.api.mail.Smtp.Outcome;
import io.kenh.api.mail.Smtp.Problem;
import io.kenh.runtime.mail.StagedTransport.Stage;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What a failed try means, by how far it came and what the server answered. */
final class Verdicts {
    private Verdicts() {}

    static Outcome of(StagedTransport transport, MessagingException failed) {
        int code = code(failed);
        var said = said(transport, failed, code);
        if (transport.stage() == Stage.CONNECT) {
            return new Outcome.NotNow(connecting(failed), said);
        }
        if (code < 400) {
            return transport.stage() == Stage.END
                    ? new Outcome.Unclear(said)
                    : new Outcome.NotNow(Problem.UNREACHABLE, said);
        }
        // 421: the server closes; 530, 534, 535, 538: it wants a sign-in, or another one (RFC 4954).
        return switch (code) {
            case 421 -> new Outcome.NotNow(Problem.BUSY, said);
            case 530, 534, 535, 538 -> new Outcome.NotNow(Problem.SIGN_IN, said);
            default ->
                code < 500
                        ? new Outcome.NotNow(problem(transport.stage(), code), said)
                        : new Outcome.Refused(problem(transport.stage(), code), said);
        };
    }

    private static Problem problem(Stage stage, int code) {
        // 523, 552: too large, which servers that are told the size say at once.
        if (code == 523 || code == 552) {
            return Problem.CONTENT;
        }
        return switch (stage) {
            case CONNECT -> Problem.UNREACHABLE;
            case SENDER -> Problem.SENDER;
            case RECIPIENT -> Problem.RECIPIENT;
            case TEXT, END -> Problem.CONTENT;
        };
    }

    private static Problem connecting(MessagingException failed) {
        if (failed instanceof AuthenticationFailedException) {
            return Problem.SIGN_IN;
        }
        if (caused(failed, SSLException.class)) {
            return Problem.CERTIFICATE;
        }
        var text = String.valueOf(failed.getMessage());
        return text.contains("STARTTLS") ? Problem.INSECURE : Problem.UNREACHABLE;
    }

    private static boolean caused(Throwable failed, Class<? extends Throwable> by) {
        for (Throwable one = failed; one != null; one = one.getCause()) {
            if (by.isInstance(one)) {
                return true;
            }
        }
        return false;
    }

    /** The server's code for what was refused last, 0 or less for none. */
    private static int code(MessagingException failed) {
        int code = 0;
        for (Exception one = failed;
                one != null;
                one = one instanceof MessagingException m ? m.getNextException() : null) {
            code = switch (one) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                case SMTPSendFailedException send -> send.getReturnCode();
                default -> code;
            };
        }
        return code;
    }

    private static String said(StagedTransport transport, MessagingException failed, int code) {
        if (code >= 400) {
            for (Exception one = failed;
                    one != null;
                    one = one instanceof MessagingException m ? m.getNextException() : null) {
                if (one instanceof SMTPAddressFailedException || one instanceof SMTPSenderFailedException) {
                    return Said.clean(one.getMessage());
                }
            }
        }
        Throwable last = failed;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        var own = Said.clean(last.getMessage());
        return own.isEmpty() ? Said.by(transport) : own;
    }
}
