package io.kenh.crm.rest;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocView;
import io.kenh.api.data.Documents;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.crm.api.Attribution;
import io.kenh.crm.api.CrmPermissions;
import io.kenh.crm.utm.Sources;
import io.kenh.crm.utm.Word;
import io.kenh.crm.utm.WordKind;
import io.kenh.crm.utm.Words;
import io.kenh.ui.form.JsonFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON doors to where documents come from. */
public final class SourceApi {
    private static final String FROM = "/crm/documents/{type}/{id}/attribution";

    private final Host host;
    private final Sources sources;
    private final Words words;

    public SourceApi(Host host, Sources sources, Words words) {
        this.host = host;
        this.sources = sources;
        this.words = words;
    }

    /** Names in use. */
    public record WordList(List<String> media, List<String> sources, List<String> campaigns) {}

    /** By names; a new name becomes known. What is absent or null is unknown. */
    public record SourceJson(
            @Nullable String medium,
            @Nullable String source,
            @Nullable String campaign) {
        static SourceJson of(Attribution said) {
            return new SourceJson(said.medium(), said.source(), said.campaign());
        }

        Attribution said() {
            return new Attribution(name("medium", medium), name("source", source), name("campaign", campaign));
        }

        private static @Nullable String name(String field, @Nullable String text) {
            var name = JsonFields.text(field, text, "", Word.LONGEST);
            return name.isEmpty() ? null : name;
        }
    }

    public void routes(Routes routes) {
        var attribute = new Access.Needs(CrmPermissions.ATTRIBUTE);
        routes.api(Endpoint.get(
                "/crm/words",
                new Access.Needs(CrmPermissions.READ),
                "The media, sources and campaigns there are.",
                WordList.class,
                request -> new WordList(names(WordKind.MEDIUM), names(WordKind.SOURCE), names(WordKind.CAMPAIGN))));
        routes.api(Endpoint.get(
                FROM, attribute, "Where a document comes from.", SourceJson.class, request -> from(request)));
        routes.api(new Endpoint<>(
                Endpoint.Method.PUT,
                FROM,
                attribute,
                "Says where a document, or a lead, comes from, in place of what was said before.",
                SourceJson.class,
                SourceJson.class,
                this::say));
    }

    private List<String> names(WordKind kind) {
        return words.all(kind).stream().map(Words.WordRow::name).toList();
    }

    private SourceJson from(ApiRequest<?> request) {
        return SourceJson.of(sources.of(document(request)).orElse(Attribution.NONE));
    }

    private SourceJson say(ApiRequest<SourceJson> request) {
        var document = document(request);
        var company = host.services()
                .get(Documents.class)
                .find(document)
                .map(DocView::companyId)
                .filter(id -> id != 0)
                .orElseGet(() -> Current.actor().companyId());
        return host.db().write(em -> {
            sources.attribute(document, company, request.body().said());
            return from(request);
        });
    }

    /** @throws KenhException {@code core.not-found} for what the actor may not read */
    private DocRef document(ApiRequest<?> request) {
        var document = new DocRef(request.path("type"), request.id("id"));
        if (host.services().get(Documents.class).find(document).isEmpty()) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        return document;
    }
}
