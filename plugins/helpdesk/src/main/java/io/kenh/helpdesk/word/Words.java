package io.kenh.helpdesk.word;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.SearchText;
import io.kenh.api.data.Slice;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.file.StoredFile;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/** What customers and staff say to each other about a ticket. */
public final class Words {
    private static final int PAGE = 200;
    private static final int AUTHOR = 400;
    private static final String OF =
            "select w from HelpdeskWord w where w.ticketId = :ticket and w.id < :before order by w.id desc";
    private static final String ONE = "select w from HelpdeskWord w where w.ticketId = :ticket and w.id = :id";

    private final Host host;

    public Words(Host host) {
        this.host = host;
    }

    /** Who says what. @param file already stored */
    public record Said(
            long companyId,
            long ticketId,
            boolean customer,
            String author,
            String body,
            @Nullable StoredFile file) {}

    /** @return its id */
    public long say(Said said) {
        return host.db().write(em -> say(em, said));
    }

    private long say(EntityManager em, Said said) {
        var word = new Word(
                said.companyId(),
                said.ticketId(),
                said.customer(),
                SearchText.cut(said.author(), AUTHOR),
                SearchText.cut(said.body(), Word.BODY),
                host.clock().instant());
        var file = said.file();
        if (file != null) {
            host.files().keep(file.id());
            word.attach(file);
        }
        em.persist(word);
        return word.id();
    }

    /**
     * In the order they were said; {@code next} leads to those before. Whether the ticket may be seen is the caller's business.
     *
     * @param before a cursor of the page after these; null for the latest
     */
    public Slice<WordRow> page(long ticketId, @Nullable String before) {
        long id = Cursor.decode(before, 1).map(cursor -> cursor.asLong(0)).orElse(Long.MAX_VALUE);
        var found = host.db()
                .read(em -> em.createQuery(OF, Word.class)
                        .setParameter("ticket", ticketId)
                        .setParameter("before", id)
                        .setMaxResults(PAGE + 1)
                        .getResultStream()
                        .map(Word::row)
                        .toList());
        var page = Slice.of(found, PAGE, word -> Cursor.of(word.id()));
        return new Slice<>(page.items().reversed(), page.next());
    }

    /** The file that came with this one. @throws KenhException {@code core.not-found} */
    public StoredFile file(long ticketId, long id) {
        return host.db()
                .read(em -> em.createQuery(ONE, Word.class)
                        .setParameter("ticket", ticketId)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst()
                        .map(Word::row))
                .map(WordRow::fileId)
                .flatMap(host.files()::find)
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }
}
