package io.kenh.invoicing.account;

import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.ui.form.JsonFields;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The JSON doors to accounts. */
final class AccountApi {
    private static final String PATH = "/invoicing/accounts";

    private final Accounts accounts;

    AccountApi(Accounts accounts) {
        this.accounts = accounts;
    }

    /** An account. @param bankBin of the bank, by which the payment code names it. @param usual where customers pay unless told otherwise */
    public record AccountJson(
            long id,
            int version,
            String bankBin,
            String bank,
            String account,
            String holder,
            boolean usual,
            boolean active) {
        static AccountJson of(AccountView account) {
            var data = account.data();
            return new AccountJson(
                    account.id(),
                    account.version(),
                    data.bankBin(),
                    account.bank(),
                    data.number(),
                    data.holder(),
                    data.usual(),
                    data.active());
        }
    }

    public record AccountList(List<AccountJson> items) {}

    /** An account, as programs write it. What is absent is as in a new one, or stays. @param version of a PUT: only if nobody changed it since */
    public record AccountInput(
            @Nullable Integer version,
            @Nullable String bankBin,
            @Nullable String account,
            @Nullable String holder,
            @Nullable Boolean usual,
            @Nullable Boolean active) {
        AccountData data(AccountData start) {
            return new AccountData(
                    JsonFields.text("bankBin", bankBin, start.bankBin(), 6),
                    JsonFields.text("account", account, start.number(), AccountData.NUMBER),
                    JsonFields.text("holder", holder, start.holder(), AccountData.HOLDER),
                    Objects.requireNonNullElse(usual, start.usual()),
                    Objects.requireNonNullElse(active, start.active()));
        }
    }

    void routes(Routes routes) {
        var settings = new Access.Needs(InvoicingPermissions.SETTINGS);
        routes.api(Endpoint.get(
                PATH,
                new Access.Needs(InvoicingPermissions.READ),
                "The company's bank accounts that customers pay to, the usual one first.",
                AccountList.class,
                request -> new AccountList(
                        accounts.all().stream().map(AccountJson::of).toList())));
        routes.api(Endpoint.post(
                        PATH, settings, "Adds a bank account.", AccountInput.class, AccountJson.class, this::create)
                .created());
        routes.api(new Endpoint<>(
                Endpoint.Method.PUT,
                PATH + "/{id}",
                settings,
                "Changes a bank account; what is absent stays.",
                AccountInput.class,
                AccountJson.class,
                this::update));
    }

    private AccountJson create(ApiRequest<AccountInput> request) {
        var id = accounts.create(request.body().data(new AccountData("", "", "", false, true)));
        request.ctx().header("Location", "/api/v1" + PATH + "/" + id);
        return AccountJson.of(accounts.get(id));
    }

    private AccountJson update(ApiRequest<AccountInput> request) {
        var id = request.id("id");
        var now = accounts.get(id);
        var version = request.body().version();
        accounts.change(
                id, version == null ? now.version() : version, request.body().data(now.data()));
        return AccountJson.of(accounts.get(id));
    }
}
