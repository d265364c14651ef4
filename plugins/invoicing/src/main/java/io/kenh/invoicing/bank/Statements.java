package io.kenh.invoicing.bank;

import io.kenh.api.addon.Host;
import io.kenh.api.data.OnceKeys;
import io.kenh.api.error.KenhException;
import io.kenh.api.file.Sheets;
import io.kenh.api.security.Current;
import io.kenh.invoicing.api.InvoicingError;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.bank.SourceNumbers.Meant;
import io.kenh.invoicing.invoice.Invoice;
import io.kenh.invoicing.journal.JournalKind;
import io.kenh.invoicing.journal.Journals;
import io.kenh.invoicing.money.Payments;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Takes in what a bank tells of an account. The same line twice, in one file or in two of that account, is one. */
public final class Statements {
    static final int MOST = 5000;
    /** Bytes of a file. */
    public static final long LARGEST = 10_000_000;

    private static final int CHUNK = 5000;
    private static final String KNOWN =
            "select l.fingerprint from InvoicingBankLine l where l.companyId = :company and l.journalId = :journal and one_of(l.fingerprint, :prints)";
    private static final String MEANT = """
            from Invoice i where i.companyId = :company and one_of(i.reference.key, :keys)
              and i.kind = io.kenh.invoicing.invoice.InvoiceKind.INVOICE
              and i.state = io.kenh.invoicing.invoice.InvoiceState.POSTED""";

    private final Host host;
    private final Payments payments;
    private final Journals journals;
    private final SourceNumbers numbers;
    private final OnceKeys once = new OnceKeys("invoicing_once");

    public Statements(Host host) {
        this.host = host;
        this.payments = new Payments(host);
        this.journals = new Journals(host);
        this.numbers = new SourceNumbers(host);
    }

    /**
     * @param sure lines whose reference, or number of an order, and amount both say what they pay
     * @param untold lines of which the file does not say whether the money came or went: never sure
     * @param pending what the bank has not booked yet, left out until it has
     * @param whole collective entries whose parts are not told or do not add up: never sure
     * @param passed rows of a table with an amount and no day, such as totals: left out
     */
    public record Taken(long id, int fresh, int known, int sure, int untold, int pending, int whole, int passed) {}

    /** A file that has to be of the journal's account. */
    public Taken take(byte[] file, String name, @Nullable Long journal) {
        return take(file, name, journal, false);
    }

    /**
     * @param journal of the account; null for the company's first one of a bank
     * @param anyway also when the file says that it is of another account than the journal
     * @throws KenhException {@code invoicing.bad-statement}, {@code core.bad-sheet} (422), {@code invoicing.no-journal},
     *     {@code invoicing.other-account} (409)
     */
    public Taken take(byte[] file, String name, @Nullable Long journal, boolean anyway) {
        var read = read(file, name, journal, anyway);
        return again(() -> host.db().write(em -> store(em, read)));
    }

    /** @param taken null: it was taken in before */
    public record Once(long id, @Nullable Taken taken) {}

    /** The same, once under a key. @param key null: each time */
    public Once once(byte[] file, String name, @Nullable Long journal, boolean anyway, @Nullable String key) {
        var read = read(file, name, journal, anyway);
        return again(() -> host.db().write(em -> {
            var taken = new AtomicReference<@Nullable Taken>();
            long id = once.made(em, key, () -> {
                var made = store(em, read);
                taken.set(made);
                return made.id();
            });
            return new Once(id, taken.get());
        }));
    }

    /** Somebody took in some of the same lines a moment ago: now they are known. */
    private static <T> T again(Supplier<T> take) {
        try {
            return take.get();
        } catch (ConstraintViolationException e) {
            return take.get();
        }
    }

    private record Read(long journal, BankFile file, String name, String format) {}

    private Read read(byte[] file, String name, @Nullable Long journal, boolean anyway) {
        Current.actor().require(InvoicingPermissions.PAY);
        boolean xml = new String(file, 0, Math.min(file.length, 200), StandardCharsets.UTF_8)
                .replace("\ufeff", "")
                .stripLeading()
                .startsWith("<");
        var told = xml
                ? CamtStatement.read(file)
                : CsvStatement.read(
                        host.services().get(Sheets.class).read(new ByteArrayInputStream(file), name, MOST + 100));
        if (told.entries().size() > MOST) {
            throw new KenhException(InvoicingError.TOO_MANY_LINES, MOST);
        }
        var account = journals.require(Current.actor().companyId(), JournalKind.BANK, journal);
        if (!anyway) {
            new FileAccount(host).require(account, told.accounts());
        }
        return new Read(account.id(), told, name, xml ? "CAMT.053" : "CSV");
    }

    private Taken store(EntityManager em, Read read) {
        var file = read.file();
        long journal = read.journal();
        long company = Current.actor().companyId();
        var statement = new Statement(
                company,
                read.name(),
                read.format(),
                Current.actor().userId(),
                host.clock().instant());
        em.persist(statement);
        var prints = Prints.of(file.entries());
        var asOne = new HashMap<String, String>();
        prints.forEach((print, entry) -> {
            var collective = file.parts().get(entry);
            asOne.put(print, collective == null ? print : Prints.print(collective, 1));
        });
        var asked =
                Stream.concat(prints.keySet().stream(), asOne.values().stream()).distinct();
        var known = new HashSet<>(em.createQuery(KNOWN, String.class)
                .setParameter("company", company)
                .setParameter("journal", journal)
                .setParameter("prints", asked.toArray(String[]::new))
                .getResultList());
        int told = prints.size();
        prints.keySet().removeIf(print -> known.contains(print) || known.contains(asOne.get(print)));
        int before = told - prints.size();
        var invoices = meant(em, company, prints.values());
        var sources = numbers.of(em, company, others(prints.values(), invoices));
        int sure = 0;
        for (var print : prints.entrySet()) {
            var line = new BankLine(statement, journal, print.getKey(), print.getValue());
            sure += suggest(em, line, invoices, sources) ? 1 : 0;
            em.persist(line);
        }
        statement.holds(prints.size(), before);
        em.flush();
        int untold = (int) prints.values().stream().filter(one -> !one.told()).count();
        int whole = Math.min(file.whole(), untold);
        return new Taken(
                statement.id(), prints.size(), before, sure, untold - whole, file.pending(), whole, file.passed());
    }

    /** @return whether it is sure */
    private boolean suggest(
            EntityManager em, BankLine line, Map<String, Invoice> invoices, Map<String, Meant> sources) {
        var fitting = References.in(line.text()).stream()
                .filter(invoices::containsKey)
                .map(invoices::get)
                .distinct()
                .toList();
        if (fitting.isEmpty()) {
            SourceNumbers.sure(line, sources).ifPresent(only -> line.suggest(only, true));
            return line.sure();
        }
        var first = fitting.getFirst();
        boolean sure = fitting.size() == 1
                && (line.fits(first)
                        || first.sums().waiting() > 0
                                && line.names(first)
                                && payments.waiting(em, first.id(), line.amount(), line.journalId())
                                        .isPresent());
        line.suggest(first, sure);
        return line.sure();
    }

    /** What stands on lines that name no invoice. */
    private static Set<String> others(Collection<Entry> entries, Map<String, Invoice> invoices) {
        return entries.stream()
                .map(entry -> References.in(entry.words()))
                .filter(keys -> keys.stream().noneMatch(invoices::containsKey))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    private static Map<String, Invoice> meant(EntityManager em, long company, Iterable<Entry> entries) {
        Set<String> keys = new HashSet<>();
        entries.forEach(entry -> keys.addAll(References.in(entry.words())));
        var found = new HashMap<String, Invoice>();
        var all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += CHUNK) {
            var some = all.subList(from, Math.min(all.size(), from + CHUNK));
            em.createQuery(MEANT, Invoice.class)
                    .setParameter("company", company)
                    .setParameter("keys", some.toArray(String[]::new))
                    .getResultStream()
                    .forEach(invoice -> found.put(invoice.referenceKey(), invoice));
        }
        return found;
    }
}
