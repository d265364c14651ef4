package io.kenh.runtime.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Knows how far a letter has come: before its last line nothing is the server's, after it nobody but the server knows. */
final class StagedTransport extends SMTPTransport {
    /** In this order. */
    enum Stage {
        CONNECT,
        SENDER,
        RECIPIENT,
        TEXT,
        /** The line that ends the text is being sent: from here on the server may have it. */
        END
    }

    private Stage stage = Stage.CONNECT;

    StagedTransport(Session session, String host, int port) {
        super(session, new URLName("smtp", host, port, null, null, null));
    }

    Stage stage() {
        return stage;
    }

    @Override
    protected void mailFrom() throws MessagingException {
        stage = Stage.SENDER;
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        stage = Stage.RECIPIENT;
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        stage = Stage.TEXT;
        return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        stage = Stage.END;
        super.finishData();
    }
}
