package io.kenh.zbstemplates.page;

import gg.jte.Content;
import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocView;
import io.kenh.api.data.Documents;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.jte.StaticTemplates;
import io.kenh.zbstemplates.rule.DecisionRow;
import io.kenh.zbstemplates.rule.Rules;
import io.kenh.zbstemplates.send.Sending;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** On a document: every message, and of every rule why it did or did not send one. */
public final class AboutPanel {
    private static final int MOST = 20;

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Sending sending;
    private final Rules rules;

    public AboutPanel(Host host, Sending sending, Rules rules) {
        this.host = host;
        this.sending = sending;
        this.rules = rules;
    }

    public void routes(Routes routes) {
        routes.get("/zbs-templates/about/{type}/{id}", new Access.Needs(ZbsPermissions.MESSAGES), this::about);
    }

    Content below(DocRef document) {
        return Current.actor().may(ZbsPermissions.MESSAGES) ? templates.sendAbout(view(document)) : SlotPart.NOTHING;
    }

    private void about(Context ctx) {
        var document = new DocRef(ctx.pathParam("type"), PathId.of(ctx));
        if (find(document) == null) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        host.ui().fragment(ctx, templates.sendAbout(view(document)));
    }

    private @Nullable DocView find(DocRef document) {
        return host.services().get(Documents.class).find(document).orElse(null);
    }

    private AboutView view(DocRef document) {
        var messages = sending.store().of(document);
        var decisions = rules.decisions().of(document, null, MOST).items();
        var ids = new HashSet<Long>();
        decisions.forEach(decision -> ids.add(decision.ruleId()));
        messages.forEach(message -> {
            var rule = message.source().ruleId();
            if (rule != null) {
                ids.add(rule);
            }
        });
        var names = rules.store().names(ids);
        var partner = decisions.isEmpty() ? null : partner(document);
        var shown = messages.stream().map(message -> message.id()).collect(Collectors.toSet());
        var entries = new ArrayList<AboutView.Entry>();
        messages.forEach(message -> entries.add(new AboutView.Entry(
                message.changedAt(), message, name(names, message.source().ruleId()), null)));
        for (var decision : decisions) {
            var made = decision.messageId();
            if (made == null || !shown.contains(made)) {
                entries.add(new AboutView.Entry(decision.changedAt(), null, null, line(decision, names, partner)));
            }
        }
        entries.sort(Comparator.comparing(AboutView.Entry::at).reversed());
        return new AboutView(document, entries);
    }

    private static @Nullable String name(Map<Long, String> names, @Nullable Long rule) {
        return rule == null ? null : names.get(rule);
    }

    private static DecisionLine line(DecisionRow decision, Map<Long, String> names, @Nullable String partner) {
        var name = names.get(decision.ruleId());
        var path = name != null && Current.actor().may(ZbsPermissions.RULES)
                ? "/zbs-templates/rules/" + decision.ruleId()
                : null;
        var line = new DecisionLine(decision, name == null ? "" : name, path, partner);
        return name == null ? new DecisionLine(decision, line.moment(), null, partner) : line;
    }

    private @Nullable String partner(DocRef document) {
        var view = find(document);
        var partner = view == null ? null : view.partnerId();
        return partner == null ? null : "/contacts/partners/" + partner;
    }
}
