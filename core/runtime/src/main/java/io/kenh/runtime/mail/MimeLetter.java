package io.kenh.runtime.mail;

import io.kenh.api.mail.Letter;
import io.kenh.api.mail.Letter.Address;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** A letter as it goes over the wire. */
final class MimeLetter extends MimeMessage {
    private static final String UTF8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    private MimeLetter(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static MimeLetter of(Session session, Letter letter) throws MessagingException {
        var message = new MimeLetter(session, letter.messageId());
        message.setFrom(address(letter.from()));
        message.setRecipient(RecipientType.TO, address(letter.to()));
        var replyTo = letter.replyTo();
        if (replyTo != null) {
            message.setReplyTo(new InternetAddress[] {address(replyTo)});
        }
        message.setSubject(letter.subject(), UTF8);
        message.setSentDate(Date.from(letter.date()));
        if (letter.automatic()) {
            message.setHeader("Auto-Submitted", "auto-generated");
        }
        fill(message, letter);
        message.saveChanges();
        return message;
    }

    private static void fill(MimeLetter message, Letter letter) throws MessagingException {
        if (letter.parts().isEmpty()) {
            message.setText(letter.text(), UTF8);
            return;
        }
        var text = new MimeBodyPart();
        text.setText(letter.text(), UTF8);
        var all = new MimeMultipart("mixed", text);
        for (var part : letter.parts()) {
            var file = new MimeBodyPart();
            file.setDataHandler(new DataHandler(new ByteArrayDataSource(part.content(), part.mediaType())));
            file.setDisposition(Part.ATTACHMENT);
            file.setFileName(part.name());
            all.addBodyPart(file);
        }
        message.setContent(all);
    }

    private static InternetAddress address(Address address) throws MessagingException {
        try {
            var checked = new InternetAddress(address.email(), true);
            return address.name().isEmpty() ? checked : new InternetAddress(checked.getAddress(), address.name(), UTF8);
        } catch (AddressException wrong) {
            throw new IllegalArgumentException("not an e-mail address", wrong);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + messageId + ">");
    }
}
