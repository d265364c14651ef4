package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.api.data.PersonalData;
import io.kenh.api.security.Current;
import io.kenh.contacts.api.PartnerCards;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The template messages a customer got, for the copy of their data. */
public final class OwnMessages implements PersonalData {
    private static final int PAGE = 200;
    private static final String THEIRS = """
            from ZbsMessage m where one_of(m.to.partnerId, :partners) and m.companyId = :company and m.sentAt is not null
              and m.id < :before order by m.id desc
            """;

    private final Host host;

    public OwnMessages(Host host) {
        this.host = host;
    }

    /** @param values what the template was filled with */
    private record Copy(
            String template,
            String document,
            Route route,
            @Nullable String phone,
            Map<String, String> values,
            MessageState state,
            @Nullable Instant sentAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant seenAt,
            @Nullable Integer stars,
            @Nullable String comment) {
        static Copy of(Host host, MessageRow row) {
            return new Copy(
                    row.title(),
                    row.documentTitle(),
                    row.to().route(),
                    row.to().phone(),
                    Texts.read(host, row.texts()),
                    row.state(),
                    row.sentAt(),
                    row.deliveredAt(),
                    row.seenAt(),
                    row.rating(),
                    row.ratingNote());
        }
    }

    @Override
    public String name() {
        return "template-messages";
    }

    @Override
    public void write(long partnerId, Consumer<Object> to) {
        var partners = host.services().get(PartnerCards.class).ids(partnerId).toArray(Long[]::new);
        long before = Long.MAX_VALUE;
        List<MessageRow> page;
        do {
            page = page(partners, before);
            page.forEach(row -> to.accept(Copy.of(host, row)));
            before = page.isEmpty() ? 0 : page.getLast().id();
        } while (page.size() == PAGE);
    }

    private List<MessageRow> page(Long[] partners, long before) {
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
