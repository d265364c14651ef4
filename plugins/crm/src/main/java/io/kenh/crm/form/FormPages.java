package io.kenh.crm.form;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.contacts.api.Partners;
import io.kenh.crm.api.Attribution;
import io.kenh.crm.api.CrmError;
import io.kenh.crm.api.CrmPermissions;
import io.kenh.crm.jte.StaticTemplates;
import io.kenh.crm.lead.LeadData;
import io.kenh.crm.lead.LeadKind;
import io.kenh.crm.lead.LeadReader;
import io.kenh.crm.lead.LeadService;
import io.kenh.crm.lead.LeadView;
import io.kenh.crm.list.LeadLists;
import io.kenh.crm.stage.Stages;
import io.kenh.crm.utm.Utm;
import io.kenh.crm.utm.WordKind;
import io.kenh.crm.utm.Words;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writing a lead. */
public final class FormPages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final LeadService leads;
    private final LeadReader reader;
    private final Stages stages;
    private final Words words;

    public FormPages(Host host, LeadService leads, LeadReader reader, Stages stages, Words words) {
        this.host = host;
        this.leads = leads;
        this.reader = reader;
        this.stages = stages;
        this.words = words;
    }

    public void routes(Routes routes) {
        var write = new Access.Needs(CrmPermissions.WRITE);
        routes.get("/crm/leads/new", write, this::blank)
                .post("/crm/leads", write, ctx -> save(ctx, null))
                .get("/crm/leads/{id}/edit", write, this::edit)
                .post("/crm/leads/{id}/edit", write, ctx -> save(ctx, reader.get(PathId.of(ctx))));
    }

    private static LeadKind kind(@Nullable String text) {
        return "opportunity".equals(text) ? LeadKind.OPPORTUNITY : LeadKind.LEAD;
    }

    private void blank(Context ctx) {
        var partner = LeadFields.id(Objects.requireNonNullElse(ctx.queryParam("partner"), ""));
        page(ctx, form(leads.blank(), partner), kind(ctx.queryParam("kind")), null, List.of());
    }

    private void edit(Context ctx) {
        var lead = reader.get(PathId.of(ctx));
        if (lead.changeable()) {
            page(ctx, form(lead.data(), lead.data().partnerId()), lead.kind(), lead, List.of());
        } else {
            ctx.redirect(lead.path(), HttpStatus.SEE_OTHER);
        }
    }

    private Form form(LeadData data, @Nullable Long partner) {
        var values = LeadFields.values(data, words.said(data.utm()));
        var known = partner == null
                ? null
                : host.services().get(Partners.class).find(partner).orElse(null);
        if (known != null) {
            values.put("partnerId", Long.toString(known.id()));
            values.put("partner", known.name());
        }
        return Form.of(values);
    }

    private Utm utm(Attribution said) {
        return host.db().write(em -> words.of(em, Current.actor().companyId(), said));
    }

    private void save(Context ctx, @Nullable LeadView before) {
        var form = Form.read(ctx);
        var kind = before == null ? kind(form.value("kind")) : before.kind();
        var start = before == null ? leads.blank() : before.data();
        try {
            var id = host.db().write(em -> {
                var data = LeadFields.read(form, start, this::utm);
                if (form.hasErrors()) {
                    throw new KenhException(CoreError.INVALID, form.errors());
                }
                return before == null ? leads.create(kind, data).id() : update(before.id(), form, data);
            });
            host.ui().toast(ctx, Tone.SUCCESS, t("crm.saved"));
            ctx.redirect("/crm/leads/" + id, HttpStatus.SEE_OTHER);
        } catch (KenhException refused) {
            boolean conflict = refused.code() == CoreError.CONFLICT && before != null;
            if (!conflict && refused.code() != CoreError.INVALID && !(refused.code() instanceof CrmError)) {
                throw refused;
            }
            form.errors(refused.fields());
            if (!conflict && refused.fields().isEmpty()) {
                form.error("stage", Kit.error(refused));
            }
            ctx.status(refused.code().status());
            var now = before == null ? null : reader.get(before.id());
            page(ctx, form, kind, now, conflict && now != null ? changes(now, form) : List.of());
        }
    }

    private long update(long id, Form form, LeadData data) {
        var version = form.optionalNumber("version", 0, Integer.MAX_VALUE);
        leads.update(id, (int) version.orElse(0), data);
        return id;
    }

    private List<FormView.Change> changes(LeadView saved, Form yours) {
        var changes = new ArrayList<FormView.Change>();
        LeadFields.values(saved.data(), words.said(saved.data().utm())).forEach((field, value) -> {
            if (!field.equals("partnerId") && !value.equals(yours.value(field))) {
                changes.add(new FormView.Change(
                        t("crm.field." + field), said(field, value), said(field, yours.value(field))));
            }
        });
        return changes;
    }

    /** What is chosen from a list is an id in the form. */
    private String said(String field, String value) {
        var choices = new Choices(host);
        var options = switch (field) {
            case "stage" -> stages.options();
            case "assignee" -> choices.people(value);
            case "team" -> choices.teams(value);
            default -> List.<Option>of();
        };
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }

    private void page(Context ctx, Form form, LeadKind kind, @Nullable LeadView lead, List<FormView.Change> changes) {
        var choices = new Choices(host);
        var title = lead != null
                ? t("crm.edit-title", lead.data().title())
                : t(kind == LeadKind.LEAD ? "crm.new-lead" : "crm.new-opportunity");
        var view = new FormView(
                form,
                kind,
                lead,
                lead == null ? 0 : lead.version(),
                title,
                changes,
                stages.options(),
                choices.people(form.value("assignee")),
                choices.teams(form.value("team")),
                words.all(WordKind.MEDIUM),
                words.all(WordKind.SOURCE),
                words.all(WordKind.CAMPAIGN));
        host.ui().under(ctx, LeadLists.of(kind));
        host.ui().page(ctx, title, templates.leadEdit(view));
    }
}
