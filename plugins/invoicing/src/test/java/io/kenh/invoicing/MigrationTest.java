package io.kenh.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.runtime.db.Database;
import io.kenh.runtime.db.DatabaseConfig;
import io.kenh.testkit.PluginFolders;
import io.kenh.testkit.TestPostgres;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stood in the books before there were journals. */
class MigrationTest {
    private static final String SCRIPTS = "db/migration";
    private static final String JOURNAL = """
            select coalesce(j.code, '-') from %s x left join invoicing_journal j
            on j.id = x.journal_id and j.company_id = x.company_id order by x.id""";

    @ParameterizedTest
    @EnumSource(io.kenh.testkit.Database.class)
    void what_was_entered_before_stands_in_the_first_journal_of_its_company(
            io.kenh.testkit.Database kind, @TempDir Path first) throws IOException {
        var config = kind == io.kenh.testkit.Database.H2
                ? Database.h2Memory("invoicing_migration")
                : new DatabaseConfig(TestPostgres.freshDatabase(), "postgres", "", 4);
        try (var database = Database.open(config)) {
            database.migrateCore();
            upTo(first, 3);
            migrate(database, first);
            database.transact(c -> {
                invoice(c, 1, 1, "POSTED");
                invoice(c, 2, 2, "POSTED");
                invoice(c, 3, 2, "DRAFT");
                payment(c, 11, 1, "BANK");
                payment(c, 12, 2, "CASH");
                payment(c, 13, 2, "OTHER");
                line(c, 21, 1);
                return true;
            });
            upTo(first, 6);
            migrate(database, first);
            // Company 1 has its journals by now, one of them another bank's.
            database.transact(c -> {
                run(c, "insert into invoicing_company (company_id) values (1)");
                journal(c, 31, "SALE", "HD");
                journal(c, 32, "BANK", "VCB");
                journal(c, 33, "BANK", "ACB");
                return true;
            });
            migrate(database, PluginFolders.here().classes());
            assertEquals(List.of("HD", "INV", "-"), texts(database, JOURNAL.formatted("invoicing_invoice")));
            assertEquals(List.of("VCB", "CSH", "-"), texts(database, JOURNAL.formatted("invoicing_payment")));
            assertEquals(List.of("VCB"), texts(database, JOURNAL.formatted("invoicing_bank_line")));
            assertEquals(
                    List.of("ACB", "CSH", "HD", "VCB"),
                    texts(database, "select code from invoicing_journal where company_id = 1 order by code"));
            assertEquals(
                    List.of("BNK", "CSH", "INV"),
                    texts(database, "select code from invoicing_journal where company_id = 2 order by code"));
            assertEquals(
                    List.of("1", "2"),
                    texts(
                            database,
                            "select cast(company_id as varchar(9)) from invoicing_company order by company_id"));
        }
    }

    @ParameterizedTest
    @EnumSource(io.kenh.testkit.Database.class)
    void of_open_instalments_those_after_the_first_open_day_are_known(
            io.kenh.testkit.Database kind, @TempDir Path before) throws IOException {
        var config = kind == io.kenh.testkit.Database.H2
                ? Database.h2Memory("invoicing_instalments")
                : new DatabaseConfig(TestPostgres.freshDatabase(), "postgres", "", 4);
        try (var database = Database.open(config)) {
            database.migrateCore();
            upTo(before, 16);
            migrate(database, before);
            database.transact(c -> {
                // 100 settled, of the first.
                invoice(c, 1, 1, "POSTED");
                run(
                        c,
                        "update invoicing_invoice set due_date = date '2026-11-20', paid = 90, written_off = 10 where id = 1");
                due(c, 41, 0, "2026-11-20", 150);
                due(c, 42, 1, "2026-12-20", 200);
                due(c, 43, 2, "2027-01-20", 300);
                return true;
            });
            migrate(database, PluginFolders.here().classes());
            assertEquals(
                    List.of("0", "200", "300"),
                    texts(database, "select cast(later as varchar(9)) from invoicing_due order by id"));
        }
    }

    private static void due(Connection c, long id, int place, String day, long amount) throws SQLException {
        run(c, """
                insert into invoicing_due (id, company_id, invoice_id, place, due_on, amount)
                values (%d, 1, 1, %d, date '%s', %d)""".formatted(id, place, day, amount));
    }

    private static void upTo(Path folder, int version) throws IOException {
        var classes = PluginFolders.here().classes().resolve(SCRIPTS);
        var to = Files.createDirectories(folder.resolve(SCRIPTS));
        try (var scripts = Files.list(classes)) {
            for (var script : scripts.toList()) {
                var name = script.getFileName().toString();
                if (Integer.parseInt(name.substring(1, 4)) <= version && !Files.exists(to.resolve(name))) {
                    Files.copy(script, to.resolve(name));
                }
            }
        }
    }

    private static void migrate(Database database, Path folder) throws IOException {
        try (var loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            database.migrate("invoicing", loader);
        }
    }

    private static void invoice(Connection c, long id, long company, String state) throws SQLException {
        run(c, """
                insert into invoicing_invoice (id, version, company_id, kind, state, payment_state, partner_id, partner_name, address,
                    tax_code, invoice_date, payment_term, customer_reference, note, untaxed, tax, total, paid, credited, written_off,
                    residual, signed_untaxed, signed_total, signed_residual, origin, purpose, reason, dunning_level, created_by,
                    created_at, search_text)
                values (%d, 0, %d, 'INVOICE', '%s', 'NOT_PAID', 1, '', '', '', date '2026-11-20', '', '', '', 0, 0, 0, 0, 0, 0, 0, 0,
                    0, 0, '', 'REGULAR', '', 0, 1, current_timestamp, '')""".formatted(id, company, state));
    }

    private static void payment(Connection c, long id, long company, String method) throws SQLException {
        run(c, """
                insert into invoicing_payment (id, version, company_id, partner_id, invoice_id, outgoing, once_key, method, amount, open,
                    paid_on, memo, by_user, created_at)
                values (%1$d, 0, %2$d, 1, %2$d, false, 'k%1$d', '%3$s', 1, 0, date '2026-11-20', '', 1, current_timestamp)""".formatted(id, company, method));
    }

    private static void line(Connection c, long id, long company) throws SQLException {
        run(c, """
                insert into invoicing_statement (id, version, company_id, name, format, lines, doubled, by_user, created_at)
                values (%1$d, 0, %2$d, '', 'CSV', 1, 0, 1, current_timestamp)""".formatted(id, company));
        run(c, """
                insert into invoicing_bank_line (id, version, company_id, statement_id, fingerprint, booked_on, amount, text, payer,
                    bank_number, state, sure, reason, by_user)
                values (%1$d, 0, %2$d, %1$d, 'f', date '2026-11-20', 1, '', '', '', 'OPEN', false, '', 1)""".formatted(id, company));
    }

    private static void journal(Connection c, long id, String kind, String code) throws SQLException {
        run(c, """
                insert into invoicing_journal (id, version, company_id, kind, code, name, waits, active)
                values (%d, 0, 1, '%s', '%s', '', false, true)""".formatted(id, kind, code));
    }

    private static void run(Connection c, String sql) throws SQLException {
        try (var statement = c.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static List<String> texts(Database database, String sql) {
        return database.call(c -> {
            try (var statement = c.createStatement();
                    var rows = statement.executeQuery(sql)) {
                var texts = new ArrayList<String>();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
                return texts;
            }
        });
    }
}
