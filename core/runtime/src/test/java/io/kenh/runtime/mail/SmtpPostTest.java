package io.kenh.runtime.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.mail.Letter;
import io.kenh.api.mail.Smtp;
import io.kenh.api.mail.Smtp.Outcome;
import io.kenh.api.mail.Smtp.Problem;
import io.kenh.api.mail.Smtp.Security;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

/** The way to a mail server, with TLS. */
class SmtpPostTest {
    private static final char[] PASSWORD = "test-only".toCharArray();
    private static final List<String> TAKEN = new CopyOnWriteArrayList<>();
    /** Its certificate is of {@code localhost}. */
    private static SMTPServer server;

    private static SSLContext tls;

    @BeforeAll
    static void start() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = SmtpPostTest.class.getResourceAsStream("localhost.p12")) {
            store.load(in, PASSWORD);
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", store.getCertificate("server"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        server = SMTPServer.port(0)
                .messageHandlerFactory(context -> new Taking())
                .enableTLS()
                .startTlsSocketFactory(tls)
                .build();
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    private static final class Taking implements MessageHandler {
        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) {}

        @Override
        public String data(InputStream text) throws IOException {
            TAKEN.add(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            return "kept";
        }

        @Override
        public void done() {}
    }

    private static Smtp.Server at(String host, Security security) {
        return new Smtp.Server(host, server.getPortAllocated(), security, "", "", Duration.ofSeconds(5));
    }

    private static Letter letter(String subject) {
        return new Letter(
                "one@example.vn",
                new Letter.Address("shop@example.vn", "Cửa hàng"),
                null,
                new Letter.Address("an@example.vn", "Nguyễn An"),
                subject,
                "Chào anh.",
                List.of(new Letter.Part("báo giá.pdf", "application/pdf", new byte[] {1, 2, 3})),
                Instant.parse("2026-11-20T03:00:00Z"),
                false);
    }

    @Test
    void a_letter_goes_by_starttls_to_whom_the_certificate_names() {
        var post = new SmtpPost(() -> "kenh.example.vn", tls.getSocketFactory());
        var outcome = post.send(at("localhost", Security.STARTTLS), letter("Báo giá"));
        assertInstanceOf(Outcome.Taken.class, outcome, outcome.said());
        var text = TAKEN.getLast();
        assertTrue(text.contains("Message-ID: <one@example.vn>"), text);
        assertFalse(text.contains("Báo giá"), "headers are ASCII");
        assertEquals(
                Problem.CERTIFICATE,
                assertInstanceOf(
                                Outcome.NotNow.class, post.send(at("127.0.0.1", Security.STARTTLS), letter("Tên khác")))
                        .problem());
    }

    @Test
    void a_certificate_nobody_vouches_for_is_refused() {
        var taken = TAKEN.size();
        var post = new SmtpPost(() -> "kenh.example.vn");
        var outcome = post.send(at("localhost", Security.STARTTLS), letter("Không tin"));
        assertEquals(
                Problem.CERTIFICATE,
                assertInstanceOf(Outcome.NotNow.class, outcome).problem());
        assertEquals(taken, TAKEN.size());
    }

    @Test
    void nothing_goes_unprotected_to_another_machine() {
        var post = new SmtpPost(() -> "kenh.example.vn");
        var outcome = post.send(at("192.0.2.1", Security.NONE), letter("Ra ngoài"));
        assertEquals(
                Problem.INSECURE,
                assertInstanceOf(Outcome.NotNow.class, outcome).problem());
    }

    @Test
    void a_letter_has_no_header_with_a_line_end() {
        assertThrows(IllegalArgumentException.class, () -> letter("a\r\nBcc: b@example.vn"));
        assertThrows(IllegalArgumentException.class, () -> letter("a\u2028b"));
    }

    @Test
    void a_password_is_in_no_text_about_a_server() {
        var server =
                new Smtp.Server("smtp.example.vn", 587, Security.STARTTLS, "kenh", "bí-mật", Duration.ofSeconds(1));
        assertFalse(server.toString().contains("bí-mật"));
    }
}
