package io.kenh.portallogin.page;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.security.SignIns;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.api.web.SecretPage;
import io.kenh.portallogin.jte.StaticTemplates;
import io.kenh.portallogin.page.Refusals.Why;
import io.kenh.portallogin.person.Codes;
import io.kenh.portallogin.person.Codes.Asker;
import io.kenh.portallogin.person.Identification;
import io.kenh.portallogin.person.ProofView;
import io.kenh.portallogin.person.Proofs;
import io.kenh.portallogin.person.Proofs.Typed;
import io.kenh.portallogin.person.Verdict.Prove;
import io.kenh.portallogin.staff.ConfigView;
import io.kenh.portallogin.staff.Configs;
import io.kenh.ui.form.Form;
import io.kenh.zalooa.api.ZaloRecipients;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Somebody Zalo knows and we do not: they say who they are and prove it. */
public final class ProvePages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Configs configs;
    private final Proofs proofs;
    private final Codes codes;
    private final Identification identification;
    private final Entering entering;

    public ProvePages(
            Host host, Configs configs, Proofs proofs, Codes codes, Identification identification, Entering entering) {
        this.host = host;
        this.configs = configs;
        this.proofs = proofs;
        this.codes = codes;
        this.identification = identification;
        this.entering = entering;
    }

    public void routes(Routes routes) {
        var few = new Access.Public(10);
        routes.get(
                        LoginPages.PROVE,
                        new Access.Public(30),
                        ctx -> with(ctx, (config, proof) -> show(ctx, proof, Form.empty())))
                .post(LoginPages.PROVE + "/send", few, ctx -> posted(ctx, (config, proof) -> send(ctx, config, proof)))
                .post(LoginPages.PROVE + "/code", few, ctx -> posted(ctx, (config, proof) -> code(ctx, config, proof)))
                .post(
                        LoginPages.PROVE + "/invitation",
                        few,
                        ctx -> posted(ctx, (config, proof) -> invitation(ctx, config, proof)));
    }

    private void posted(Context ctx, BiConsumer<ConfigView, ProofView> work) {
        host.services().get(SignIns.class).refuseCrossSite(ctx);
        with(ctx, work);
    }

    private void with(Context ctx, BiConsumer<ConfigView, ProofView> work) {
        SecretPage.hide(ctx);
        var proof = SecretPage.as(0, () -> proofs.find(browser(ctx)));
        var config = proof.flatMap(
                found -> SecretPage.as(0, () -> configs.find(found.configId()).filter(configs::ready)));
        if (proof.isEmpty() || config.isEmpty()) {
            entering.refuse(ctx, Why.STALE);
        } else {
            work.accept(config.get(), proof.get());
        }
    }

    private static String browser(Context ctx) {
        return Optional.ofNullable(ctx.cookie(LoginPages.COOKIE)).orElse("");
    }

    private void show(Context ctx, ProofView proof, Form form) {
        host.ui().portalPage(ctx, t("portal-login.prove"), templates.pageProve(new ProveView(proof, form)));
    }

    private void send(Context ctx, ConfigView config, ProofView proof) {
        var form = Form.read(ctx);
        boolean named = proof.linkId() == null || !form.value("phone").isBlank();
        var phone = named ? form.required("phone", 40) : "";
        if (form.hasErrors()) {
            again(ctx, proof, form);
            return;
        }
        var address = host.services().get(SignIns.class).client(ctx).address();
        var asker = new Asker(browser(ctx), address);
        SecretPage.as(config.companyId(), () -> {
            if (named) {
                codes.byPhone(asker, config, proof, phone);
            } else {
                codes.again(asker, config, proof);
            }
            return proof;
        });
        ctx.redirect(LoginPages.PROVE, HttpStatus.SEE_OTHER);
    }

    private void code(Context ctx, ConfigView config, ProofView proof) {
        var form = Form.read(ctx);
        var typed = form.text("code", 20).replaceAll("\\D", "");
        var result = SecretPage.as(config.companyId(), () -> proofs.typed(browser(ctx), typed));
        switch (result) {
            case Typed.Right(long link) -> proven(ctx, config, proof, link);
            case Typed.Wrong _ -> again(ctx, proof, form.error("code", t("portal-login.wrong-code")));
            case Typed.Over _ -> again(ctx, proof, form.error("code", t("portal-login.code-over")));
        }
    }

    private void proven(Context ctx, ConfigView config, ProofView proof, long linkId) {
        var verdict = SecretPage.as(
                config.companyId(),
                () -> host.services()
                        .get(ZaloRecipients.class)
                        .find(linkId)
                        .map(link -> identification.known(config, proof.person(), link)));
        verdict.ifPresentOrElse(
                known -> entering.follow(ctx, known, config, proof.person(), proof.next(), browser(ctx)),
                () -> entering.refuse(ctx, Why.STALE));
    }

    private void invitation(Context ctx, ConfigView config, ProofView proof) {
        var form = Form.read(ctx);
        // People paste the whole address as well.
        var code = form.required("invitation", 300).replaceAll(".*/", "");
        boolean may = SecretPage.as(config.companyId(), () -> proofs.tries(browser(ctx)));
        var verdict = may && !code.isEmpty()
                ? SecretPage.as(config.companyId(), () -> identification.invited(config, proof.person(), code))
                : new Prove(Optional.empty());
        if (verdict instanceof Prove) {
            again(
                    ctx,
                    proof,
                    form.error("invitation", t(may ? "portal-login.wrong-invitation" : "portal-login.code-over")));
        } else {
            entering.follow(ctx, verdict, config, proof.person(), proof.next(), browser(ctx));
        }
    }

    private void again(Context ctx, ProofView proof, Form form) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, proof, form);
    }
}
