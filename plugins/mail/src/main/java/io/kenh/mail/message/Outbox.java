package io.kenh.mail.message;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocView;
import io.kenh.api.data.Documents;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.mail.Letter;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.api.security.Tokens;
import io.kenh.contacts.api.DoNotContact;
import io.kenh.mail.api.MailError;
import io.kenh.mail.api.MailPermissions;
import io.kenh.mail.api.Mailer;
import io.kenh.mail.server.MailServer;
import io.kenh.mail.server.Servers;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Takes letters in. */
public final class Outbox implements Mailer {
    private static final String KNOWN =
            "select m.id from MailMessage m where m.companyId = :company and m.onceKey = :key";
    private static final int KEY = 200;

    private final Host host;
    private final Servers servers;

    public Outbox(Host host, Servers servers) {
        this.host = host;
        this.servers = servers;
    }

    @Override
    public boolean ready(long companyId) {
        return servers.ready(companyId);
    }

    @Override
    public Optional<String> setUpPath() {
        return Current.actor().may(MailPermissions.SERVER) ? Optional.of("/mail/server") : Optional.empty();
    }

    @Override
    public boolean address(String text) {
        return Addresses.valid(text);
    }

    @Override
    public long queue(Draft letter) {
        check(letter);
        return host.db().write(em -> known(em, letter).orElseGet(() -> make(em, letter)));
    }

    /**
     * The same for whoever writes by hand or by a program of their own, and so may write something else under a key they used.
     *
     * @return the letter, whatever letters the actor may see
     * @throws KenhException {@code mail.key-taken} besides
     */
    public LetterRow once(Draft letter) {
        check(letter);
        return host.db().write(em -> {
            var known = known(em, letter);
            var message = em.find(Message.class, known.orElseGet(() -> make(em, letter)));
            if (known.isPresent() && !(message.is(letter) && seen(message))) {
                throw new KenhException(MailError.KEY_TAKEN);
            }
            return message.row();
        });
    }

    /**
     * Around all of the write that queues. Two may come with one key at once: the second waits for the first, fails, and finds then what it
     * queued.
     */
    public static <T> T settled(Supplier<T> write) {
        try {
            return write.get();
        } catch (ConstraintViolationException e) {
            return write.get();
        }
    }

    /** Another one's key answers nothing of the letter it names. */
    private static boolean seen(Message message) {
        var author = author();
        return (author != null && author.equals(message.senderId())) || Letters.seen(message.senderId());
    }

    private static Optional<Long> known(EntityManager em, Draft letter) {
        return em.createQuery(KNOWN, Long.class)
                .setParameter("company", letter.companyId())
                .setParameter("key", letter.key())
                .getResultStream()
                .findFirst();
    }

    private static void check(Draft letter) {
        if (!Addresses.valid(letter.to())) {
            throw new KenhException(MailError.BAD_ADDRESS, letter.to());
        }
        if (Letter.breaksOut(letter.subject())
                || Letter.breaksOut(letter.name())
                || letter.attachments().stream().anyMatch(one -> Letter.breaksOut(one.name()))) {
            throw new KenhException(MailError.BAD_LINE);
        }
        if (letter.subject().isBlank() || letter.text().isBlank()) {
            throw new KenhException(MailError.EMPTY);
        }
        if (letter.subject().length() > SUBJECT
                || letter.text().length() > TEXT
                || letter.name().length() > NAME
                || letter.attachments().stream().anyMatch(one -> one.name().length() > FILE_NAME)) {
            throw new KenhException(MailError.TOO_LONG);
        }
        if (letter.key().isEmpty() || letter.key().length() > KEY) {
            throw new IllegalArgumentException("a letter's key has 1 to " + KEY + " characters");
        }
    }

    private long make(EntityManager em, Draft letter) {
        var server = em.find(MailServer.class, letter.companyId());
        if (server == null) {
            throw new KenhException(MailError.NOT_SET_UP);
        }
        var partner = letter.partnerId();
        if (partner != null && !letter.despite() && unwanted(partner)) {
            throw new KenhException(MailError.NO_CONTACT, letter.name());
        }
        var now = host.clock().instant();
        var messageId = Tokens.random() + "@" + Addresses.domain(server.data().sender());
        var message = new Message(letter, messageId, about(letter), files(letter), author(), now);
        em.persist(message);
        em.flush();
        Sender.wake(host, message, letter.companyId(), now);
        new Teller(host).signal(message.id());
        return message.id();
    }

    private boolean unwanted(long partner) {
        return host.services().get(DoNotContact.class).of(partner).isPresent();
    }

    private @Nullable DocView about(Draft letter) {
        var document = letter.document();
        return document == null
                ? null
                : host.services().get(Documents.class).find(document).orElse(null);
    }

    /** From now on they are the letter's. */
    private List<Attached> files(Draft letter) {
        var files = new ArrayList<Attached>();
        long size = 0;
        for (var one : letter.attachments()) {
            var file = host.files().find(one.fileId()).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
            host.files().keep(file.id());
            size += file.size();
            files.add(new Attached(file.id(), one.name(), file.mediaType(), file.size()));
        }
        if (size > FILES) {
            throw new KenhException(MailError.TOO_LARGE, FILES);
        }
        return files;
    }

    private static @Nullable Long author() {
        var actor = Current.actor();
        return actor.kind() == Actor.Kind.USER ? actor.userId() : null;
    }
}
