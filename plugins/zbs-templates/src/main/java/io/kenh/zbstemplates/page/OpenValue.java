package io.kenh.zbstemplates.page;

import static io.kenh.ui.Kit.t;

import io.kenh.ui.form.Form;
import io.kenh.zbstemplates.content.ParamType;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.content.TemplateContent.Param;
import io.kenh.zbstemplates.send.Composed;
import io.kenh.zbstemplates.values.FactNames;
import io.kenh.zbstemplates.values.Values.Kind;
import io.kenh.zbstemplates.values.Values.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A parameter the document says nothing for, to be typed, or more than fits, which may be typed.
 *
 * @param index tells the fields apart
 * @param help why it is asked for, how it is written, how long it may be
 * @param required whether there is nothing to send without it
 * @param instead what is sent when nothing is typed; empty for nothing
 * @param error null while there is nothing wrong with it
 */
public record OpenValue(
        int index,
        String param,
        String label,
        String help,
        String text,
        boolean required,
        String instead,
        @Nullable String error) {
    private static final String PREFIX = "value.";

    public String name() {
        return PREFIX + param;
    }

    public String id() {
        return "zbs-value-" + index;
    }

    public String helpId() {
        return id() + "-help";
    }

    public String saidId() {
        return id() + "-said";
    }

    /** What was typed into a form for this template. */
    static Map<String, String> typed(TemplateContent content, Form form) {
        var typed = new LinkedHashMap<String, String>();
        for (var param : content.params()) {
            var text = form.value(PREFIX + param.name());
            if (!text.isBlank()) {
                typed.put(param.name(), text);
            }
        }
        return typed;
    }

    /**
     * @param said what the document says
     * @param whole with what was typed
     * @param refused also what is still empty is wrong now
     */
    static List<OpenValue> of(Composed said, Composed whole, Form form, boolean refused) {
        var all = new ArrayList<OpenValue>();
        for (var param : said.template().content().params()) {
            if (said.values().open(param)) {
                var cut = said.values().shortened(param.name());
                var why = cut.or(() -> problem(said, param));
                var type = said.document().ref().type();
                all.add(new OpenValue(
                        all.size(),
                        param.name(),
                        t(
                                "zbs-templates.send.type.label",
                                FactNames.of(type, param.fact().isEmpty() ? param.name() : param.fact()),
                                t("zbs-templates.param." + param.type())),
                        why.map(one -> help(type, param, one)).orElse(""),
                        form.value(PREFIX + param.name()),
                        cut.isEmpty(),
                        said.values().texts().getOrDefault(param.name(), ""),
                        problem(whole, param)
                                .map(one -> error(type, one, refused))
                                .orElse(null)));
            }
        }
        return all;
    }

    private static Optional<Problem> problem(Composed composed, Param param) {
        return composed.values().problems().stream()
                .filter(problem -> problem.param().equals(param.name()))
                .findFirst();
    }

    private static @Nullable String error(String type, Problem problem, boolean refused) {
        if (problem.kind() == Kind.MISSING || problem.kind() == Kind.EMPTY) {
            return refused ? t("ui.form.required") : null;
        }
        return problem.text(type);
    }

    private static String help(String type, Param param, Problem why) {
        return Stream.concat(
                        Stream.of(t(
                                "zbs-templates.send.type." + why.kind(), FactNames.of(type, why.fact()), why.length())),
                        Stream.concat(
                                format(param.type()).stream(),
                                Stream.of(t("zbs-templates.send.type.limit", why.limit()))))
                .collect(Collectors.joining(" "));
    }

    private static Optional<String> format(ParamType type) {
        return switch (type) {
            case TIME, MONEY, NUMBER, PHONE, TRANSFER_NOTE -> Optional.of(t("zbs-templates.send.type.format." + type));
            case OTP, URL, CODE -> Optional.of(t("zbs-templates.send.type.format.CODE"));
            case CUSTOMER_NAME, ADDRESS, LABEL, STATUS, CONTACT, GENDER, PRODUCT -> Optional.empty();
        };
    }
}
