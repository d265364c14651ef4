package io.kenh.mail.api;

import io.kenh.api.error.KenhException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Documents of one type that people send to their customer, with the paper: {@code new Service<>(MailedDocument.class, …)}. The button on
 * their pages and the page where a letter is written are this module's.
 */
public interface MailedDocument {
    /** Name of its {@link io.kenh.api.data.DocType}. */
    String type();

    /** Whether the actor may see it and it is worth sending as it stands; asked with every page that shows it. */
    boolean offered(long id);

    /**
     * What a letter about it begins with.
     *
     * @throws KenhException {@code core.not-found} to who may not see it; its owner's when nothing is sent of it as it stands
     */
    Letter letter(long id);

    /** Its paper, as PDF. */
    byte[] paper(long id);

    /**
     * @param number what people call it, also its paper
     * @param path of its page
     * @param menu path of the menu entry it stands under
     * @param words asked for in the customer's language
     * @param obstacle why it cannot go as it is now, told beside what was written; null when it can
     * @param stage which words it begins with as the document stands: what was written while it was at another one is not sent unread. Empty
     *     where they are always the same
     */
    record Letter(
            MailForm.About about,
            String number,
            String path,
            String menu,
            Supplier<Words> words,
            @Nullable KenhException obstacle,
            String stage) {
        /** The words are always the same. */
        public Letter(
                MailForm.About about,
                String number,
                String path,
                String menu,
                Supplier<Words> words,
                @Nullable KenhException obstacle) {
            this(about, number, path, menu, words, obstacle, "");
        }
    }

    /**
     * Its own words; greeting and signature are the same for all.
     *
     * @param company how its company signs: name, then ways to reach it
     */
    record Words(String subject, List<String> paragraphs, List<String> company) {}
}
