package io.kenh.contacts.tag;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.contacts.ContactsError;
import io.kenh.contacts.api.ContactsPermissions;
import io.kenh.contacts.jte.StaticTemplates;
import io.kenh.contacts.partner.PartnerLimits;
import io.kenh.contacts.tag.Tags.TagUse;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The labels and their colours. */
public final class TagPages {
    private static final String TAGS = "/contacts/tags";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Tags tags;

    public TagPages(Host host, Tags tags) {
        this.host = host;
        this.tags = tags;
    }

    /** @param edited id of the tag the form is about, 0 for a new one */
    public record TagsView(List<TagUse> tags, Form form, long edited, boolean mayEdit) {
        public List<Option> colors() {
            return Option.all(TagColor.class, "contacts.color");
        }

        public String action() {
            return edited == 0 ? TAGS : TAGS + "/" + edited;
        }
    }

    public void routes(Routes routes) {
        var edit = new Access.Needs(ContactsPermissions.EDIT);
        routes.get(TAGS, new Access.Needs(ContactsPermissions.READ), this::list)
                .post(TAGS, edit, ctx -> save(ctx, 0, tags::create))
                .get(TAGS + "/{id}", edit, this::edit)
                .post(TAGS + "/{id}", edit, ctx -> {
                    var id = PathId.of(ctx);
                    save(ctx, id, (name, color) -> tags.change(id, name, color));
                })
                .post(TAGS + "/{id}/delete", edit, this::delete);
    }

    private void list(Context ctx) {
        page(ctx, Form.of(Map.of("color", TagColor.BLUE.name())), 0);
    }

    private void edit(Context ctx) {
        var id = PathId.of(ctx);
        var tag = tags.get(id);
        page(ctx, Form.of(Map.of("name", tag.name(), "color", tag.color().name())), id);
    }

    private void save(Context ctx, long id, BiConsumer<String, TagColor> save) {
        var form = Form.read(ctx);
        var name = form.required("name", PartnerLimits.TAG);
        var color = form.choice("color", TagColor.class).orElse(TagColor.BLUE);
        if (name.contains(",")) {
            form.error("name", t("contacts.error.tag-comma"));
        }
        if (!form.hasErrors()) {
            try {
                save.accept(name, color);
                host.ui().toast(ctx, Tone.SUCCESS, t("contacts.saved"));
                ctx.redirect(TAGS, HttpStatus.SEE_OTHER);
                return;
            } catch (KenhException refused) {
                if (refused.code() != ContactsError.TAG_TAKEN) {
                    throw refused;
                }
                form.errors(refused.fields());
            }
        }
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        page(ctx, form, id);
    }

    private void delete(Context ctx) {
        tags.delete(PathId.of(ctx));
        host.ui().toast(ctx, Tone.SUCCESS, t("contacts.tag.deleted"));
        ctx.redirect(TAGS, HttpStatus.SEE_OTHER);
    }

    private void page(Context ctx, Form form, long edited) {
        boolean mayEdit = Current.actor().may(ContactsPermissions.EDIT);
        host.ui()
                .page(
                        ctx,
                        t("menu.contacts.tags"),
                        templates.tagList(new TagsView(tags.uses(), form, edited, mayEdit)));
    }
}
