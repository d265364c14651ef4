package io.kenh.crm.utm;

import io.kenh.api.data.DocRef;
import io.kenh.crm.api.Attribution;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a document comes from, and what is offered to say so. */
public record AsideView(
        DocRef document,
        Attribution said,
        boolean may,
        List<Words.WordRow> media,
        List<Words.WordRow> sources,
        List<Words.WordRow> campaigns) {
    public String action() {
        return "/crm/documents/" + document.type() + "/" + document.id() + "/attribution";
    }

    /** All of it in one line. */
    public String line() {
        return Stream.of(said.medium(), said.source(), said.campaign())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }
}
