package io.kenh.zbstemplates.page;

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
import io.kenh.ui.form.Form;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.jte.StaticTemplates;
import io.kenh.zbstemplates.rule.Channel;
import io.kenh.zbstemplates.rule.Plan;
import io.kenh.zbstemplates.rule.Rules;
import io.kenh.zbstemplates.send.ByMail;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where rules are written, with what they will do in words beside. */
public final class RuleFormPages {
    private static final String LIST = "/zbs-templates/rules";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final RuleTargets targets;
    private final Rules rules;
    private final RuleChoices choices;
    private final ConditionValues values;

    public RuleFormPages(Host host, RuleTargets targets, Rules rules) {
        this.host = host;
        this.targets = targets;
        this.rules = rules;
        this.choices = new RuleChoices(host);
        this.values = new ConditionValues(host);
    }

    public void routes(Routes routes) {
        var manage = new Access.Needs(ZbsPermissions.RULES);
        routes.get(LIST + "/new", manage, ctx -> page(ctx, null, 0, begun(ctx), null))
                .post(LIST + "/new", manage, this::create)
                .post(
                        LIST + "/sentence",
                        manage,
                        ctx -> host.ui().fragment(ctx, templates.ruleSentence(sentence(Form.read(ctx)))))
                .get(LIST + "/{id}/edit", manage, this::edit)
                .post(LIST + "/{id}/edit", manage, this::save);
    }

    /** What a new rule begins with; another choice of the moment keeps what was filled in. */
    private Form begun(Context ctx) {
        var asked = Form.query(ctx);
        if (!asked.value("name").isEmpty() || !asked.value("channel.0").isEmpty()) {
            return asked;
        }
        var values = new LinkedHashMap<String, String>();
        values.put("when", asked.value("when"));
        values.put("template", asked.value("template"));
        for (var channel : mail() ? List.of(Channel.values()) : Channel.USUAL) {
            values.put("channel." + channel.ordinal(), channel.name());
        }
        return Form.of(values);
    }

    private boolean mail() {
        return host.services().find(ByMail.class).isPresent();
    }

    private void edit(Context ctx) {
        var row = rules.store().get(PathId.of(ctx));
        var asked = Form.query(ctx);
        var form = asked.value("when").isEmpty() ? Form.of(RuleFill.of(row.plan(), values)) : asked;
        page(ctx, row.id(), row.version(), form, null);
    }

    private void page(Context ctx, @Nullable Long id, int version, Form form, @Nullable List<Difference> conflicts) {
        var whens = choices.whens();
        if (form.value("when").isEmpty() && !whens.isEmpty()) {
            form = with(form, "when", whens.getFirst().value());
        }
        var type = RuleForms.type(form.value("when"));
        int filled = RuleForms.read(Form.of(flat(form)), values).conditions().size();
        var view = new RuleFormView(
                form,
                id,
                version,
                whens,
                targets.options(type),
                choices.facts(type, false),
                choices.facts(type, true),
                Math.min(filled + 1, Plan.CONDITIONS),
                mail() || flat(form).containsValue(Channel.EMAIL.name()),
                sentence(Form.of(flat(form))),
                conflicts,
                host.ui().asset("zbs.css"));
        host.ui()
                .page(
                        ctx,
                        t(id == null ? "zbs-templates.rule.new" : "zbs-templates.rule.edit"),
                        templates.ruleForm(view));
    }

    private static Map<String, String> flat(Form form) {
        var values = new LinkedHashMap<String, String>();
        for (var name : RuleForms.names()) {
            values.put(name, form.value(name));
        }
        return values;
    }

    private static Form with(Form form, String name, String value) {
        var values = flat(form);
        values.put(name, value);
        return Form.of(values);
    }

    private String sentence(Form form) {
        var plan = RuleForms.read(form, values);
        return plan.documentType().isEmpty() ? t("zbs-templates.rule.no-sentence") : targets.sentence(plan);
    }

    private void create(Context ctx) {
        var form = Form.read(ctx);
        var plan = RuleForms.read(form, values);
        if (!form.hasErrors()) {
            try {
                var id = rules.service().create(plan);
                host.ui().toast(ctx, Tone.SUCCESS, t("zbs-templates.rule.created"));
                ctx.redirect(LIST + "/" + id, HttpStatus.SEE_OTHER);
                return;
            } catch (KenhException refused) {
                form = wrong(form, refused);
            }
        }
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        page(ctx, null, 0, form, null);
    }

    private void save(Context ctx) {
        var id = PathId.of(ctx);
        var form = Form.read(ctx);
        var plan = RuleForms.read(form, values);
        int version = (int) form.number("version", 0, Integer.MAX_VALUE);
        if (!form.hasErrors()) {
            try {
                rules.service().edit(id, version, plan);
                host.ui().toast(ctx, Tone.SUCCESS, t("zbs-templates.saved"));
                ctx.redirect(LIST + "/" + id, HttpStatus.SEE_OTHER);
                return;
            } catch (KenhException refused) {
                if (refused.code() == CoreError.CONFLICT) {
                    ctx.status(HttpStatus.CONFLICT);
                    var now = rules.store().get(id);
                    page(ctx, id, now.version(), form, differences(now.plan(), plan));
                    return;
                }
                form = wrong(form, refused);
            }
        }
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        page(ctx, id, version, form, null);
    }

    private List<Difference> differences(Plan saved, Plan yours) {
        return Stream.of(
                        new Difference(t("zbs-templates.column.rule"), saved.name(), yours.name()),
                        new Difference(
                                t("zbs-templates.rule.sentence"), targets.sentence(saved), targets.sentence(yours)))
                .filter(one -> !one.before().equals(one.after()))
                .toList();
    }

    private static Form wrong(Form form, KenhException refused) {
        if (refused.code() != CoreError.INVALID) {
            throw refused;
        }
        return form.errors(refused.fields());
    }
}
