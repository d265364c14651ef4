package io.kenh.invoicing.profile;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.invoicing.account.AccountData;
import io.kenh.invoicing.account.AccountView;
import io.kenh.invoicing.account.Accounts;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.jte.StaticTemplates;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a company says what its invoices show of it, and where it is paid. */
public final class ProfilePages {
    private static final String PATH = "/invoicing/profile";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Profiles profiles;
    private final Accounts accounts;

    public ProfilePages(Host host, Profiles profiles) {
        this.host = host;
        this.profiles = profiles;
        this.accounts = new Accounts(host);
    }

    public void routes(Routes routes) {
        var needs = new Access.Needs(InvoicingPermissions.SETTINGS);
        routes.get(PATH, needs, this::show).post(PATH, needs, this::save);
    }

    private void show(Context ctx) {
        var now = profiles.said(Current.actor().companyId());
        var account = accounts.active().stream()
                .findFirst()
                .map(AccountView::data)
                .orElse(new AccountData("", "", "", true, true));
        page(
                ctx,
                Form.of(Map.of(
                        "name", now.name(),
                        "address", now.address(),
                        "taxCode", now.taxCode(),
                        "phone", now.phone(),
                        "email", now.email(),
                        "bankBin", account.bankBin(),
                        "account", account.number(),
                        "holder", account.holder(),
                        "note", now.note(),
                        "terms", now.terms())));
    }

    private void save(Context ctx) {
        var form = Form.read(ctx);
        var data = new ProfileData(
                form.text("name", 200),
                form.text("address", 500),
                form.text("taxCode", 40),
                form.text("phone", 60),
                form.text("email", 200),
                form.text("note", 4000),
                form.text("terms", 2000));
        boolean several = several();
        var account = several ? null : account(form);
        var wrong = ProfileData.wrongTerm(data.terms());
        if (!wrong.isEmpty()) {
            form.error("terms", t("invoicing.error.term-line", wrong));
        }
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            page(ctx, form);
            return;
        }
        try {
            host.db().write(em -> {
                profiles.save(data);
                if (!several) {
                    accounts.only(account);
                }
                return data;
            });
        } catch (KenhException refused) {
            if (refused.code() != CoreError.INVALID) {
                throw refused;
            }
            form.errors(refused.fields());
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            page(ctx, form);
            return;
        }
        host.ui().toast(ctx, Tone.SUCCESS, t("invoicing.saved"));
        ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    }

    /** Then they have a page of their own. */
    private boolean several() {
        return accounts.active().size() > 1;
    }

    /** Null for none. */
    private @Nullable AccountData account(Form form) {
        var data = new AccountData(
                form.text("bankBin", 6),
                form.text("account", 19).replace(" ", ""),
                form.text("holder", 120),
                true,
                true);
        if (!data.bankBin().isEmpty() && profiles.bank(data.bankBin()).isEmpty()) {
            form.error("bankBin", t("ui.form.choice"));
        }
        if (!data.number().matches("[A-Za-z0-9]*")
                || data.bankBin().isEmpty() != data.number().isEmpty()) {
            form.error("account", t("invoicing.error.account"));
        }
        return data.bankBin().isEmpty() ? null : data;
    }

    private void page(Context ctx, Form form) {
        var banks = new ArrayList<Option>();
        banks.add(new Option("", t("invoicing.none")));
        banks.addAll(profiles.banks());
        host.ui()
                .page(
                        ctx,
                        t("menu.invoicing.profile"),
                        templates.profileEdit(new ProfileView(
                                form, profiles.own(Current.actor().companyId()), banks, several())));
    }
}
