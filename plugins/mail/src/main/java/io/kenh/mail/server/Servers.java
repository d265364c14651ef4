package io.kenh.mail.server;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.mail.Smtp;
import io.kenh.api.security.Current;
import io.kenh.mail.MailSettings;
import io.kenh.mail.message.LetterState;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The companies' mail servers. */
public final class Servers {
    private static final String AT_ONCE = """
            update MailMessage m set m.dueAt = :now where m.companyId = :company and m.state = :state and m.dueAt > :now
            """;

    private final Host host;

    public Servers(Host host) {
        this.host = host;
    }

    public boolean ready(long company) {
        return host.db().read(em -> em.find(MailServer.class, company) != null);
    }

    public Optional<ServerState> mine() {
        var company = Current.actor().companyId();
        return host.db()
                .read(em ->
                        Optional.ofNullable(em.find(MailServer.class, company)).map(MailServer::state));
    }

    /**
     * Of the actor's company.
     *
     * @param password null to keep the one there is
     * @param seen when the one that was shown had been changed, in milliseconds; 0 for none
     */
    public void save(ServerData data, @Nullable String password, long seen) {
        var company = Current.actor().companyId();
        host.db().write(em -> {
            var known = em.find(MailServer.class, company, LockModeType.PESSIMISTIC_WRITE);
            if (known != null && known.changedAt().toEpochMilli() != seen) {
                throw new KenhException(CoreError.CONFLICT);
            }
            var server = known == null ? new MailServer(company) : known;
            var kept = known == null ? null : known.password();
            server.is(data, sealed(company, data, password, kept), host.clock().instant());
            if (known == null) {
                em.persist(server);
            }
            // What waited for the one before need not wait for this one.
            em.createQuery(AT_ONCE)
                    .setParameter("company", company)
                    .setParameter("state", LetterState.QUEUED)
                    .setParameter("now", host.clock().instant())
                    .executeUpdate();
            return company;
        });
    }

    private @Nullable String sealed(long company, ServerData data, @Nullable String password, @Nullable String kept) {
        if (data.user().isEmpty()) {
            return null;
        }
        return password == null ? kept : host.secrets().seal(password, context(company));
    }

    private static String context(long company) {
        return "mail.server:" + company + ":password";
    }

    /** As a letter is handed over to it. */
    public Smtp.Server door(long company, MailServer server) {
        var data = server.data();
        var sealed = server.password();
        return new Smtp.Server(
                data.host(),
                data.port(),
                data.security(),
                data.user(),
                sealed == null ? "" : host.secrets().open(sealed, context(company)),
                Duration.ofSeconds(host.settings().get(MailSettings.PATIENCE)));
    }
}
