package io.kenh.invoicing.rest;

import static io.kenh.ui.Kit.t;

import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.invoicing.api.InvoicingError;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.bank.Booking;
import io.kenh.invoicing.bank.LineState;
import io.kenh.invoicing.bank.StatementReader;
import io.kenh.invoicing.bank.StatementReader.Line;
import io.kenh.invoicing.bank.Statements;
import io.kenh.invoicing.journal.JournalKind;
import io.kenh.invoicing.journal.Journals;
import io.kenh.ui.Kit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The JSON doors to what banks tell. */
public final class StatementApi {
    private static final String PATH = "/invoicing/bank-statements";
    private static final String LINE = PATH + "/{id}/lines/{line}/";
    private static final int FILES = 50;
    private static final int MOST_FILES = 100;
    private static final int LINES = 200;
    private static final int MOST_LINES = 1000;

    private final Host host;
    private final Statements statements;
    private final StatementReader reader;
    private final Booking booking;
    private final Journals journals;

    public StatementApi(Host host, Statements statements, Booking booking) {
        this.host = host;
        this.statements = statements;
        this.reader = new StatementReader(host);
        this.booking = booking;
        this.journals = new Journals(host);
    }

    /** @param next the {@code after} of the next page; absent on the last */
    public record StatementPage(
            List<StatementJson> items, @Nullable String next) {}

    /** A statement with a page of its lines. @param next the {@code after} of the next lines; absent with the last */
    public record StatementLines(
            StatementJson statement,
            List<BankLineJson> lines,
            @Nullable String next) {}

    /** @param anyway also when it is more than is to be paid: the rest stays as the customer's credit */
    public record MatchInput(
            @Nullable Long invoiceId, @Nullable Boolean anyway) {}

    public record IgnoreInput(@Nullable String reason) {}

    public void routes(Routes routes) {
        var read = new Access.Needs(InvoicingPermissions.READ);
        var pay = new Access.Needs(InvoicingPermissions.PAY);
        routes.api(Endpoint.get(
                        PATH,
                        read,
                        "Bank statements that were taken in, the newest first.",
                        StatementPage.class,
                        this::list)
                .paged(FILES, MOST_FILES));
        routes.api(Endpoint.get(
                        PATH + "/{id}",
                        read,
                        "A bank statement with its lines and what became of them, as in the file.",
                        StatementLines.class,
                        this::get)
                .query("state", "open, booked or ignored; all unless told.")
                .paged(LINES, MOST_LINES));
        routes.api(new Endpoint<>(
                        Endpoint.Method.POST,
                        PATH,
                        pay,
                        "Takes in a bank statement (multipart field \"file\": CSV, XLSX or CAMT.053); lines that are known are left out; the"
                                + " same key takes it in once.",
                        Void.class,
                        StatementJson.class,
                        this::take)
                .file("file")
                .query("journal", "Id of the bank journal whose account it is of; needed where there are several.")
                .query("anyway", "true: also when the file says that it is of another account.")
                .query("key", "Names the statement: sent again under it, nothing is taken in.")
                .createdOnce());
        routes.api(Endpoint.post(
                LINE + "match",
                pay,
                "Records a line as payment of an invoice; a payment recorded by hand that waits for it is confirmed instead.",
                MatchInput.class,
                BankLineJson.class,
                request -> step(request, line -> match(line, request.body()))));
        routes.api(new Endpoint<>(
                Endpoint.Method.POST,
                LINE + "unmatch",
                new Access.Needs(InvoicingPermissions.REVERSE),
                "Takes the payment of a line back: the line has to be looked at again.",
                Void.class,
                BankLineJson.class,
                request -> step(request, this::unmatch)));
        routes.api(Endpoint.post(
                LINE + "ignore",
                pay,
                "Says, with a reason, that a line pays no invoice.",
                IgnoreInput.class,
                BankLineJson.class,
                request -> step(
                        request,
                        line -> booking.ignore(
                                line.id(),
                                Objects.requireNonNullElse(request.body().reason(), "")))));
    }

    private StatementPage list(ApiRequest<Void> request) {
        var page = reader.page(request.query("after").orElse(null), request.limit(FILES, MOST_FILES));
        return new StatementPage(
                page.items().stream().map(file -> StatementJson.of(file, null)).toList(), page.next());
    }

    private StatementLines get(ApiRequest<Void> request) {
        var file = reader.get(request.id("id"));
        var lines = reader.lines(
                file.row().id(),
                request.choice("state", LineState.class).orElse(null),
                request.query("after").orElse(null),
                request.limit(LINES, MOST_LINES));
        return new StatementLines(
                StatementJson.of(file, null),
                lines.items().stream().map(BankLineJson::of).toList(),
                lines.next());
    }

    private StatementJson take(ApiRequest<Void> request) {
        var file = request.ctx().uploadedFile("file");
        if (file == null || file.size() == 0) {
            throw invalid("file", t("invoicing.bank.no-file", Kit.bytes(Statements.LARGEST)));
        }
        if (file.size() > Statements.LARGEST) {
            throw new KenhException(CoreError.FILE_TOO_LARGE, Statements.LARGEST);
        }
        var once = statements.once(
                content(file),
                file.filename(),
                journal(request),
                request.flag("anyway"),
                request.query("key").orElse(null));
        var taken = once.taken();
        request.ctx().status(taken == null ? HttpStatus.OK : HttpStatus.CREATED);
        request.ctx().header("Location", "/api/v1" + PATH + "/" + once.id());
        return StatementJson.of(reader.get(once.id()), taken == null ? null : StatementJson.Taken.of(taken));
    }

    private static byte[] content(UploadedFile file) {
        try (var content = file.content()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A person sees which one is picked; a program says it. */
    private @Nullable Long journal(ApiRequest<Void> request) {
        var said = request.number("journal");
        if (said.isEmpty() && journals.active(JournalKind.BANK).size() > 1) {
            throw invalid("journal", t("invoicing.bank.which-journal"));
        }
        return said.orElse(null);
    }

    /** The step and what it made of the line, in one transaction. */
    private BankLineJson step(ApiRequest<?> request, Consumer<Line> step) {
        long statement = request.id("id");
        long line = request.id("line");
        return host.db().write(em -> {
            step.accept(reader.line(statement, line));
            return BankLineJson.of(reader.line(statement, line));
        });
    }

    private void match(Line line, MatchInput body) {
        var invoice = body.invoiceId();
        if (invoice == null) {
            throw invalid("invoiceId", t("invoicing.bank.pick"));
        }
        // Sent again because the answer was lost.
        boolean done = line.state() == LineState.BOOKED && invoice.equals(line.invoiceId());
        if (!done) {
            booking.book(line.id(), invoice, Boolean.TRUE.equals(body.anyway()));
        }
    }

    private void unmatch(Line line) {
        var invoice = line.invoiceId();
        var payment = line.paymentId();
        if (line.state() != LineState.BOOKED || invoice == null || payment == null) {
            throw new KenhException(
                    InvoicingError.WRONG_STATE, t(line.state().badge().key()));
        }
        booking.undo(invoice, payment);
    }

    private static KenhException invalid(String field, String text) {
        return new KenhException(CoreError.INVALID, Map.of(field, text));
    }
}
