package io.kenh.contacts.partner;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.contacts.api.ContactsPermissions;
import io.kenh.contacts.jte.StaticTemplates;
import io.kenh.contacts.tag.Tags;
import io.kenh.ui.form.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Making and editing a partner. */
public final class FormPages {
    private static final String LIST = "/contacts/partners";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final PartnerService partners;
    private final Employers employers;
    private final Tags tags;

    public FormPages(Host host, PartnerService partners, Employers employers, Tags tags) {
        this.host = host;
        this.partners = partners;
        this.employers = employers;
        this.tags = tags;
    }

    public void routes(Routes routes) {
        var edit = new Access.Needs(ContactsPermissions.EDIT);
        routes.get(LIST + "/new", edit, this::blank)
                .post(LIST, edit, ctx -> save(ctx, null))
                .get(LIST + "/{id}/edit", edit, this::edit)
                .post(LIST + "/{id}/edit", edit, ctx -> save(ctx, partners.get(PathId.of(ctx))))
                .get(LIST + "/duplicates", edit, this::duplicates)
                .get("/contacts/companies", edit, this::companies);
    }

    private void blank(Context ctx) {
        var values = Map.of("kind", "person", "country", "VN", "language", "vi");
        page(ctx, Form.of(values), null, List.of(), List.of());
    }

    private void edit(Context ctx) {
        var partner = partners.get(PathId.of(ctx));
        var values = PartnerFields.values(partner.data());
        values.put("parent", employers.label(partner.data().parentId(), partner.parentName()));
        page(ctx, Form.of(values), partner, partner.data().tags(), List.of());
    }

    private void save(Context ctx, @Nullable PartnerView before) {
        var form = Form.read(ctx);
        var parent = employers.resolve(form.value("parent"));
        if (parent.isEmpty() && !form.value("parent").isBlank()) {
            form.error("parent", t("contacts.error.parent"));
        }
        var names = PartnerFields.tags(form.values("tag"), form.value("tags"));
        var data = PartnerFields.read(
                name -> name.equals("parentId") ? parent.map(String::valueOf).orElse("") : form.value(name), names);
        form.errors(partners.problems(data));
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            page(ctx, form, before, names, List.of());
            return;
        }
        try {
            var id = before == null ? partners.create(data) : update(before.id(), form, data);
            host.ui().toast(ctx, Tone.SUCCESS, t("contacts.saved"));
            ctx.redirect(LIST + "/" + id, HttpStatus.SEE_OTHER);
        } catch (KenhException refused) {
            if (refused.code() != CoreError.INVALID && (before == null || refused.code() != CoreError.CONFLICT)) {
                throw refused;
            }
            form.errors(refused.fields());
            ctx.status(refused.code().status());
            var now = before == null ? null : partners.get(before.id());
            page(
                    ctx,
                    form,
                    now,
                    names,
                    now == null || refused.code() == CoreError.INVALID ? List.of() : changes(now.data(), data));
        }
    }

    private long update(long id, Form form, PartnerData data) {
        partners.update(id, version(form), data);
        return id;
    }

    private static int version(Form form) {
        try {
            return Integer.parseInt(form.value("version"));
        } catch (NumberFormatException e) {
            throw new KenhException(CoreError.BAD_REQUEST, e);
        }
    }

    private void page(
            Context ctx, Form form, @Nullable PartnerView partner, List<String> chosen, List<FormView.Change> changes) {
        var id = partner == null ? 0 : partner.id();
        var title = partner == null ? t("contacts.new") : t("contacts.edit-title", partner.displayName());
        var view = new FormView(
                form,
                id,
                partner == null ? 0 : partner.version(),
                title,
                tags.all(),
                new HashSet<>(chosen),
                changes,
                partners.duplicates(form.value("phone"), form.value("email"), id));
        host.ui().page(ctx, title, templates.partnerEdit(view));
    }

    private static List<FormView.Change> changes(PartnerData saved, PartnerData yours) {
        var mine = PartnerFields.values(yours);
        var changes = new ArrayList<FormView.Change>();
        PartnerFields.values(saved).forEach((field, value) -> {
            if (!Objects.equals(value, mine.get(field))) {
                changes.add(new FormView.Change(t("contacts.field." + field), value, mine.getOrDefault(field, "")));
            }
        });
        if (!new HashSet<>(saved.tags()).equals(new HashSet<>(yours.tags()))) {
            changes.add(new FormView.Change(
                    t("contacts.field.tags"), String.join(", ", saved.tags()), String.join(", ", yours.tags())));
        }
        return changes;
    }

    private void duplicates(Context ctx) {
        var phone = Objects.requireNonNullElse(ctx.queryParam("phone"), "");
        var email = Objects.requireNonNullElse(ctx.queryParam("email"), "");
        var except = Objects.requireNonNullElse(ctx.queryParam("id"), "0");
        var id = except.matches("\\d{1,18}") ? Long.parseLong(except) : 0;
        host.ui().fragment(ctx, templates.partnerDuplicates(partners.duplicates(phone, email, id)));
    }

    private void companies(Context ctx) {
        var typed = Objects.requireNonNullElse(ctx.queryParam("parent"), "");
        host.ui().fragment(ctx, templates.partnerCompanies(employers.options(typed)));
    }
}
