package io.kenh.contacts.rest;

import io.javalin.http.HttpStatus;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.contacts.api.ContactsPermissions;
import io.kenh.contacts.partner.Kind;
import io.kenh.contacts.partner.PartnerData;
import io.kenh.contacts.partner.PartnerFilter;
import io.kenh.contacts.partner.PartnerList;
import io.kenh.contacts.partner.PartnerRow;
import io.kenh.contacts.partner.PartnerService;
import java.util.List;
import java.util.Map;

/** The JSON doors to partners. */
public final class PartnerApi {
    private static final String PATH = "/contacts/partners";
    private static final int LIMIT = 50;
    private static final int MOST = 200;

    private final PartnerList list;
    private final PartnerService partners;

    public PartnerApi(PartnerList list, PartnerService partners) {
        this.list = list;
        this.partners = partners;
    }

    public void routes(Routes routes) {
        var read = new Access.Needs(ContactsPermissions.READ);
        var edit = new Access.Needs(ContactsPermissions.EDIT);
        routes.api(Endpoint.get(PATH, read, "Lists partners by name.", PartnerPage.class, this::list)
                .query("query", "Words of the name, e-mail, tax code or phone number.")
                .query("kind", "person or company.")
                .query("archived", "true lists archived partners.")
                .paged(LIMIT, MOST));
        routes.api(Endpoint.get(
                PATH + "/{id}",
                read,
                "One partner; a merged one answers with its survivor.",
                PartnerJson.class,
                request -> PartnerJson.of(partners.get(partners.survivor(request.id("id"))))));
        routes.api(Endpoint.post(PATH, edit, "Makes a partner.", PartnerInput.class, PartnerJson.class, this::create)
                .created());
        routes.api(new Endpoint<>(
                Endpoint.Method.PUT,
                PATH + "/{id}",
                edit,
                "Replaces a partner's data; with version, only if nobody changed it since.",
                PartnerInput.class,
                PartnerJson.class,
                this::update));
    }

    private PartnerPage list(ApiRequest<Void> request) {
        var kind = request.choice("kind", Kind.class).orElse(null);
        var filter = PartnerFilter.ALL
                .find(request.query("query").orElse(""))
                .kind(kind)
                .archived(request.flag("archived"));
        var page = list.page(filter, request.query("after").orElse(null), request.limit(LIMIT, MOST));
        var tags = list.tags(page.items().stream().map(PartnerRow::id).toList());
        var items = page.items().stream()
                .map(row -> PartnerSummary.of(row, tags.getOrDefault(row.id(), List.of())))
                .toList();
        return new PartnerPage(items, page.next());
    }

    private PartnerJson create(ApiRequest<PartnerInput> request) {
        var id = partners.create(data(request.body(), false));
        request.ctx().status(HttpStatus.CREATED).header("Location", "/api/v1" + PATH + "/" + id);
        return PartnerJson.of(partners.get(id));
    }

    private PartnerJson update(ApiRequest<PartnerInput> request) {
        var id = request.id("id");
        var silent = partners.get(id).data().doNotContact();
        partners.update(id, request.body().version(), data(request.body(), silent));
        return PartnerJson.of(partners.get(id));
    }

    private static PartnerData data(PartnerInput input, boolean silent) {
        if (!input.knownKind()) {
            throw new KenhException(
                    CoreError.INVALID, Map.of("kind", Current.texts().get("contacts.error.kind")));
        }
        return input.data(silent);
    }
}
