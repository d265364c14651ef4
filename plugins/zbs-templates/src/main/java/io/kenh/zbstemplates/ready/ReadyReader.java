package io.kenh.zbstemplates.ready;

import io.kenh.zbstemplates.content.ButtonType;
import io.kenh.zbstemplates.content.Language;
import io.kenh.zbstemplates.content.ParamType;
import io.kenh.zbstemplates.content.RowStyle;
import io.kenh.zbstemplates.content.Tag;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.content.TemplateContent.Button;
import io.kenh.zbstemplates.content.TemplateContent.Param;
import io.kenh.zbstemplates.content.TemplateContent.Payment;
import io.kenh.zbstemplates.content.TemplateContent.Row;
import io.kenh.zbstemplates.content.TemplateContent.Star;
import io.kenh.zbstemplates.content.TemplateContent.Voucher;
import io.kenh.zbstemplates.content.TemplateType;
import io.kenh.zbstemplates.ready.ReadyTemplate.Condition;
import io.kenh.zbstemplates.ready.ReadyTemplate.Purpose;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one file: {@code templates/<plugin>/<name>.yaml}. */
public final class ReadyReader {
    private final String publicUrl;

    /** @param publicUrl takes the place of {@code {public_url}} in addresses */
    public ReadyReader(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** @param id {@code sales/quote} @throws ReadyException */
    public ReadyTemplate read(String id, String text) {
        var root = Yaml.read(id + ".yaml", text)
                .only("document", "moment", "conditions", "purpose", "type", "tag", "params", "vi", "en");
        var type = root.choice("type", TemplateType.class);
        var tag = root.choice("tag", Tag.class);
        var params = new ArrayList<Param>();
        root.named("params").forEach((name, param) -> params.add(param(name, param)));
        var contents = new EnumMap<Language, TemplateContent>(Language.class);
        for (var language : Language.values()) {
            contents.put(language, content(type, tag, language, root.child(language.tag()), params));
        }
        return new ReadyTemplate(
                id,
                root.text("document"),
                root.text("moment"),
                root.children("conditions", ReadyReader::condition),
                purpose(root),
                contents);
    }

    private static Condition condition(Yaml yaml) {
        yaml.only("fact", "in", "above", "otherwise", "shows", "without");
        return new Condition(
                yaml.text("fact"),
                yaml.texts("in"),
                yaml.number("above"),
                yaml.text("otherwise"),
                yaml.has("shows") ? yaml.text("shows") : null,
                yaml.texts("without"));
    }

    private static Purpose purpose(Yaml parent) {
        if (!parent.has("purpose")) {
            return Purpose.NONE;
        }
        var yaml = parent.child("purpose").only("moments", "shows", "without");
        return new Purpose(yaml.texts("moments"), yaml.texts("shows"), yaml.texts("without"));
    }

    private static Param param(String name, Yaml yaml) {
        yaml.only("type", "fact", "sample");
        var type = yaml.choice("type", ParamType.class);
        return new Param(name, type, yaml.text("fact", ""), yaml.text("sample", DefaultSamples.of(type)));
    }

    private TemplateContent content(TemplateType type, Tag tag, Language language, Yaml yaml, List<Param> params) {
        yaml.only(
                "name",
                "title",
                "paragraphs",
                "otp",
                "table",
                "payment",
                "voucher",
                "rating",
                "buttons",
                "samples",
                "note");
        return new TemplateContent(
                type,
                tag,
                language,
                yaml.text("name"),
                true,
                List.of(),
                yaml.text("title", ""),
                yaml.texts("paragraphs"),
                yaml.has("otp") ? yaml.text("otp") : null,
                yaml.children("table", ReadyReader::row),
                payment(yaml),
                voucher(yaml),
                yaml.children("rating", ReadyReader::star),
                yaml.children("buttons", this::button),
                sampled(yaml, params),
                yaml.text("note", ""));
    }

    /** Samples are words of a language, where those of the parameters do not say it well. */
    private static List<Param> sampled(Yaml yaml, List<Param> params) {
        if (!yaml.has("samples")) {
            return params;
        }
        var samples =
                yaml.child("samples").only(params.stream().map(Param::name).toArray(String[]::new));
        return params.stream()
                .map(param ->
                        new Param(param.name(), param.type(), param.fact(), samples.text(param.name(), param.sample())))
                .toList();
    }

    private static Row row(Yaml yaml) {
        yaml.only("title", "value", "style");
        return new Row(yaml.text("title"), yaml.text("value"), yaml.choice("style", RowStyle.class, RowStyle.NONE));
    }

    private Button button(Yaml yaml) {
        yaml.only("type", "title", "url", "phone", "copy");
        var content = yaml.text("url", yaml.text("phone", yaml.text("copy", "")));
        return new Button(
                yaml.choice("type", ButtonType.class), yaml.text("title"), content.replace("{public_url}", publicUrl));
    }

    private static @Nullable Payment payment(Yaml parent) {
        if (!parent.has("payment")) {
            return null;
        }
        var yaml = parent.child("payment").only("bank", "account_name", "account", "amount", "note");
        return new Payment(
                yaml.text("bank"),
                yaml.text("account_name"),
                yaml.text("account"),
                yaml.text("amount"),
                yaml.text("note"));
    }

    private static @Nullable Voucher voucher(Yaml parent) {
        if (!parent.has("voucher")) {
            return null;
        }
        var yaml = parent.child("voucher").only("name", "condition", "start", "end", "code");
        return new Voucher(
                yaml.text("name"), yaml.text("condition"), yaml.text("start", ""), yaml.text("end"), yaml.text("code"));
    }

    private static Star star(Yaml yaml) {
        yaml.only("title", "question", "answers", "thanks", "description");
        return new Star(
                yaml.text("title"),
                yaml.text("question"),
                yaml.texts("answers"),
                yaml.text("thanks"),
                yaml.text("description"));
    }
}
