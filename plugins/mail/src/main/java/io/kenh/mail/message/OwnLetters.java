package io.kenh.mail.message;

import io.kenh.api.addon.Host;
import io.kenh.api.data.PersonalData;
import io.kenh.api.security.Current;
import io.kenh.contacts.api.PartnerCards;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The letters a customer got, for the copy of their data. */
public final class OwnLetters implements PersonalData {
    private static final int PAGE = 200;
    private static final String THEIRS = """
            from MailMessage m where one_of(m.partnerId, :partners) and m.companyId = :company and m.sentAt is not null
              and m.id < :before order by m.id desc
            """;

    private final Host host;

    public OwnLetters(Host host) {
        this.host = host;
    }

    private record Copy(
            String to,
            String subject,
            String text,
            List<String> files,
            String document,
            @Nullable Instant sentAt) {
        static Copy of(LetterRow row) {
            var files = row.files().stream().map(Attached::name).toList();
            return new Copy(row.to(), row.subject(), row.body(), files, row.documentTitle(), row.sentAt());
        }
    }

    @Override
    public String name() {
        return "e-mails";
    }

    @Override
    public void write(long partnerId, Consumer<Object> to) {
        letters(partnerId).forEach(row -> to.accept(Copy.of(row)));
    }

    @Override
    public void files(long partnerId, Files to) {
        letters(partnerId).flatMap(row -> row.files().stream()).forEach(file -> to.add(file.name(), file.fileId()));
    }

    /** Page by page. */
    private Stream<LetterRow> letters(long partnerId) {
        var partners = host.services().get(PartnerCards.class).ids(partnerId).toArray(Long[]::new);
        return Stream.iterate(
                        page(partners, Long.MAX_VALUE),
                        page -> !page.isEmpty(),
                        page -> page(partners, page.getLast().id()))
                .flatMap(List::stream);
    }

    private List<LetterRow> page(Long[] partners, long before) {
        return host.db()
                .read(em -> em
                        .createQuery(THEIRS, Message.class)
                        .setParameter("partners", partners)
                        .setParameter("company", Current.actor().companyId())
                        .setParameter("before", before)
                        .setMaxResults(PAGE)
                        .getResultList()
                        .stream()
                        .map(Message::row)
                        .toList());
    }
}
