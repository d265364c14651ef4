package io.kenh.zalooa.link;

import io.kenh.api.addon.Host;
import io.kenh.zalooa.api.ZaloRecipients;
import io.kenh.zalooa.send.Windows;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What other plugins see of links. */
public final class Recipients implements ZaloRecipients {
    private static final String KNOWN = "from ZaloLink l where l.state <> 'ERASED' and l.anonymous = false ";
    private static final String OF_PARTNERS =
            KNOWN + "and one_of(l.partnerId, :partners) order by l.lastInteractionAt desc nulls last, l.id desc";
    private static final String BY_USER = KNOWN + "and l.accountId = :account and l.zaloUserId = :user";
    private static final String BY_APP = KNOWN + "and l.accountId = :account and l.userIdByApp = :user order by l.id";
    private static final String APP_USER =
            "select l.userIdByApp from ZaloLink l where l.id = :id and l.userIdByApp is not null";
    private static final String ONE = KNOWN + "and l.id = :id";

    private final Host host;
    private final Windows windows;

    public Recipients(Host host, Windows windows) {
        this.host = host;
        this.windows = windows;
    }

    @Override
    public List<Recipient> of(long partnerId) {
        return of(List.of(partnerId)).getOrDefault(partnerId, List.of());
    }

    @Override
    public Map<Long, List<Recipient>> of(Collection<Long> partnerIds) {
        if (partnerIds.isEmpty()) {
            return Map.of();
        }
        return host.db()
                .read(em -> em.createQuery(OF_PARTNERS, ZaloLink.class)
                        .setParameter("partners", partnerIds.toArray(Long[]::new))
                        .getResultStream()
                        .map(this::recipient)
                        .collect(Collectors.groupingBy(Recipient::partnerId)));
    }

    @Override
    public Optional<Recipient> byUser(long accountId, String userId) {
        return host.db()
                .read(em -> em.createQuery(BY_USER, ZaloLink.class)
                        .setParameter("account", accountId)
                        .setParameter("user", userId)
                        .getResultStream()
                        .findFirst()
                        .map(this::recipient));
    }

    @Override
    public List<Recipient> byAppUser(long accountId, String appUserId) {
        return host.db()
                .read(em -> em.createQuery(BY_APP, ZaloLink.class)
                        .setParameter("account", accountId)
                        .setParameter("user", appUserId)
                        .getResultStream()
                        .map(this::recipient)
                        .toList());
    }

    @Override
    public Optional<String> appUser(long linkId) {
        return host.db()
                .read(em -> em.createQuery(APP_USER, String.class)
                        .setParameter("id", linkId)
                        .getResultStream()
                        .findFirst());
    }

    @Override
    public Optional<Recipient> find(long linkId) {
        return host.db()
                .read(em -> em.createQuery(ONE, ZaloLink.class)
                        .setParameter("id", linkId)
                        .getResultStream()
                        .findFirst()
                        .map(this::recipient));
    }

    private Recipient recipient(ZaloLink link) {
        var view = link.view("");
        return new Recipient(
                view.id(),
                view.accountId(),
                view.zaloUserId(),
                view.partnerId(),
                view.name(),
                view.followed(),
                view.reachable(),
                phase(view.activity()),
                view.lastInteractionAt());
    }

    private Phase phase(Activity activity) {
        return switch (windows.at(activity, host.clock().instant()).phase()) {
            case FREE, ALWAYS -> Phase.FREE;
            case CHARGED -> Phase.CHARGED;
            case CLOSED, BLOCKED -> Phase.CLOSED;
            case UNKNOWN -> Phase.NEVER;
        };
    }
}
