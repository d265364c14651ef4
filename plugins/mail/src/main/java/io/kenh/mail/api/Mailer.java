package io.kenh.mail.api;

import io.kenh.api.data.DocRef;
import io.kenh.api.data.SearchText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * E-mail to customers: {@code host.services().get(Mailer.class)}. A letter is queued with the caller's transaction and sent afterwards; its
 * document's history says how it fared, and {@link io.kenh.api.event.DocumentSent} that the server took it.
 */
public interface Mailer {
    int SUBJECT = 200;
    int TEXT = 20_000;
    int NAME = 200;
    int FILE_NAME = 200;
    /** Of all attached files together, in bytes: what most servers take once it is written for the wire. */
    long FILES = 15L * 1024 * 1024;

    /**
     * A letter in plain text.
     *
     * @param companyId whose server sends it
     * @param to one address
     * @param name of the recipient, may be empty
     * @param partnerId the contact, null when it is none
     * @param document what it is about, null for nothing; its title is kept with the letter
     * @param key names this letter among all of the company: queued twice it is one letter
     * @param automatic nobody pressed a button for it: not sent to who does not want to be contacted, also when that is said later
     * @param despite a person knows of that wish and writes all the same
     * @param moment what it tells of, see {@link io.kenh.api.event.DocumentSent#moment}
     */
    record Draft(
            long companyId,
            String to,
            String name,
            @Nullable Long partnerId,
            String subject,
            String text,
            List<Attachment> attachments,
            @Nullable DocRef document,
            String key,
            boolean automatic,
            boolean despite,
            @Nullable String moment) {
        public Draft {
            attachments = List.copyOf(attachments);
        }

        /** It gives the document itself. */
        public Draft(
                long companyId,
                String to,
                String name,
                @Nullable Long partnerId,
                String subject,
                String text,
                List<Attachment> attachments,
                @Nullable DocRef document,
                String key,
                boolean automatic,
                boolean despite) {
            this(companyId, to, name, partnerId, subject, text, attachments, document, key, automatic, despite, null);
        }
    }

    /** @param fileId of {@link io.kenh.api.file.Files}: the letter's own from now on, so store or upload one for it */
    record Attachment(String fileId, String name) {}

    /** Whether the company has a mail server. */
    boolean ready(long companyId);

    /** Where the actor may set one up; empty for who may not. */
    Optional<String> setUpPath();

    /** Whether {@link #queue} takes it as an address. */
    boolean address(String text);

    /**
     * Inside a write it is part of it. Asks for no permission: the caller has.
     *
     * @return the letter's id; of the one queued earlier when the key is known
     * @throws io.kenh.api.error.KenhException {@link MailError}, {@code core.not-found} for a file that is none
     */
    long queue(Draft letter);

    /** What a record says, as one line of a letter: a name or a title may be long, or have a line end in it. */
    static String line(String text, int max) {
        return SearchText.cut(
                text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip(), max);
    }

    /** The letter's own page, for who may see it. */
    static String path(long id) {
        return "/mail/messages/" + id;
    }
}
