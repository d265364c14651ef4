package io.kenh.zbstemplates.rest;

import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.bulk.Bulk;
import io.kenh.zbstemplates.bulk.BulkState;
import io.kenh.zbstemplates.bulk.ItemRow;
import io.kenh.zbstemplates.bulk.Which;
import io.kenh.zbstemplates.bulk.Wish;
import io.kenh.zbstemplates.page.BulkRows;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The JSON doors to bulk sends. */
public final class BulkApi {
    private static final String PATH = "/zbs-templates/bulk-sends";
    private static final int LIMIT = 50;
    private static final int MOST = 200;
    private static final int KEY = 120;

    private final Host host;
    private final Bulk bulk;

    public BulkApi(Host host, Bulk bulk) {
        this.host = host;
        this.bulk = bulk;
    }

    public record BulkPage(List<BulkJson> items, @Nullable String next) {}

    /**
     * @param start send as soon as the documents are looked at; without it this is a dry run: nothing is sent until {@code …/start}
     * @param key names this wish: the same key answers with the same bulk send and never makes a second one; with
     *     another template or other documents it is refused
     */
    public record BulkInput(
            long templateId,
            String documentType,
            List<Long> documentIds,
            @Nullable Boolean start,
            @Nullable String key) {}

    /** @param outcome why it gets no message, or its message's state @param reason in words, in the caller's language */
    public record DocumentJson(
            long documentId,
            String title,
            String outcome,
            String reason,
            @Nullable Long messageId) {}

    public record DocumentPage(
            List<DocumentJson> items, @Nullable String next) {}

    public void routes(Routes routes) {
        var read = new Access.Needs(ZbsPermissions.MESSAGES);
        routes.api(Endpoint.get(PATH, read, "Lists bulk sends, the latest first.", BulkPage.class, this::list)
                .query("state", "preparing, ready, running, stopped or done.")
                .paged(LIMIT, MOST));
        routes.api(Endpoint.get(
                PATH + "/{id}",
                read,
                "How a bulk send stands; its plan while it is ready.",
                BulkJson.class,
                request -> one(request.id("id"))));
        routes.api(Endpoint.get(
                        PATH + "/{id}/documents",
                        read,
                        "Its documents with their outcome.",
                        DocumentPage.class,
                        this::documents)
                .query("show", "A reason or a message's state, blocked for all without a message, or shortened.")
                .paged(LIMIT, MOST));
        routes.api(Endpoint.post(
                        PATH,
                        new Access.Needs(ZbsPermissions.SEND),
                        "Plans one template to up to 2,000 documents, and with start sends it; idempotent by key.",
                        BulkInput.class,
                        BulkJson.class,
                        this::make)
                .createdOnce());
        var runs = bulk.runs();
        act(routes, "start", "Sends what a ready plan says.", runs::start);
        act(routes, "stop", "Takes back what was not tried yet.", runs::stop);
        act(routes, "resume", "Goes on with a stopped one.", runs::resume);
    }

    private void act(Routes routes, String name, String summary, LongConsumer act) {
        routes.api(Endpoint.post(
                PATH + "/{id}/" + name,
                new Access.Needs(ZbsPermissions.SEND),
                summary,
                Void.class,
                BulkJson.class,
                request -> {
                    act.accept(request.id("id"));
                    return one(request.id("id"));
                }));
    }

    private BulkJson one(long id) {
        return BulkJson.of(bulk.plans().of(id));
    }

    private BulkJson make(ApiRequest<BulkInput> request) {
        var input = request.body();
        var key = input.key();
        if (input.documentType() == null
                || input.documentIds() == null
                || input.documentIds().stream().anyMatch(java.util.Objects::isNull)
                || input.templateId() <= 0
                || (key != null && key.length() > KEY)) {
            throw new KenhException(CoreError.BAD_REQUEST);
        }
        var made = bulk.start()
                .make(new Wish(
                        input.documentType(),
                        input.documentIds(),
                        input.templateId(),
                        Boolean.TRUE.equals(input.start()),
                        key == null ? null : "api:" + key));
        request.ctx()
                .status(made.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .header("Location", "/api/v1" + PATH + "/" + made.id());
        return one(made.id());
    }

    private BulkPage list(ApiRequest<Void> request) {
        var state = request.choice("state", BulkState.class).orElse(null);
        var page = bulk.store().page(state, request.query("after").orElse(null), request.limit(LIMIT, MOST));
        return new BulkPage(page.items().stream().map(BulkJson::of).toList(), page.next());
    }

    private DocumentPage documents(ApiRequest<Void> request) {
        var page = bulk.store()
                .items(
                        request.id("id"),
                        Which.of(request.query("show").orElse("")),
                        request.query("after").orElse(null),
                        request.limit(LIMIT, MOST));
        var type = bulk.store().row(request.id("id")).documentType();
        return new DocumentPage(
                page.items().stream().map(item -> document(type, item)).toList(), page.next());
    }

    private DocumentJson document(String type, ItemRow item) {
        var state = item.state();
        return new DocumentJson(
                item.documentId(),
                item.title(),
                (state == null ? item.verdict().name() : state.name()).toLowerCase(Locale.ROOT),
                BulkRows.why(host, type, item),
                item.messageId());
    }
}
