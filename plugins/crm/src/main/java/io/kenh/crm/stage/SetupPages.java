package io.kenh.crm.stage;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.crm.api.CrmError;
import io.kenh.crm.api.CrmPermissions;
import io.kenh.crm.jte.StaticTemplates;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Where the columns of the pipeline and the reasons for losing are kept. */
public final class SetupPages {
    private static final String PATH = "/crm/setup";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Stages stages;
    private final Reasons reasons;

    public SetupPages(Host host, Stages stages, Reasons reasons) {
        this.host = host;
        this.stages = stages;
        this.reasons = reasons;
    }

    public void routes(Routes routes) {
        var needs = new Access.Needs(CrmPermissions.SETTINGS);
        routes.get(PATH, needs, this::show)
                .post(PATH + "/stages/{id}", needs, ctx -> save(ctx, form -> stages.save(PathId.of(ctx), stage(form))))
                .post(
                        PATH + "/reasons/{id}",
                        needs,
                        ctx -> save(
                                ctx,
                                form -> reasons.save(PathId.of(ctx), form.text("name", 120), form.flag("active"))));
    }

    private static StageData stage(Form form) {
        return new StageData(
                form.text("name", 80),
                (int) form.number("position", 0, 10_000),
                (int) form.optionalNumber("probability", 0, 100).orElse(0),
                form.flag("won"),
                form.flag("active"),
                form.values("teams").stream()
                        .filter(id -> id.matches("[1-9]\\d{0,17}"))
                        .map(Long::valueOf)
                        .collect(Collectors.toSet()),
                form.text("advice", 500));
    }

    private void show(Context ctx) {
        boolean words = Current.actor().may(CrmPermissions.WORDS);
        var view = new SetupView(stages.all(), reasons.all(), teams(), words);
        host.ui().page(ctx, t("menu.crm.setup"), templates.stageSetup(view));
    }

    private List<Option> teams() {
        return host.services().get(Users.class).teams(Current.actor().companyId()).stream()
                .map(team -> new Option(Long.toString(team.id()), team.name()))
                .toList();
    }

    private void save(Context ctx, Consumer<Form> step) {
        var form = Form.read(ctx);
        try {
            step.accept(form);
            if (form.hasErrors()) {
                throw new KenhException(CoreError.INVALID, form.errors());
            }
            host.ui().toast(ctx, Tone.SUCCESS, t("crm.saved"));
        } catch (KenhException refused) {
            if (!(refused.code() instanceof CrmError) && refused.code() != CoreError.INVALID) {
                throw refused;
            }
            var fields = String.join(" ", refused.fields().values());
            host.ui().toast(ctx, Tone.DANGER, fields.isEmpty() ? Kit.error(refused) : fields);
        }
        ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    }
}
