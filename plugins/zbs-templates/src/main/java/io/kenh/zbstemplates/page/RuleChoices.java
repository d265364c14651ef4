package io.kenh.zbstemplates.page;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Documents;
import io.kenh.api.data.Fact;
import io.kenh.ui.form.Option;
import io.kenh.zbstemplates.values.FactNames;
import java.util.ArrayList;
import java.util.List;

/** What document types offer to rules. */
final class RuleChoices {
    private final Host host;

    RuleChoices(Host host) {
        this.host = host;
    }

    /** Moments of all types. */
    List<Option> whens() {
        var whens = new ArrayList<Option>();
        for (var type : host.services().get(Documents.class).types()) {
            type.moments()
                    .forEach(moment -> whens.add(
                            new Option(type.name() + "|" + moment.id(), MomentNames.of(type.name(), moment.id()))));
        }
        return whens;
    }

    /** Of one type; only its days, or all. */
    List<Option> facts(String type, boolean days) {
        var facts = new ArrayList<Option>();
        facts.add(new Option("", "–"));
        host.services()
                .get(Documents.class)
                .type(type)
                .ifPresent(found -> found.facts().forEach((name, fact) -> {
                    if (!days || fact.kind() == Fact.Kind.DATE || fact.kind() == Fact.Kind.DATE_TIME) {
                        facts.add(new Option(name, FactNames.of(type, name) + " (" + fact.sample() + ")"));
                    }
                }));
        return facts;
    }
}
