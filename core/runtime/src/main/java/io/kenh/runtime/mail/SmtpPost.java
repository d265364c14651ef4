package io.kenh.runtime.mail;

import io.kenh.api.mail.Letter;
import io.kenh.api.mail.Smtp;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Properties;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** One connection for each letter. */
public final class SmtpPost implements Smtp {
    private static final int MOST_CONNECT_MILLIS = 10_000;

    private final Supplier<String> self;
    private final @Nullable SSLSocketFactory trust;

    /** @param self how this machine is called from outside */
    public SmtpPost(Supplier<String> self) {
        this(self, null);
    }

    /** @param trust makes TLS connections; null: as this Java trusts */
    SmtpPost(Supplier<String> self, @Nullable SSLSocketFactory trust) {
        this.self = self;
        this.trust = trust;
    }

    @Override
    public Outcome send(Server server, Letter letter) {
        if (server.security() == Security.NONE && !here(server.host())) {
            return new Outcome.NotNow(Problem.INSECURE, "no TLS, and not on this machine: " + server.host());
        }
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        // Jakarta Mail finds its own parts by it, and callers come with loaders of their own.
        thread.setContextClassLoader(SmtpPost.class.getClassLoader());
        try {
            return hand(server, letter);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Outcome hand(Server server, Letter letter) {
        var session = Session.getInstance(properties(server));
        var transport = new StagedTransport(session, server.host(), server.port());
        try {
            var message = MimeLetter.of(session, letter);
            transport.connect(server.host(), server.port(), blank(server.user()), blank(server.password()));
            transport.sendMessage(message, message.getAllRecipients());
            return new Outcome.Taken(Said.by(transport));
        } catch (MessagingException failed) {
            return Verdicts.of(transport, failed);
        } finally {
            close(transport);
        }
    }

    /** What comes after the answer changes nothing of it. */
    private static void close(StagedTransport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            // It was said already how the letter fared.
        }
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }

    private Properties properties(Server server) {
        var properties = new Properties();
        boolean starts = server.security() == Security.STARTTLS;
        var patience = Long.toString(server.patience().toMillis());
        properties.put("mail.smtp.localhost", name(self.get()));
        properties.put("mail.smtp.auth", Boolean.toString(!server.user().isEmpty()));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(starts));
        properties.put("mail.smtp.starttls.required", Boolean.toString(starts));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(server.security() == Security.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.protocols", "TLSv1.2 TLSv1.3");
        properties.put(
                "mail.smtp.connectiontimeout",
                Long.toString(Math.min(MOST_CONNECT_MILLIS, server.patience().toMillis())));
        properties.put("mail.smtp.timeout", patience);
        properties.put("mail.smtp.writetimeout", patience);
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.sendpartial", "false");
        if (trust != null) {
            properties.put("mail.smtp.ssl.socketFactory", trust);
        }
        return properties;
    }

    /** An address stands in brackets (RFC 5321 4.1.3). */
    private static String name(String host) {
        return host.matches("[0-9.]+") ? "[" + host + "]" : host.replaceAll("^\\[(?=[0-9A-Fa-f:])", "[IPv6:");
    }

    private static boolean here(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }
}
