package io.kenh.zbstemplates.page;

import static io.kenh.ui.Kit.money;
import static io.kenh.ui.Kit.t;

import io.kenh.zbstemplates.content.ParamType;
import io.kenh.zbstemplates.content.TemplateContent.Param;
import io.kenh.zbstemplates.send.Composed;
import io.kenh.zbstemplates.values.FactNames;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What of a document a person was shown before sending: a digest of each text, so that it can be said which one is another by now. */
final class Seen {
    private static final int SIGNS = 16;

    private Seen() {}

    /** @param said what the document says, without what is typed */
    static String of(Composed said) {
        return String.join(".", parts(said));
    }

    /** What became different since, in words; empty for nothing. @param seen see {@link #of}; blank when nothing was shown */
    static Optional<String> changed(String seen, Composed said) {
        var before = Arrays.asList(seen.split("\\."));
        var now = parts(said);
        if (seen.isBlank() || before.equals(now)) {
            return Optional.empty();
        }
        var params = said.template().content().params();
        if (before.size() != now.size() || !before.getFirst().equals(now.getFirst())) {
            return Optional.of(t("zbs-templates.send.changed.template"));
        }
        var changes = new ArrayList<String>();
        if (!before.get(1).equals(now.get(1))) {
            changes.add(t("zbs-templates.send.changed.to", said.name()));
        }
        for (int i = 0; i < params.size(); i++) {
            if (!before.get(i + 2).equals(now.get(i + 2))) {
                changes.add(changed(said, params.get(i)));
            }
        }
        return Optional.of(t("zbs-templates.send.changed", String.join("; ", changes)));
    }

    private static String changed(Composed said, Param param) {
        var text = said.values().texts().getOrDefault(param.name(), "");
        var name = FactNames.of(said.document().ref().type(), param.fact().isEmpty() ? param.name() : param.fact());
        return text.isEmpty()
                ? t("zbs-templates.send.changed.empty", name)
                : t("zbs-templates.send.changed.value", name, shown(param, text));
    }

    /** Zalo writes the separators of amounts itself. */
    private static String shown(Param param, String text) {
        return param.type() == ParamType.MONEY && text.matches("\\d{1,15}") ? money(Long.parseLong(text)) : text;
    }

    private static List<String> parts(Composed said) {
        var parts = new ArrayList<String>();
        parts.add(Integer.toString(said.template().number()));
        parts.add(digest(said.name()
                + said.addresses().stream()
                        .map(one -> one.to().phone() + " " + one.to().userId())
                        .toList()));
        said.template()
                .content()
                .params()
                .forEach(param -> parts.add(digest(said.values().texts().getOrDefault(param.name(), ""))));
        return parts;
    }

    private static String digest(String text) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes).substring(0, SIGNS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
