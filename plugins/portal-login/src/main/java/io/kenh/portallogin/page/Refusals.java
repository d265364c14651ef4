package io.kenh.portallogin.page;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.api.web.SecretPage;
import io.kenh.portal.api.PortalAccounts;
import io.kenh.portallogin.jte.StaticTemplates;
import io.kenh.portallogin.person.Verdict;
import java.util.Arrays;
import java.util.Locale;

/** One sentence and the way on, on a page whose address carries no code any more. Nobody learns more of an account than that. */
public final class Refusals {
    static final String PAGE = LoginPages.PATH + "/refused";

    /** What people are told. */
    enum Why {
        UNAVAILABLE,
        STALE,
        DECLINED,
        NO_ANSWER,
        CLOSED,
        NO_ACCESS,
        REMOVED,
        BOUND;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Why of(Verdict.Reason reason) {
            return switch (reason) {
                // Which of the two it is says something about an account.
                case CLOSED, AMBIGUOUS -> CLOSED;
                case NO_ACCESS -> NO_ACCESS;
                case REMOVED -> REMOVED;
                case BOUND -> BOUND;
            };
        }
    }

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;

    public Refusals(Host host) {
        this.host = host;
    }

    public void routes(Routes routes) {
        routes.get(PAGE, new Access.Public(60), this::show);
    }

    /** Who is signed in wanted to bind their Zalo: they are told where they began. */
    void lead(Context ctx, Why why) {
        if (host.services().get(PortalAccounts.class).current().isPresent()) {
            host.ui().toast(ctx, Tone.WARNING, t("portal-login.refused." + why.key()));
            ctx.redirect("/portal/security", HttpStatus.SEE_OTHER);
            return;
        }
        ctx.redirect(PAGE + "?why=" + why.key(), HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx) {
        SecretPage.hide(ctx);
        var why = Arrays.stream(Why.values())
                .filter(one -> one.key().equals(ctx.queryParam("why")))
                .findFirst()
                .orElse(Why.STALE);
        host.ui().portalPage(ctx, t("portal-login.title"), templates.pageRefused(new RefusedView(why.key())));
    }
}
