package io.kenh.zbstemplates.template;

import static io.kenh.ui.Kit.t;

import io.kenh.api.error.KenhException;
import io.kenh.zbstemplates.api.ZbsError;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Refusals to use a template, in words: how it stands, for what reason, and who can help. */
public final class NotInUse {
    private NotInUse() {}

    public static KenhException of(TemplateStore templates, long id) {
        var view = templates.view(id);
        var row = view.row();
        var stands = t("zbs-templates.not-in-use." + row.state(), row.name());
        var reason = reason(view);
        return new KenhException(
                ZbsError.NOT_IN_USE,
                reason == null ? stands : stands + " " + t("zbs-templates.not-in-use.reason", reason));
    }

    /** There is no template at all to use. */
    public static KenhException none() {
        return new KenhException(ZbsError.NOT_IN_USE, t("zbs-templates.not-in-use.none"));
    }

    /** What the platform or its reviewer said of it last; an approved one needs no reason. */
    private static @Nullable String reason(TemplateView view) {
        return switch (view.row().state()) {
            case DRAFT, REJECTED, DISABLED, DELETED ->
                Stream.concat(Stream.of(view.newest()), Stream.ofNullable(view.active()))
                        .map(VersionRow::reason)
                        .filter(Objects::nonNull)
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse(null);
            case PENDING, APPROVED, IN_USE -> null;
        };
    }
}
