package io.kenh.websitebutton.visit;

import io.kenh.websitebutton.count.Visit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a conversation began. @param site its name */
public record VisitView(String site, Visit visit, boolean certain) {
    /** Empty when the visit said nothing of it. */
    public String campaign() {
        return Stream.of(visit.source(), visit.medium(), visit.campaign())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
