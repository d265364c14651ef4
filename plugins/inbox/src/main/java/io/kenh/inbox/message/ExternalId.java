package io.kenh.inbox.message;

import io.kenh.inbox.api.IncomingMessage;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What keeps a message of a channel single. */
record ExternalId(Account account, String id) {
    record Account(String channel, long id) {}

    private static final String STORED = """
            select m.externalId, m.id from Message m
            where m.channel = :channel and m.accountId = :account and one_of(m.externalId, :externals)
            """;

    static ExternalId of(IncomingMessage message) {
        var thread = message.thread();
        return new ExternalId(new Account(thread.channel(), thread.accountId()), message.externalId());
    }

    /** The messages among these that are stored already; one query for each account. May be added to. */
    static Map<ExternalId, Long> stored(EntityManager em, List<IncomingMessage> messages) {
        var ids = new HashMap<ExternalId, Long>();
        messages.stream()
                .map(ExternalId::of)
                .collect(Collectors.groupingBy(
                        ExternalId::account, Collectors.mapping(ExternalId::id, Collectors.toSet())))
                .forEach((account, externals) -> em.createQuery(STORED, Object[].class)
                        .setParameter("channel", account.channel())
                        .setParameter("account", account.id())
                        .setParameter("externals", externals.toArray(String[]::new))
                        .getResultList()
                        .forEach(row -> ids.put(new ExternalId(account, (String) row[0]), (Long) row[1])));
        return ids;
    }
}
