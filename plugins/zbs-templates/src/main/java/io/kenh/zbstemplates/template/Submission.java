package io.kenh.zbstemplates.template;

import static java.util.stream.Collectors.toMap;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.zbstemplates.api.ZbsError;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.limit.Limits;
import io.kenh.zbstemplates.lint.Finding;
import io.kenh.zbstemplates.lint.Lint;
import io.kenh.zbstemplates.lint.Linter;
import io.kenh.zbstemplates.logo.Logos;
import io.kenh.zbstemplates.platform.PlatformException;
import io.kenh.zbstemplates.platform.TemplatePlatform;
import io.kenh.zbstemplates.wire.Layout;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Sends a draft to be approved. It is marked pending before the call, outside any transaction: a crash or a time-out leaves it pending
 * without the platform's id, and the next comparison with the platform finds out.
 */
public final class Submission {
    public enum Outcome {
        SENT,
        /** The platform did not answer: the next comparison tells. */
        UNKNOWN
    }

    private final Host host;
    private final TemplatePlatform platform;
    private final TemplateStore store;
    private final Lint lint;
    private final Logos logos;

    public Submission(Host host, TemplatePlatform platform, TemplateStore store, Limits limits, Logos logos) {
        this.host = host;
        this.platform = platform;
        this.store = store;
        this.lint = new Lint(host, limits, platform);
        this.logos = logos;
    }

    /** @throws KenhException naming what stands in the way */
    public Outcome submit(long id) {
        var view = store.view(id);
        if (!view.draft()) {
            throw new KenhException(
                    view.newest().state() == VersionState.PENDING ? ZbsError.PENDING : ZbsError.NO_DRAFT);
        }
        long account = view.row().accountId();
        check(view.content(), account);
        if (platform.account(account).filter(TemplatePlatform.Account::usable).isEmpty()) {
            throw new KenhException(ZbsError.ACCOUNT);
        }
        var tracking =
                "zbs-" + view.newest().id() + "-" + Long.toString(host.clock().millis(), 36);
        try {
            var media = logos.media(account, view.content());
            var zaloId = mark(id, view.row().version(), tracking);
            return send(id, account, zaloId, Layout.of(view.content(), media, tracking));
        } catch (PlatformException e) {
            throw e.forPeople();
        }
    }

    private void check(TemplateContent content, long account) {
        var findings = lint.of(content, account);
        if (Linter.blocks(findings)) {
            var fields = findings.stream()
                    .filter(Finding::blocks)
                    .collect(toMap(
                            Finding::field,
                            finding -> Current.texts()
                                    .get(finding.messageKey(), finding.args().toArray()),
                            (first, second) -> first,
                            LinkedHashMap::new));
            throw new KenhException(ZbsError.FINDINGS, fields, fields.size());
        }
    }

    private Optional<String> mark(long id, int version, String tracking) {
        return host.db().write(em -> {
            var template = TemplateStore.template(em, id);
            if (template.version() != version) {
                throw new KenhException(CoreError.CONFLICT);
            }
            return template.submit(
                    tracking, Current.actor().userId(), host.clock().instant());
        });
    }

    private Outcome send(long id, long account, Optional<String> zaloId, Map<String, Object> payload) {
        try {
            var submitted = platform.submit(account, zaloId.orElse(null), payload);
            change(
                    id,
                    (template, version) -> template.accepted(
                            version,
                            submitted.zaloId(),
                            submitted.facts(),
                            host.clock().instant()));
            return Outcome.SENT;
        } catch (PlatformException e) {
            if (e.kind() == PlatformException.Kind.UNKNOWN) {
                return Outcome.UNKNOWN;
            }
            var why = e.code() == 0 ? String.valueOf(e.getMessage()) : e.code() + " " + e.getMessage();
            change(
                    id,
                    (template, version) ->
                            template.returned(version, why, host.clock().instant()));
            throw e;
        }
    }

    private void change(long id, BiConsumer<Template, TemplateVersion> action) {
        host.db().write(em -> {
            var template = TemplateStore.template(em, id);
            var version = template.newest();
            if (version.is(VersionState.PENDING)) {
                action.accept(template, version);
                host.live().signal(TemplateService.TOPIC, ZbsPermissions.READ);
            }
            return null;
        });
    }
}
