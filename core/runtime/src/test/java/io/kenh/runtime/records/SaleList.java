package io.kenh.runtime.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.api.security.Permission;
import io.kenh.api.security.Scope;
import io.kenh.api.ui.Tone;
import io.kenh.runtime.db.Database;
import io.kenh.runtime.records.Sale.State;
import io.kenh.ui.records.BulkAction;
import io.kenh.ui.records.BulkAction.Outcome;
import io.kenh.ui.records.Choice;
import io.kenh.ui.records.Column;
import io.kenh.ui.records.Importer;
import io.kenh.ui.records.Records;
import io.kenh.ui.records.Ref;
import io.kenh.ui.records.Search;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Five sales, and a list that shows and does everything. */
abstract class SaleList {
    static final Permission READ = Permission.of("test.sale.read").scoped(Scope.OWN, Scope.COMPANY);
    static final Permission EDIT = Permission.of("test.sale.edit");
    static final String LIST = "/test/sales";
    static final Pattern NUMBER = Pattern.compile("<a href=\"/test/sales/(\\d+)\">S\\d+</a>");
    static final Pattern MORE = Pattern.compile("hx-get=\"([^\"]*after=[^\"]*)\"");
    static final String SECRET = "Bí mật";

    final RecordsFixture web;
    final List<Long> done = new ArrayList<>();
    final AtomicInteger lookups = new AtomicInteger();

    SaleList(Database.Kind kind) {
        web = new RecordsFixture(kind, company(), records());
    }

    static io.kenh.api.security.Actor company() {
        return RecordsFixture.user(7, 1, Map.of(READ.id(), Scope.COMPANY, EDIT.id(), Scope.COMPANY));
    }

    private Records<Sale> records() {
        return Records.of(Sale.class, LIST, READ)
                .column(Column.text("number", "Number").sortable())
                .column(Column.text("customer", "Customer").grouped().sortable())
                .column(Column.date("soldOn", "Sold on").sortable())
                .column(Column.moment("madeAt", "Made at").hidden())
                .column(Column.money("amount", "Amount").sum().average().sortable())
                .column(Column.number("quantity", "Quantity").sum())
                .column(Column.choice(
                        "state",
                        "State",
                        Choice.of("DRAFT", "Draft", Tone.NEUTRAL, "circle"),
                        Choice.of("SENT", "Sent", Tone.INFO, "send"),
                        Choice.of("DONE", "Done", Tone.SUCCESS, "check")))
                .column(Column.flag("paid", "Paid"))
                .column(Column.user("owner", "Owner").at("ownerId"))
                .column(Column.text("shop", "Shop").at("shop.name").sortable())
                .column(Column.ref("shopId", "Shop page", ids -> {
                            lookups.incrementAndGet();
                            return ids.stream().collect(Collectors.toMap(id -> id, id -> new Ref("Shop " + id, null)));
                        })
                        .at("shop.id")
                        .hidden())
                .search(Search.start("number"), Search.words("words"), Search.line("line"))
                .owned("ownerId")
                .order("-soldOn")
                .open(LIST + "/{id}")
                .action(new BulkAction("finish", "Finish", "check", EDIT, ids -> {
                    done.addAll(ids);
                    return Outcome.done("finished " + ids.size());
                }))
                .kanban("state", List.of("customer", "amount"), EDIT, this::move)
                .quick(EDIT, "New sale", (title, to) -> {
                    var sale = sale(70, title, LocalDate.of(2026, 11, 20), 5, State.valueOf(to));
                    save(sale);
                })
                .calendar("soldOn")
                .importer(new Importer(
                        EDIT,
                        List.of(
                                new Importer.Field("number", "Number", true),
                                new Importer.Field("amount", "Amount", false)),
                        this::take));
    }

    private void move(long id, String to) {
        web.db.write(em -> {
            em.find(Sale.class, id).move(State.valueOf(to));
            return true;
        });
    }

    private List<Importer.Problem> take(List<Importer.Line> lines) {
        return web.db.write(em -> {
            var problems = new ArrayList<Importer.Problem>();
            for (var line : lines) {
                if (!line.value("amount").matches("\\d+")) {
                    problems.add(line.problem("amount", "a whole number, please"));
                    continue;
                }
                var id = Long.parseLong(line.value("number"));
                em.persist(new Sale(
                        id,
                        1,
                        "Nhập",
                        LocalDate.of(2026, 5, 1),
                        Long.parseLong(line.value("amount")),
                        State.DRAFT,
                        7L));
            }
            return problems;
        });
    }

    void save(Sale... sales) {
        web.db.write(em -> {
            List.of(sales).forEach(em::persist);
            return true;
        });
    }

    static Sale sale(long id, String customer, LocalDate day, long amount, State state) {
        return new Sale(id, 1, customer, day, amount, state, 7L);
    }

    /** Three of ours, one of a colleague, one of another company. */
    @BeforeEach
    void sales() {
        save(
                sale(1, "Nguyễn Thị Ánh", LocalDate.of(2026, 11, 20), 1_000, State.DRAFT),
                sale(2, "Trần Văn Bình, 50%", LocalDate.of(2026, 10, 31), 2_000, State.SENT),
                sale(3, "Lê Hương", null, 4_000, State.DONE),
                new Sale(4, 1, SECRET + " đồng nghiệp", LocalDate.of(2026, 11, 2), 8_000, State.SENT, 8L),
                new Sale(5, 2, SECRET + " công ty khác", LocalDate.of(2026, 11, 3), 16_000, State.SENT, 7L));
    }

    @AfterEach
    void close() {
        web.close();
    }

    String page(String query) {
        var answer = web.get(LIST + "?" + query);
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    List<Long> found(String query) {
        return numbers(page(query));
    }

    static List<Long> numbers(String html) {
        return NUMBER.matcher(html)
                .results()
                .map(m -> Long.parseLong(m.group(1)))
                .toList();
    }
}
