package io.kenh.zbstemplates.ready;

import io.kenh.api.addon.Contributions;
import io.kenh.api.addon.Contributions.Contribution;
import io.kenh.api.addon.Host;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.ready.ReadyTemplate.Condition;
import io.kenh.zbstemplates.template.Sendable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When documents are fit for a template: as it says itself, and as the plugin of the document says for all that are for the same. So nobody
 * is asked to pay what is paid by a template made in the builder either.
 */
public final class Guards {
    private record Known(List<Contribution> files, List<ReadyTemplate> templates) {}

    private final Host host;
    /** Files of a generation stay as they are; the next one has others. */
    private volatile @Nullable Known known;

    public Guards(Host host) {
        this.host = host;
    }

    public List<Condition> of(Sendable template) {
        var row = template.row();
        return of(template.conditions(), row.documentType(), row.moment(), template.content());
    }

    /** What happens to documents that it is about: its own moment, and those of the ready-made ones that are for the same. */
    public Set<String> moments(Sendable template) {
        var own = template.row().moment();
        if (own == null) {
            return Set.of();
        }
        var document = template.row().documentType();
        return Stream.concat(
                        Stream.of(own),
                        templates().stream()
                                .filter(ready -> ready.document().equals(document) && ready.stands(own, Set.of()))
                                .flatMap(ready ->
                                        Stream.concat(Stream.of(ready.moment()), ready.purpose().moments().stream())))
                .collect(Collectors.toSet());
    }

    /** @param own of the template itself, JSON */
    public List<Condition> of(
            @Nullable String own, @Nullable String document, @Nullable String moment, TemplateContent content) {
        var shown = content.params().stream().map(TemplateContent.Param::fact).collect(Collectors.toSet());
        return Stream.concat(read(own), shared(document, moment, shown))
                .distinct()
                .filter(condition -> condition.concerns(shown))
                .toList();
    }

    private Stream<Condition> read(@Nullable String json) {
        return json == null || json.isBlank()
                ? Stream.empty()
                : Arrays.stream(host.json().read(json, Condition[].class));
    }

    /** Where several ready-made ones are for it: what they agree on. */
    private Stream<Condition> shared(@Nullable String document, @Nullable String moment, Set<String> shown) {
        var same = templates().stream()
                .filter(ready -> ready.document().equals(document) && ready.stands(moment, shown))
                .toList();
        return same.stream()
                .limit(1)
                .flatMap(first -> first.conditions().stream())
                .filter(condition ->
                        same.stream().allMatch(ready -> ready.conditions().contains(condition)));
    }

    private List<ReadyTemplate> templates() {
        var files = host.services()
                .find(Contributions.class)
                .map(all -> all.in(ReadyTemplates.FOLDER))
                .orElse(List.of());
        var last = known;
        if (last == null || last.files() != files) {
            last = new Known(files, ReadyTemplates.read(host, files).templates());
            known = last;
        }
        return last.templates();
    }
}
