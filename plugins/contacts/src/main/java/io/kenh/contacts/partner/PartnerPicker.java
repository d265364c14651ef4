package io.kenh.contacts.partner;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.contacts.api.ContactsPermissions;
import io.kenh.contacts.api.Partners;
import io.kenh.ui.form.Suggestion;
import java.util.Objects;

/** What a field in which a partner is picked offers while one types. */
public final class PartnerPicker {
    private static final int MOST = 10;

    private final Host host;
    private final Partners partners;

    public PartnerPicker(Host host, Partners partners) {
        this.host = host;
        this.partners = partners;
    }

    public void routes(Routes routes) {
        routes.get("/contacts/partners/suggest", new Access.Needs(ContactsPermissions.READ), this::suggest);
    }

    private void suggest(Context ctx) {
        var found = partners.search(Suggestion.typed(ctx), MOST).stream()
                .map(partner ->
                        new Suggestion(partner.id(), partner.name(), Objects.requireNonNullElse(partner.phone(), "")))
                .toList();
        Suggestion.answer(ctx, host.json(), found);
    }
}
