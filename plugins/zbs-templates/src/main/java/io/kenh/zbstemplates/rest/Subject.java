package io.kenh.zbstemplates.rest;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocType;
import io.kenh.api.data.Documents;
import io.kenh.api.data.Moment;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.web.ApiRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What programs say a template is about must be there: a misspelt type would never be offered anywhere. */
record Subject(Host host) {
    /**
     * The document a list is asked for; empty for all.
     *
     * @throws KenhException {@code core.bad-request} naming the half that is missing: what it would leave in nobody has asked for
     */
    static Optional<DocRef> asked(ApiRequest<?> request) {
        var type = request.query("documentType");
        var id = request.number("documentId");
        if (type.isPresent() != id.isPresent()) {
            throw new KenhException(
                    CoreError.BAD_REQUEST,
                    type.isPresent()
                            ? Map.of("documentId", t("zbs-templates.error.document-id"))
                            : Map.of("documentType", t("zbs-templates.error.document-of")));
        }
        return type.map(name -> new DocRef(name, id.orElseThrow()));
    }

    /** @throws KenhException {@code core.invalid} naming what there is */
    void check(@Nullable String type, @Nullable String moment) {
        if (type == null && moment == null) {
            return;
        }
        var documents = host.services().get(Documents.class);
        var found = type == null ? Optional.<DocType<?>>empty() : documents.type(type);
        if (type != null && found.isEmpty()) {
            var known = documents.types().stream()
                    .filter(one -> !one.facts().isEmpty())
                    .map(DocType::name)
                    .collect(Collectors.joining(", "));
            throw new KenhException(
                    CoreError.INVALID, Map.of("documentType", t("zbs-templates.error.document-type", known)));
        }
        List<String> moments = found.isEmpty()
                ? List.of()
                : found.get().moments().stream().map(Moment::id).toList();
        if (moment != null && !moments.contains(moment)) {
            throw new KenhException(
                    CoreError.INVALID, Map.of("moment", t("zbs-templates.error.moment", String.join(", ", moments))));
        }
    }
}
