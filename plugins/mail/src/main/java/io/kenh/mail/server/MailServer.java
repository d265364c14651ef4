package io.kenh.mail.server;

import io.kenh.api.mail.Smtp.Security;
import io.kenh.mail.message.Reason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Of one company. Keyed by the company, so it is only ever asked for by its own id; whoever sends for the company holds its lock. */
@Entity(name = "MailServer")
@Table(name = "mail_server")
public class MailServer {
    @Id
    @Column(name = "company_id")
    private long companyId;

    @Version
    private int version;

    private String host;

    private int port;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Security security;

    @Column(name = "user_name")
    private String user;

    @Nullable
    private String password;

    private String sender;

    @Column(name = "sender_name")
    private String senderName;

    @Column(name = "reply_to")
    private String replyTo;

    @Nullable
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Reason problem;

    private String said = "";

    private int failures;

    @Nullable
    @Column(name = "paused_until")
    private Instant pausedUntil;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected MailServer() {}

    MailServer(long companyId) {
        this.companyId = companyId;
    }

    /** @param sealed the password, null for none; whatever went wrong before is forgotten */
    void is(ServerData data, @Nullable String sealed, Instant now) {
        host = data.host();
        port = data.port();
        security = data.security();
        user = data.user();
        password = sealed;
        sender = data.sender();
        senderName = data.senderName();
        replyTo = data.replyTo();
        changedAt = now;
        works();
    }

    public ServerData data() {
        return new ServerData(host, port, security, user, sender, senderName, replyTo);
    }

    public @Nullable String password() {
        return password;
    }

    /** When a person changed it last: failures do not count, or a form would be out of date with each of them. */
    Instant changedAt() {
        return changedAt;
    }

    /** It took a letter, or is another one now. */
    public void works() {
        if (problem != null || failures > 0) {
            problem = null;
            said = "";
            failures = 0;
            pausedUntil = null;
        }
    }

    /** The next letter would meet the same: all wait. @param met varchar(20), as a letter's reason */
    public void fails(Reason met, String words, Instant until) {
        problem = met;
        said = words;
        failures++;
        pausedUntil = until;
    }

    public int failures() {
        return failures;
    }

    public boolean paused(Instant now) {
        return pausedUntil != null && pausedUntil.isAfter(now);
    }

    ServerState state() {
        return new ServerState(data(), changedAt, password != null, problem, said, pausedUntil);
    }
}
