package io.kenh.zbstemplates.page;

import io.kenh.api.data.Fact;
import io.kenh.zbstemplates.content.ButtonType;
import io.kenh.zbstemplates.content.ParamType;
import io.kenh.zbstemplates.content.Placeholders;
import io.kenh.zbstemplates.content.RowStyle;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.content.TemplateContent.Button;
import io.kenh.zbstemplates.content.TemplateContent.Param;
import io.kenh.zbstemplates.content.TemplateContent.Row;
import io.kenh.zbstemplates.content.Texts;
import io.kenh.zbstemplates.ready.DefaultSamples;
import io.kenh.zbstemplates.values.ValueFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the builder's buttons do to a content: {@code add:row}, {@code up:row.2}, {@code down:row.2}, {@code remove:row.2}, {@code declare:}, {@code fact:param.2}. */
final class Edits {
    /** @param focus the field to go to; empty when the page stays where it is */
    record Edited(TemplateContent content, String focus) {}

    private Edits() {}

    static Edited apply(TemplateContent content, String command, Map<String, ? extends Fact<?>> facts) {
        var parts = command.split("[:.]", 3);
        var kind = parts.length > 1 ? parts[1] : "";
        int at = parts.length > 2 && parts[2].matches("\\d{1,3}") ? Integer.parseInt(parts[2]) : -1;
        return switch (parts[0]) {
            case "add" -> add(content, kind);
            case "up" -> move(content, kind, at, at - 1);
            case "down" -> move(content, kind, at, at + 1);
            case "remove" -> new Edited(change(content, kind, new Take(at)), "");
            case "fact" -> filled(content, at, facts);
            case "declare" -> new Edited(declare(content, facts), "");
            default -> new Edited(content, "");
        };
    }

    private static Edited add(TemplateContent content, String kind) {
        return switch (kind) {
            case "paragraph" ->
                new Edited(
                        with(
                                content,
                                plus(content.paragraphs(), ""),
                                content.table(),
                                content.buttons(),
                                content.params()),
                        "paragraph." + content.paragraphs().size());
            case "row" ->
                new Edited(
                        with(
                                content,
                                content.paragraphs(),
                                plus(content.table(), new Row("", "", RowStyle.NONE)),
                                content.buttons(),
                                content.params()),
                        "row." + content.table().size() + ".title");
            case "button" ->
                new Edited(
                        with(
                                content,
                                content.paragraphs(),
                                content.table(),
                                plus(content.buttons(), new Button(ButtonType.VIEW_DETAILS, "", "")),
                                content.params()),
                        "button." + content.buttons().size() + ".title");
            case "param" ->
                new Edited(
                        content.with(plus(content.params(), new Param("", ParamType.LABEL, "", ""))),
                        "param." + content.params().size() + ".name");
            default -> new Edited(content, "");
        };
    }

    private static Edited move(TemplateContent content, String kind, int from, int to) {
        var field = kind + "." + to
                + switch (kind) {
                    case "row", "button" -> ".title";
                    case "param" -> ".name";
                    default -> "";
                };
        return new Edited(change(content, kind, new Swap(from, to)), field);
    }

    private interface Change {
        <T> List<T> of(List<T> items);
    }

    private record Take(int at) implements Change {
        @Override
        public <T> List<T> of(List<T> items) {
            var left = new ArrayList<>(items);
            if (at >= 0 && at < left.size()) {
                left.remove(at);
            }
            return left;
        }
    }

    private record Swap(int from, int to) implements Change {
        @Override
        public <T> List<T> of(List<T> items) {
            var moved = new ArrayList<>(items);
            if (from >= 0 && to >= 0 && from < moved.size() && to < moved.size()) {
                Collections.swap(moved, from, to);
            }
            return moved;
        }
    }

    private static TemplateContent change(TemplateContent content, String kind, Change change) {
        return switch (kind) {
            case "paragraph" ->
                with(content, change.of(content.paragraphs()), content.table(), content.buttons(), content.params());
            case "row" ->
                with(content, content.paragraphs(), change.of(content.table()), content.buttons(), content.params());
            case "button" ->
                with(content, content.paragraphs(), content.table(), change.of(content.buttons()), content.params());
            case "param" -> content.with(change.of(content.params()));
            case "image" -> images(content, change.of(content.images()));
            default -> content;
        };
    }

    private static <T> List<T> plus(List<T> items, T item) {
        var more = new ArrayList<>(items);
        more.add(item);
        return more;
    }

    /** A parameter for every name in the texts that has none; a fact of the same name fills it. */
    private static TemplateContent declare(TemplateContent content, Map<String, ? extends Fact<?>> facts) {
        var params = new ArrayList<>(content.params());
        Texts.of(content).stream()
                .flatMap(piece -> Placeholders.in(piece.text()).stream())
                .distinct()
                .filter(name -> content.param(name).isEmpty())
                .forEach(name -> params.add(param(name, facts.get(name))));
        return content.with(params);
    }

    /** A fact was chosen: it says what type the parameter has and gives a sample. */
    private static Edited filled(TemplateContent content, int at, Map<String, ? extends Fact<?>> facts) {
        if (at < 0 || at >= content.params().size()) {
            return new Edited(content, "");
        }
        var params = new ArrayList<>(content.params());
        var chosen = params.get(at);
        var fact = facts.get(chosen.fact());
        if (fact != null) {
            var name = chosen.name().isBlank() ? chosen.fact() : chosen.name();
            params.set(at, param(name, chosen.fact(), fact));
        }
        return new Edited(content.with(params), "param." + at + ".sample");
    }

    private static Param param(String name, @Nullable Fact<?> fact) {
        return fact == null ? new Param(name, ParamType.LABEL, "", "") : param(name, name, fact);
    }

    private static Param param(String param, String name, Fact<?> fact) {
        var type = switch (fact.kind()) {
            case TEXT -> name.contains("name") ? ParamType.CUSTOMER_NAME : ParamType.CODE;
            case NUMBER -> ParamType.NUMBER;
            case MONEY -> ParamType.MONEY;
            case DATE, DATE_TIME -> ParamType.TIME;
            case URL -> ParamType.URL;
            case PHONE -> ParamType.PHONE;
        };
        var sample = ValueFormat.fits(type, fact.sample()) ? fact.sample() : DefaultSamples.of(type);
        return new Param(param, type, name, sample);
    }

    static TemplateContent images(TemplateContent content, List<String> images) {
        return new TemplateContent(
                content.type(),
                content.tag(),
                content.language(),
                content.name(),
                content.logo(),
                images,
                content.title(),
                content.paragraphs(),
                content.otp(),
                content.table(),
                content.payment(),
                content.voucher(),
                content.rating(),
                content.buttons(),
                content.params(),
                content.note());
    }

    private static TemplateContent with(
            TemplateContent content,
            List<String> paragraphs,
            List<Row> table,
            List<Button> buttons,
            List<Param> params) {
        return new TemplateContent(
                content.type(),
                content.tag(),
                content.language(),
                content.name(),
                content.logo(),
                content.images(),
                content.title(),
                paragraphs,
                content.otp(),
                table,
                content.payment(),
                content.voucher(),
                content.rating(),
                buttons,
                params,
                content.note());
    }
}
