package io.kenh.chatterbridge.page;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocView;
import io.kenh.api.data.Documents;
import io.kenh.api.data.FactValue;
import io.kenh.chatterbridge.link.LinkRow;
import io.kenh.inbox.api.Conversations.ConversationRef;
import io.kenh.ui.Kit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Documents as people tell them apart, whatever their type. Only those the actor may read. */
final class Papers {
    private static final int SHOWN = 12;
    private static final int OF_TYPE = 5;
    private static final int OFFERED = 3;
    private static final Set<String> TELLING = Set.of("customer_name", "subject", "total", "expected_revenue");

    private final Host host;

    Papers(Host host) {
        this.host = host;
    }

    private Documents documents() {
        return host.services().get(Documents.class);
    }

    /** Those of the links that the actor may read. */
    List<LinkLine> lines(List<LinkRow> links) {
        var refs = links.stream().map(LinkRow::document).toList();
        var seen = documents().find(refs);
        var hints = hints(seen.values(), true);
        return links.stream()
                .flatMap(link -> Stream.ofNullable(seen.get(link.document()))
                        .map(doc -> new LinkLine(link, doc.title(), hints.getOrDefault(doc.ref(), ""), doc.path())))
                .toList();
    }

    /** The customer's own that are open. */
    List<Offer> offered(ConversationRef conversation, List<LinkRow> links) {
        var found = documents().search("", conversation.partnerId(), OFFERED).stream()
                .filter(doc -> links.stream().noneMatch(link -> link.document().equals(doc.ref())))
                .toList();
        var open = documents().open(found.stream().map(DocView::ref).toList());
        return offers(
                found.stream()
                        .filter(doc -> open.contains(doc.ref()))
                        .limit(OFFERED)
                        .toList(),
                true);
    }

    /** The customer's before everybody's. */
    List<Offer> search(ConversationRef conversation, String words) {
        var found = new LinkedHashMap<DocRef, DocView>();
        documents().search(words, conversation.partnerId(), OF_TYPE).forEach(doc -> found.put(doc.ref(), doc));
        if (!words.isBlank()) {
            documents().search(words, 0, OF_TYPE).forEach(doc -> found.putIfAbsent(doc.ref(), doc));
        }
        return offers(found.values().stream().limit(SHOWN).toList(), false);
    }

    private List<Offer> offers(List<DocView> found, boolean known) {
        var hints = hints(found, known);
        return found.stream()
                .map(doc -> new Offer(
                        doc.ref().type() + ":" + doc.ref().id(), doc.title(), hints.getOrDefault(doc.ref(), "")))
                .toList();
    }

    /** @param known everybody sees whose they are */
    private Map<DocRef, String> hints(Collection<DocView> docs, boolean known) {
        var facts = documents().facts(docs.stream().map(DocView::ref).toList(), TELLING);
        return docs.stream()
                .collect(Collectors.toMap(
                        DocView::ref, doc -> hint(doc, facts.getOrDefault(doc.ref(), Map.of()), known)));
    }

    private static String hint(DocView doc, Map<String, FactValue> facts, boolean known) {
        return Stream.of(
                        t("doc." + doc.ref().type()),
                        known ? "" : text(facts.get("customer_name")),
                        text(facts.get("subject")),
                        text(facts.getOrDefault("total", facts.get("expected_revenue"))))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String text(@Nullable FactValue fact) {
        var value = fact == null ? null : fact.value();
        return switch (value) {
            case null -> "";
            case Long money -> money == 0 ? "" : Kit.money(money);
            case String text -> text;
            case Object other -> other.toString();
        };
    }
}
