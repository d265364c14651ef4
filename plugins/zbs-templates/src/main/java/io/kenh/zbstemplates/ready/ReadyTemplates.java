package io.kenh.zbstemplates.ready;

import io.kenh.api.addon.Contributions;
import io.kenh.api.addon.Contributions.Contribution;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocType;
import io.kenh.api.data.Documents;
import io.kenh.api.data.Fact;
import io.kenh.api.error.KenhException;
import io.kenh.zbstemplates.api.ZbsError;
import io.kenh.zbstemplates.content.Language;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.content.TemplateContent.Param;
import io.kenh.zbstemplates.template.Origin;
import io.kenh.zbstemplates.template.TemplateService;
import io.kenh.zbstemplates.values.ValueFormat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The templates of all enabled plugins. */
public final class ReadyTemplates {
    /** @param broken what is wrong with files that cannot be read */
    public record Shelf(List<ReadyTemplate> templates, List<String> broken) {}

    static final String FOLDER = "zbs";
    private static final String ENDING = ".yaml";

    private final Host host;
    private final TemplateService templates;

    public ReadyTemplates(Host host, TemplateService templates) {
        this.host = host;
        this.templates = templates;
    }

    public Shelf all() {
        var shelf = read(host, host.services().get(Contributions.class).in(FOLDER));
        return new Shelf(shelf.templates().stream().map(this::withSamples).toList(), shelf.broken());
    }

    static Shelf read(Host host, List<Contribution> files) {
        var reader = new ReadyReader(host.publicUrl().toString());
        var good = new ArrayList<ReadyTemplate>();
        var broken = new ArrayList<String>();
        for (var file : files) {
            if (file.name().endsWith(ENDING)) {
                var id = file.pluginId() + "/"
                        + file.name().substring(0, file.name().length() - ENDING.length());
                try {
                    good.add(reader.read(id, new String(file.content(), StandardCharsets.UTF_8)));
                } catch (ReadyException e) {
                    broken.add(e.getMessage());
                }
            }
        }
        return new Shelf(List.copyOf(good), List.copyOf(broken));
    }

    /** @throws KenhException when no enabled plugin carries it */
    public ReadyTemplate get(String id) {
        return all().templates().stream()
                .filter(template -> template.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new KenhException(ZbsError.NO_SUCH_READY));
    }

    /** A draft of it for an account. @return the new template's id */
    public long adopt(ReadyTemplate ready, Language language, long account) {
        var content = ready.contents().get(language);
        if (content == null) {
            throw new KenhException(ZbsError.NO_SUCH_READY);
        }
        return templates.create(
                new Origin(
                        account,
                        ready.code(language),
                        ready.document(),
                        ready.moment(),
                        host.json().write(ready.conditions()),
                        ready.key(language)),
                content);
    }

    /** The document type's own samples, where they fit the parameter. */
    private ReadyTemplate withSamples(ReadyTemplate ready) {
        var facts = host.services()
                .find(Documents.class)
                .flatMap(documents -> documents.type(ready.document()))
                .<Map<String, ? extends Fact<?>>>map(DocType::facts)
                .orElse(Map.of());
        var contents = new EnumMap<Language, TemplateContent>(Language.class);
        ready.contents().forEach((language, content) -> contents.put(language, withSamples(content, facts)));
        return new ReadyTemplate(
                ready.id(), ready.document(), ready.moment(), ready.conditions(), ready.purpose(), contents);
    }

    private static TemplateContent withSamples(TemplateContent content, Map<String, ? extends Fact<?>> facts) {
        var params = content.params().stream()
                .map(param -> withSample(param, facts.get(param.fact())))
                .toList();
        return content.with(params);
    }

    private static Param withSample(Param param, @Nullable Fact<?> fact) {
        if (fact == null || fact.sample().isBlank() || !param.sample().equals(DefaultSamples.of(param.type()))) {
            return param;
        }
        return ValueFormat.fits(param.type(), fact.sample())
                ? new Param(param.name(), param.type(), param.fact(), fact.sample())
                : param;
    }
}
