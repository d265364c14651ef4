package io.kenh.zbstemplates.page;

import static io.kenh.ui.Kit.t;

import io.kenh.api.data.DocRef;
import io.kenh.api.security.Current;
import io.kenh.api.security.Permission;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Typed;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.rule.Channel;
import io.kenh.zbstemplates.rule.DecisionRow;
import io.kenh.zbstemplates.rule.Outcome;
import io.kenh.zbstemplates.rule.Reason;
import io.kenh.zbstemplates.send.Why;
import io.kenh.zbstemplates.values.FactNames;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A decision as people read it.
 *
 * @param heading the rule's name, or the document's on the rule's own page
 * @param path of what the heading names; null when the reader may not go there
 * @param partnerPath of the customer; null without one
 */
public record DecisionLine(
        DecisionRow row,
        String heading,
        @Nullable String path,
        @Nullable String partnerPath) {
    /** Of an app that may be off: then nobody has it. */
    private static final Permission LETTERS = new Permission("mail.message.read");

    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    /** What can be done about it. */
    public record Remedy(String label, String path) {}

    /** Of the e-mail; null for who may not see it. */
    public @Nullable String letterPath() {
        return row.letterId() == null || !Current.actor().may(LETTERS) ? null : "/mail/messages/" + row.letterId();
    }

    public String moment() {
        return MomentNames.of(row.document().type(), row.moment());
    }

    public String text() {
        var due = row.dueAt();
        if (row.outcome() == Outcome.WAITING && due != null && row.why().key() == null) {
            return "";
        }
        return text(row.why(), row.channel(), row.document().type());
    }

    /** @param documentType whose facts the reason may name */
    public static String text(Why why, @Nullable Channel channel, String documentType) {
        var key = why.key();
        if (key == null) {
            return "";
        }
        var detail = Reason.UNFIT.key().equals(key)
                ? t(why.detail())
                : Reason.VALUES.key().equals(key) ? facts(documentType, why.detail()) : days(why.detail());
        return t(key, channel == null ? "" : t(channel.key()), detail);
    }

    /** Values are told by the facts they come from, as the code knows these. */
    private static String facts(String type, String detail) {
        return Arrays.stream(detail.split(", "))
                .map(name -> FactNames.of(type, name))
                .collect(Collectors.joining(", "));
    }

    /** Conditions are told with days as they are kept: 2026-11-20. */
    private static String days(String detail) {
        return DAY.matcher(detail)
                .replaceAll(day -> Typed.date(day.group()).map(Kit::date).orElse(day.group()));
    }

    public @Nullable Remedy remedy() {
        var reason = Reason.of(row.why()).orElse(null);
        boolean manages = Current.actor().may(ZbsPermissions.RULES);
        return switch (reason) {
            case null -> null;
            case NO_RULE ->
                manages ? new Remedy(t("zbs-templates.remedy.create"), newRule(row.document(), row.moment())) : null;
            case RULE_OFF, DRY_RUN -> manages ? new Remedy(t("zbs-templates.remedy.switch"), rule()) : null;
            case CONDITION,
                    NO_CHANNEL,
                    NO_MAIL,
                    NOT_LINKED,
                    NOT_FOLLOWING,
                    NO_DATE,
                    DATE_PASSED,
                    TEMPLATE,
                    QUIET,
                    DELAY,
                    UNFIT -> manages ? new Remedy(t("zbs-templates.remedy.rule"), rule()) : null;
            case NO_RECIPIENT, REFUSED, NO_CONTACT ->
                partnerPath == null ? null : new Remedy(t("zbs-templates.send.fix-contact"), partnerPath);
            case VALUES, TOO_LATE, SUPERSEDED, CUSTOMER_CHANGED ->
                Current.actor().may(ZbsPermissions.SEND)
                        ? new Remedy(
                                t("zbs-templates.remedy.send"),
                                "/zbs-templates/send/" + row.document().type() + "/"
                                        + row.document().id())
                        : null;
            case DOCUMENT_GONE, CANCELLED -> null;
        };
    }

    private String rule() {
        return "/zbs-templates/rules/" + row.ruleId();
    }

    private static String newRule(DocRef document, String moment) {
        return "/zbs-templates/rules/new?when="
                + URLEncoder.encode(document.type() + "|" + moment, StandardCharsets.UTF_8);
    }
}
