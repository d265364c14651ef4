package io.kenh.invoicing.account;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.jte.StaticTemplates;
import io.kenh.invoicing.profile.Profiles;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a company says to which accounts it is paid. */
public final class AccountPages {
    private static final String PATH = "/invoicing/accounts";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Accounts accounts;
    private final Profiles profiles;

    public AccountPages(Host host, Profiles profiles) {
        this.host = host;
        this.accounts = new Accounts(host);
        this.profiles = profiles;
    }

    /** @param account null for a new one */
    public record AccountEdit(@Nullable AccountView account, Form form, List<Option> banks) {
        public String action() {
            return account == null ? PATH : PATH + "/" + account.id();
        }
    }

    public void routes(Routes routes) {
        var needs = new Access.Needs(InvoicingPermissions.SETTINGS);
        routes.get(PATH, needs, this::list)
                .get(PATH + "/new", needs, ctx -> page(ctx, null, Form.of(Map.of("active", "true"))))
                .post(PATH, needs, ctx -> save(ctx, null))
                .get(PATH + "/{id}", needs, this::edit)
                .post(PATH + "/{id}", needs, ctx -> save(ctx, accounts.get(PathId.of(ctx))));
        new AccountApi(accounts).routes(routes);
    }

    private void list(Context ctx) {
        host.ui().page(ctx, t("menu.invoicing.accounts"), templates.accountList(accounts.all()));
    }

    private void edit(Context ctx) {
        var account = accounts.get(PathId.of(ctx));
        var data = account.data();
        page(
                ctx,
                account,
                Form.of(Map.of(
                        "version", Integer.toString(account.version()),
                        "bankBin", data.bankBin(),
                        "account", data.number(),
                        "holder", data.holder(),
                        "usual", Boolean.toString(data.usual()),
                        "active", Boolean.toString(data.active()))));
    }

    private void page(Context ctx, @Nullable AccountView account, Form form) {
        host.ui().under(ctx, PATH);
        var banks = new ArrayList<Option>();
        banks.add(new Option("", t("invoicing.none")));
        banks.addAll(profiles.banks());
        var title = account == null ? t("invoicing.account.new") : account.label();
        host.ui().page(ctx, title, templates.accountEdit(new AccountEdit(account, form, banks)));
    }

    private void save(Context ctx, @Nullable AccountView account) {
        var form = Form.read(ctx);
        var data = new AccountData(
                form.required("bankBin", 6),
                form.required("account", 40).replace(" ", ""),
                form.text("holder", AccountData.HOLDER),
                form.flag("usual"),
                form.flag("active"));
        if (!form.hasErrors()) {
            try {
                store(account, form, data);
                host.ui().toast(ctx, Tone.SUCCESS, t("invoicing.saved"));
                ctx.redirect(PATH, HttpStatus.SEE_OTHER);
                return;
            } catch (KenhException refused) {
                if (refused.code() != CoreError.INVALID && refused.code() != CoreError.CONFLICT) {
                    throw refused;
                }
                form.errors(refused.fields());
                if (refused.fields().isEmpty()) {
                    form.error("account", Kit.error(refused));
                }
            }
        }
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        page(ctx, account, form);
    }

    private void store(@Nullable AccountView account, Form form, AccountData data) {
        if (account == null) {
            accounts.create(data);
        } else {
            var version = form.value("version");
            accounts.change(account.id(), version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0, data);
        }
    }
}
