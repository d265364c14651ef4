package io.kenh.invoicing.journal;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.data.FirstUse;
import io.kenh.api.data.InCompany;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.invoicing.api.InvoicingError;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The journals of companies: few. Each begins with one for sales, one for its bank and one for cash. */
public final class Journals {
    private static final String ALL =
            "select j from InvoicingJournal j where j.companyId = :company order by j.kind, j.id";
    private static final String ONE = "select j from InvoicingJournal j where j.id = :id";

    private final Host host;
    private final FirstUse first;

    public Journals(Host host) {
        this.host = host;
        this.first = new FirstUse(host, "invoicing_company", Journals::make);
    }

    private static void make(EntityManager em, long company) {
        for (var shipped : ShippedJournal.values()) {
            em.persist(new Journal(company, shipped.data()));
        }
        em.flush();
    }

    /** Of the actor's company, also those no longer in use. */
    public List<JournalView> all() {
        return of(Current.actor().companyId());
    }

    /** Of the actor's company, those in use. */
    public List<JournalView> active(JournalKind... kinds) {
        return all().stream()
                .filter(journal -> journal.active() && List.of(kinds).contains(journal.kind()))
                .toList();
    }

    private List<JournalView> of(long company) {
        return InCompany.of(company, () -> {
            first.ensure();
            return host.db()
                    .read(em -> em.createQuery(ALL, Journal.class)
                            .setParameter("company", company)
                            .getResultStream()
                            .map(Journal::view)
                            .toList());
        });
    }

    /** @throws KenhException {@code core.not-found} */
    public JournalView get(long id) {
        return all().stream()
                .filter(journal -> journal.id() == id)
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    /**
     * The one that was picked, or the first in use of its kind.
     *
     * @param picked null for the first; one no longer in use still takes what was begun in it
     * @throws KenhException {@code invoicing.no-journal} when there is none, or it is of another company or kind
     */
    public JournalView require(long company, JournalKind kind, @Nullable Long picked) {
        return find(company, kind, picked).orElseThrow(() -> new KenhException(InvoicingError.NO_JOURNAL));
    }

    private Optional<JournalView> find(long company, JournalKind kind, @Nullable Long picked) {
        return of(company).stream()
                .filter(journal -> journal.kind() == kind)
                .filter(journal -> picked == null ? journal.active() : journal.id() == picked)
                .findFirst();
    }

    void create(JournalData data) {
        if (!JournalData.CODES.matcher(data.code()).matches()) {
            throw wrong("code", t("invoicing.error.journal-code"));
        }
        long company = Current.actor().companyId();
        host.db().write(em -> {
            alone(em, company);
            // A credit note's and a payment's numbers begin with a letter more: no code may look like one of those.
            if (all().stream().anyMatch(journal -> same(journal.code(), data.code()))) {
                throw wrong("code", t("invoicing.error.journal-taken"));
            }
            em.persist(new Journal(company, data));
            return true;
        });
    }

    /** Books of this company are changed by one after the other until the transaction ends. Inside a write. */
    public void alone(EntityManager em, long company) {
        InCompany.of(company, () -> {
            first.ensure();
            return company;
        });
        first.alone(em, company);
    }

    private static boolean same(String known, String code) {
        return known.equals(code)
                || List.of("R" + known, "P" + known).contains(code)
                || List.of("R" + code, "P" + code).contains(known);
    }

    private static KenhException wrong(String field, String text) {
        return new KenhException(CoreError.INVALID, Map.of(field, text));
    }

    /** @throws KenhException {@code core.conflict} when somebody else changed it since */
    void change(long id, int version, JournalData data) {
        host.db().write(em -> {
            var journal = one(em, id);
            if (journal.view().version() != version) {
                throw new KenhException(CoreError.CONFLICT);
            }
            journal.say(data);
            return true;
        });
    }

    /** The last of its kind stays: something has to be entered somewhere. */
    void archive(long id, boolean away) {
        var kind = get(id).kind();
        if (away && active(kind).stream().allMatch(journal -> journal.id() == id)) {
            throw new KenhException(InvoicingError.NO_JOURNAL);
        }
        host.db().write(em -> {
            one(em, id).archive(away);
            return true;
        });
    }

    private static Journal one(EntityManager em, long id) {
        return em.createQuery(ONE, Journal.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }
}
