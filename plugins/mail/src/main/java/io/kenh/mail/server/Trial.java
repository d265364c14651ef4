package io.kenh.mail.server;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.api.mail.Letter;
import io.kenh.api.mail.Smtp;
import io.kenh.api.mail.Smtp.Outcome;
import io.kenh.api.security.Current;
import io.kenh.api.security.Tokens;
import io.kenh.mail.api.MailError;
import io.kenh.mail.message.Reason;
import io.kenh.mail.message.Sender;
import java.util.List;

/** A letter to see whether the mail server works: handed over at once, kept nowhere. */
public final class Trial {
    /** @param text what to tell the person who tried */
    public record Result(boolean taken, String text, String said) {}

    private final Host host;
    private final Servers servers;

    Trial(Host host, Servers servers) {
        this.host = host;
        this.servers = servers;
    }

    /** @throws KenhException {@code mail.not-set-up} */
    Result send(String to) {
        var company = Current.actor().companyId();
        record Known(ServerData data, Smtp.Server door) {}
        var known = host.db().read(em -> {
            var server = em.find(MailServer.class, company);
            return server == null ? null : new Known(server.data(), servers.door(company, server));
        });
        if (known == null) {
            throw new KenhException(MailError.NOT_SET_UP);
        }
        var letter = new Letter(
                Tokens.random() + "@" + known.data().sender().replaceAll("^.*@", ""),
                Sender.from(known.data()),
                Sender.replyTo(known.data()),
                new Letter.Address(to, ""),
                t("mail.test.subject"),
                t("mail.test.text", host.publicUrl().toString()),
                List.of(),
                host.clock().instant(),
                true);
        return result(host.services().get(Smtp.class).send(known.door(), letter), to);
    }

    private static Result result(Outcome outcome, String to) {
        return switch (outcome) {
            case Outcome.Taken taken -> new Result(true, t("mail.test.taken", to), taken.said());
            case Outcome.Refused refused ->
                new Result(false, Reason.of(refused.problem()).text(), refused.said());
            case Outcome.NotNow notNow ->
                new Result(false, Reason.of(notNow.problem()).text(), notNow.said());
            case Outcome.Unclear unclear -> new Result(false, Reason.NO_ANSWER.text(), unclear.said());
        };
    }
}
