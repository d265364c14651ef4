package io.kenh.zbstemplates.page;

import io.kenh.ui.form.Field;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.template.TemplateView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The builder.
 *
 * @param form holds the content as fields
 * @param focus the field to go to; empty for none
 * @param documents types a template may be about
 * @param facts of the chosen type
 * @param banks that take transfers
 * @param sources whose values the preview shows
 * @param conflicts what somebody else saved meanwhile, and what was typed
 */
public record BuilderView(
        TemplateView template,
        int version,
        Form form,
        TemplateContent content,
        String focus,
        List<Option> documents,
        List<Option> facts,
        List<Option> banks,
        List<Option> sources,
        PreviewView preview,
        List<String> imageUrls,
        List<Difference> conflicts,
        @Nullable String rejected,
        String css) {
    public String path() {
        return "/zbs-templates/templates/" + template.row().id();
    }

    /** A field of this content with its name, the one to go to marked. */
    public Field text(String name) {
        var field = Field.text(name, Difference.label(name));
        return focus.equals(name) ? field.autofocus() : field;
    }

    public Field area(String name, int rows) {
        var field = Field.area(name, Difference.label(name), rows);
        return focus.equals(name) ? field.autofocus() : field;
    }

    public <E extends Enum<E>> Field choice(String name, Class<E> type, String prefix) {
        return Field.select(name, Difference.label(name), Option.all(type, "zbs-templates." + prefix));
    }

    public Field bank(String name) {
        var field = Field.select(name, Difference.label(name), banks);
        return focus.equals(name) ? field.autofocus() : field;
    }

    public Field fact(String name) {
        return Field.select(name, Difference.label(name), facts);
    }

    /** What is sent along when a parameter's fact is chosen: the command, as JSON. */
    public String filling(int param) {
        return "{\"do\": \"fact:param." + param + "\"}";
    }

    /** Buttons beside one component. */
    public Handles handles(String kind, int at, int count) {
        return new Handles(path(), kind, at, count);
    }
}
