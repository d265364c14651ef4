package io.kenh.testkit;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server on this machine that keeps what it is given, and misbehaves when a test says so. */
public final class MailSink implements AutoCloseable {
    /** What of a letter is answered. */
    public enum Stage {
        SENDER,
        RECIPIENT,
        TEXT
    }

    private record Refusal(Stage stage, int code, String words) {}

    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<Refusal> refusals = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final SMTPServer server;
    private volatile boolean silent;
    private final AtomicInteger tried = new AtomicInteger();

    private MailSink(SMTPServer.Builder builder) {
        this.server = builder.bindAddress(InetAddress.getLoopbackAddress())
                .port(0)
                .messageHandlerFactory(context -> new Taking())
                .build();
        server.start();
    }

    /** One that takes letters of everybody. */
    public static MailSink open() {
        return new MailSink(new SMTPServer.Builder());
    }

    /** One that wants to know who gives them. */
    public static MailSink asking(String user, String password) {
        return new MailSink(new SMTPServer.Builder()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((name, word, context) -> {
                    if (!name.equals(user) || !word.equals(password)) {
                        throw new LoginFailedException("5.7.8 Username and Password not accepted");
                    }
                }))
                .requireAuth(true));
    }

    public int port() {
        return server.getPortAllocated();
    }

    /** What was taken, the earliest first. */
    public List<Mail> mails() {
        return mails;
    }

    /** How many letters were begun, taken or not. */
    public int tried() {
        return tried.get();
    }

    /** The next time it comes to that, this is the answer. */
    public MailSink refuses(Stage stage, int code, String words) {
        refusals.add(new Refusal(stage, code, words));
        return this;
    }

    /** Letters are taken from now on, but nobody is told. */
    public MailSink silent(boolean is) {
        silent = is;
        return this;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop();
    }

    private final class Taking implements MessageHandler {
        private String from = "";
        private final List<String> to = new ArrayList<>();

        @Override
        public void from(String sender) throws RejectException {
            tried.incrementAndGet();
            answer(Stage.SENDER);
            from = sender;
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            answer(Stage.RECIPIENT);
            to.add(recipient);
        }

        @Override
        public String data(InputStream text) throws IOException, RejectException {
            var raw = text.readAllBytes();
            answer(Stage.TEXT);
            mails.add(new Mail(from, List.copyOf(to), raw));
            if (silent) {
                try {
                    closed.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return "Ok: kept as " + mails.size();
        }

        @Override
        public void done() {}

        private void answer(Stage stage) throws RejectException {
            var next = refusals.peek();
            if (next != null && next.stage() == stage) {
                refusals.remove();
                throw new RejectException(next.code(), next.words());
            }
        }
    }

    /** A letter as it came. */
    public record Mail(String from, List<String> to, byte[] raw) {
        private MimeMessage message() {
            try {
                return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        /** As it stands on the wire, unfolded; empty without one. */
        public String header(String name) {
            try {
                var value = message().getHeader(name, null);
                return value == null ? "" : value.replaceAll("\r\n[ \t]+", " ");
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        public String subject() {
            try {
                return message().getSubject();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The text people read, lines ended by {@code \n}. */
        public String text() {
            try {
                var content = message().getContent();
                var text = content instanceof MimeMultipart parts
                        ? parts.getBodyPart(0).getContent()
                        : content;
                return text.toString().replace("\r\n", "\n").strip();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Attached files by name. */
        public Map<String, byte[]> files() {
            var files = new LinkedHashMap<String, byte[]>();
            try {
                if (message().getContent() instanceof MimeMultipart parts) {
                    for (int i = 1; i < parts.getCount(); i++) {
                        BodyPart part = parts.getBodyPart(i);
                        files.put(part.getFileName(), part.getInputStream().readAllBytes());
                    }
                }
                return files;
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return new String(raw, StandardCharsets.UTF_8);
        }
    }
}
