package io.kenh.invoicing;

import static io.kenh.invoicing.api.InvoicingPermissions.PAY;
import static io.kenh.invoicing.api.InvoicingPermissions.POST;
import static io.kenh.invoicing.api.InvoicingPermissions.READ;
import static io.kenh.invoicing.api.InvoicingPermissions.REVERSE;
import static io.kenh.invoicing.api.InvoicingPermissions.WRITE;
import static io.kenh.invoicing.api.InvoicingPermissions.WRITE_OFF;

import io.kenh.api.data.Db;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Scope;
import io.kenh.api.web.PageKeys;
import io.kenh.catalog.api.FiscalPositions;
import io.kenh.catalog.api.TaxRef;
import io.kenh.catalog.api.lines.Filled;
import io.kenh.catalog.api.lines.FilledLine;
import io.kenh.catalog.api.lines.LineFill;
import io.kenh.catalog.api.lines.LineKind;
import io.kenh.contacts.api.Banks;
import io.kenh.contacts.api.Partners;
import io.kenh.invoicing.bank.Booking;
import io.kenh.invoicing.bank.Statements;
import io.kenh.invoicing.invoice.InvoiceDoc;
import io.kenh.invoicing.invoice.InvoiceFigures;
import io.kenh.invoicing.invoice.InvoiceKind;
import io.kenh.invoicing.invoice.InvoiceMoves;
import io.kenh.invoicing.invoice.InvoiceReader;
import io.kenh.invoicing.invoice.InvoiceService;
import io.kenh.invoicing.money.Credits;
import io.kenh.invoicing.money.MoneyReader;
import io.kenh.invoicing.money.Payments;
import io.kenh.invoicing.number.Numbering;
import io.kenh.runtime.db.Folding;
import io.kenh.testkit.Database;
import io.kenh.testkit.FakeHost;
import io.kenh.testkit.PluginDatabase;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The services of invoicing on a real database, without a server. One customer, company 1. */
public final class Ledger implements AutoCloseable {
    public static final TaxRef TEN = TaxRef.percent(1, "GTGT 10%", BigDecimal.TEN, false);
    public static final TaxRef EIGHT = TaxRef.percent(2, "GTGT 8%", BigDecimal.valueOf(8), false);

    private final PluginDatabase database;
    public final FakeHost host;
    public final InvoiceService invoices;
    public final InvoiceReader reader;
    public final InvoiceMoves moves;
    public final Payments payments;
    public final Booking booking;
    public final Credits credits;
    public final MoneyReader money;
    public final Numbering numbers;
    public final Statements statements;

    public Ledger(Database kind) {
        database = new PluginDatabase(kind, InvoicingAddon::new);
        host = database.host()
                .with(Partners.class, customer())
                .with(Banks.class, new OneBank())
                .with(FiscalPositions.class, new NoPositions());
        var keys = new PageKeys(host, InvoiceDoc.NAME, "/portal/invoicing/");
        invoices = new InvoiceService(host, new LineFill(host), keys);
        reader = new InvoiceReader(host, keys);
        numbers = new Numbering(host);
        moves = new InvoiceMoves(host, keys, numbers, invoices);
        payments = new Payments(host);
        booking = new Booking(host, payments);
        credits = new Credits(host, moves, reader);
        money = new MoneyReader(host);
        statements = new Statements(host);
    }

    private static final class OneBank implements Banks {
        @Override
        public List<Bank> all() {
            return List.of(new Bank("970436", "Vietcombank"));
        }

        @Override
        public Optional<Bank> find(String bin) {
            return all().stream().filter(bank -> bank.bin().equals(bin)).findFirst();
        }
    }

    private static Partners customer() {
        var one = new Partners.PartnerRef(1, "Khách", null, null, null, true, false);
        return (Partners) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(), new Class<?>[] {Partners.class}, (proxy, method, args) -> {
                    if (method.getName().equals("find") && args != null && args[0] instanceof Long) {
                        return Optional.of(one);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    /** A draft of some lines that cost this each, with alternating taxes. */
    public long invoice(long price, int lines) {
        var data = invoices.blank(InvoiceKind.INVOICE, 1, "");
        var filled = new ArrayList<FilledLine>();
        for (int i = 0; i < lines; i++) {
            filled.add(new FilledLine(
                    null,
                    LineKind.PRODUCT,
                    null,
                    "Dòng " + i,
                    BigDecimal.ONE,
                    null,
                    "",
                    BigDecimal.valueOf(price + i),
                    BigDecimal.ZERO,
                    List.of(i % 2 == 0 ? TEN : EIGHT),
                    0,
                    0,
                    0));
        }
        return invoices.create(data, Filled.of(filled));
    }

    /** As an accountant of company 1 who may do everything. */
    public void run(Runnable work) {
        run(work, READ, WRITE, POST, PAY, WRITE_OFF, REVERSE);
    }

    /** As somebody of company 1 who may do this. */
    public void run(Runnable work, Permission... may) {
        host.as(1, grants(may), () -> {
            work.run();
            return 1;
        });
    }

    public <T> T as(Supplier<T> work) {
        return host.as(1, grants(READ, WRITE, POST, PAY, WRITE_OFF, REVERSE), work);
    }

    /** As somebody who sees companies 1 and 2, works in one of them and may do everything. */
    public void both(long company, Runnable work) {
        var grants = grants(READ, WRITE, POST, PAY, WRITE_OFF, REVERSE);
        var actor = new Actor(Actor.Kind.USER, 7, "Mai", company, Set.of(1L, 2L), grants);
        var zone = ZoneId.of("Asia/Ho_Chi_Minh");
        Current.run(new Current.Bindings(actor, Locale.of("vi"), zone, host.texts()), work);
    }

    private static Map<String, Scope> grants(Permission... may) {
        return Arrays.stream(may).collect(Collectors.toMap(Permission::id, one -> Scope.COMPANY));
    }

    public Db db() {
        return database.db();
    }

    /** What the host does each minute. */
    public void fold() {
        new Folding(database.db(), List.of(InvoiceFigures.class)).job().action().accept(null);
    }

    /** What a query of one number answers. */
    public long number(String sql) {
        return database.db().read(em -> ((Number) em.createNativeQuery(sql).getSingleResult()).longValue());
    }

    @Override
    public void close() {
        database.close();
    }
}
