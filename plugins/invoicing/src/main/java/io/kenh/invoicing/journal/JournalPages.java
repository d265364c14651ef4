package io.kenh.invoicing.journal;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.catalog.api.lines.LineFields;
import io.kenh.invoicing.account.Accounts;
import io.kenh.invoicing.api.InvoicingError;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.jte.StaticTemplates;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a company says which journals it keeps. */
public final class JournalPages {
    private static final String PATH = "/invoicing/journals";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Journals journals;
    private final Accounts accounts;

    public JournalPages(Host host, Journals journals) {
        this.host = host;
        this.journals = journals;
        this.accounts = new Accounts(host);
    }

    /** @param journal null for a new one. @param accounts to choose from, none while there is only one */
    public record EditView(@Nullable JournalView journal, Form form, List<Option> accounts) {
        public String action() {
            return journal == null ? PATH : PATH + "/" + journal.id();
        }

        public List<Option> kinds() {
            return Arrays.stream(JournalKind.values())
                    .map(kind -> new Option(kind.name(), t(kind.key())))
                    .toList();
        }
    }

    /** A journal, as programs read it. @param kind {@code sale}, {@code bank} or {@code cash}. @param accountId where its invoices are paid to, when not to the usual account; of a bank the account its statements are of */
    public record JournalJson(
            long id,
            String kind,
            String code,
            String name,
            boolean waits,
            @Nullable Long accountId,
            boolean active) {
        static JournalJson of(JournalView journal) {
            return new JournalJson(
                    journal.id(),
                    journal.kind().token(),
                    journal.code(),
                    journal.name(),
                    journal.data().waits(),
                    journal.data().accountId(),
                    journal.active());
        }
    }

    public record JournalList(List<JournalJson> items) {}

    public void routes(Routes routes) {
        var needs = new Access.Needs(InvoicingPermissions.SETTINGS);
        routes.get(PATH, needs, this::list)
                .get(PATH + "/new", needs, ctx -> page(ctx, null, Form.of(Map.of("kind", JournalKind.SALE.name()))))
                .post(PATH, needs, ctx -> save(ctx, null))
                .get(PATH + "/{id}", needs, this::edit)
                .post(PATH + "/{id}", needs, ctx -> save(ctx, journals.get(PathId.of(ctx))))
                .post(PATH + "/{id}/archive", needs, ctx -> archive(ctx, true))
                .post(PATH + "/{id}/unarchive", needs, ctx -> archive(ctx, false));
        routes.api(Endpoint.get(
                PATH,
                new Access.Needs(InvoicingPermissions.READ),
                "The journals that invoices and payments are entered in, each with numbers of its own.",
                JournalList.class,
                request -> new JournalList(
                        journals.all().stream().map(JournalJson::of).toList())));
    }

    private void list(Context ctx) {
        host.ui().page(ctx, t("menu.invoicing.journals"), templates.journalList(journals.all()));
    }

    private void edit(Context ctx) {
        var journal = journals.get(PathId.of(ctx));
        page(
                ctx,
                journal,
                Form.of(Map.of(
                        "name", journal.label(),
                        "version", Integer.toString(journal.version()),
                        "waits", journal.data().waits() ? "on" : "",
                        "accountId", Objects.toString(journal.data().accountId(), ""))));
    }

    private void page(Context ctx, @Nullable JournalView journal, Form form) {
        host.ui().under(ctx, PATH);
        var title = journal == null ? t("invoicing.journal.new") : journal.label();
        host.ui().page(ctx, title, templates.journalEdit(new EditView(journal, form, accounts(journal))));
    }

    private List<Option> accounts(@Nullable JournalView journal) {
        var all = accounts.active();
        if (all.size() < 2 || (journal != null && journal.kind() == JournalKind.CASH)) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(new Option("", t("invoicing.account.usual.short"))),
                        all.stream().map(one -> new Option(Long.toString(one.id()), one.label())))
                .toList();
    }

    private void save(Context ctx, @Nullable JournalView journal) {
        var form = Form.read(ctx);
        var kind = journal == null ? form.choice("kind", JournalKind.class).orElse(JournalKind.SALE) : journal.kind();
        var code = journal == null ? form.required("code", JournalData.CODE).toUpperCase(Locale.ROOT) : journal.code();
        var name = form.required("name", JournalData.NAME);
        // The form shows a ready-made name in the own language: saved as it stood, it is as it was.
        var kept = journal != null && name.equals(journal.label()) ? journal.name() : name;
        var account = LineFields.id(form.value("accountId"));
        var data = new JournalData(kind, code, kept, form.flag("waits"), account);
        if (account != null) {
            accounts.require(Current.actor().companyId(), account);
        }
        if (!form.hasErrors()) {
            try {
                store(journal, form, data);
                host.ui().toast(ctx, Tone.SUCCESS, t("invoicing.saved"));
                ctx.redirect(PATH, HttpStatus.SEE_OTHER);
                return;
            } catch (KenhException refused) {
                if (refused.code() != CoreError.INVALID) {
                    throw refused;
                }
                form.errors(refused.fields());
            }
        }
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        page(ctx, journal, form);
    }

    private void store(@Nullable JournalView journal, Form form, JournalData data) {
        if (journal == null) {
            journals.create(data);
        } else {
            var version = form.value("version");
            journals.change(journal.id(), version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0, data);
        }
    }

    private void archive(Context ctx, boolean away) {
        try {
            journals.archive(PathId.of(ctx), away);
        } catch (KenhException refused) {
            if (!(refused.code() instanceof InvoicingError)) {
                throw refused;
            }
            host.ui().toast(ctx, Tone.DANGER, Kit.error(refused));
        }
        ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    }
}
