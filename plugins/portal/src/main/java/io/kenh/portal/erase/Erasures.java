package io.kenh.portal.erase;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.event.DocumentNoted;
import io.kenh.api.job.Job;
import io.kenh.api.security.Current;
import io.kenh.portal.PortalSettings;
import io.kenh.portal.account.Managers;
import io.kenh.portal.api.PortalAccount;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Requests to be forgotten: asked by customers, worked through by staff. */
public final class Erasures {
    private static final String ONE = "from PortalErasure e where e.id = :id";
    private static final String OPEN =
            "select e.id from PortalErasure e where e.partnerId = :partner and e.companyId = :company and e.state = OPEN";

    private static final String DUE =
            "from PortalErasure e where e.state = OPEN and (e.dueOn = :soon or e.dueOn <= :today) order by e.dueOn, e.id";
    private static final int BEFORE_DAYS = 3;
    private static final int MOST_REMINDED = 500;

    private final Host host;

    public Erasures(Host host) {
        this.host = host;
    }

    /** Inside a write. Who asked before and was not answered asks for nothing new. */
    public void ask(PortalAccount account, String name) {
        host.db().write(em -> {
            var open = em.createQuery(OPEN, Long.class)
                    .setParameter("partner", account.partnerId())
                    .setParameter("company", account.companyId())
                    .getResultList();
            if (open.isEmpty()) {
                make(em, account, name);
            }
            return account;
        });
    }

    private void make(EntityManager em, PortalAccount account, String name) {
        var now = host.clock().instant();
        var due = LocalDate.ofInstant(now, Current.zone())
                .plusDays(host.settings().get(PortalSettings.ERASURE_DAYS));
        var erasure = new Erasure(account.companyId(), account.partnerId(), name, now, due);
        em.persist(erasure);
        var ref = new DocRef(ErasureDoc.NAME, erasure.view().id());
        Managers.tell(host, account.companyId(), ref);
    }

    /** Who works through requests is reminded some days before the day, on it, and each day after. */
    public Job<?> reminding() {
        return Job.recurring(
                "portal.remind-erasures",
                Duration.ofDays(1),
                () -> host.db().write(em -> {
                    var today = LocalDate.ofInstant(host.clock().instant(), Current.zone());
                    em.createQuery(DUE, Erasure.class)
                            .setParameter("today", today)
                            .setParameter("soon", today.plusDays(BEFORE_DAYS))
                            .setMaxResults(MOST_REMINDED)
                            .getResultList()
                            .forEach(due -> Managers.tell(
                                    host,
                                    due.companyId(),
                                    new DocRef(ErasureDoc.NAME, due.view().id())));
                    return today;
                }));
    }

    /** Of the actor's companies. */
    public Optional<ErasureView> find(long id) {
        return host.db()
                .read(em -> em.createQuery(ONE, Erasure.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst()
                        .map(Erasure::view));
    }

    /** @param outcome what was done, or why not @throws KenhException {@code core.not-found}, {@code portal.erasure-closed} */
    void close(long id, ErasureState how, String outcome) {
        host.db().write(em -> {
            var erasure = em.createQuery(ONE, Erasure.class)
                    .setParameter("id", id)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultStream()
                    .findFirst()
                    .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
            long user = Current.actor().userId();
            var now = host.clock().instant();
            erasure.close(how, outcome, user, now);
            var key = how == ErasureState.DONE ? "portal.note.erased" : "portal.note.not-erased";
            host.events()
                    .publish(new DocumentNoted(
                            new DocRef("contacts.partner", erasure.view().partnerId()),
                            key,
                            List.of(outcome),
                            user,
                            now));
            return id;
        });
    }
}
