package io.kenh.zbstemplates.page;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.Documents;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.bulk.Bulk;
import io.kenh.zbstemplates.bulk.BulkRow;
import io.kenh.zbstemplates.bulk.BulkState;
import io.kenh.zbstemplates.bulk.Plan;
import io.kenh.zbstemplates.bulk.Which;
import io.kenh.zbstemplates.jte.StaticTemplates;
import io.kenh.zbstemplates.platform.TemplatePlatform;
import io.kenh.zbstemplates.spend.OwnQuotas;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** One bulk send: the plan, how it goes, its documents. */
public final class BulkPages {
    private static final String PAGE = BulkLists.LIST + "/{id}";
    private static final int ROWS = 60;
    private static final int SHORTENED = 5;

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final TemplatePlatform accounts;
    private final Bulk bulk;
    private final Previews previews;
    private final OwnQuotas own;

    public BulkPages(Host host, TemplatePlatform accounts, Bulk bulk, Previews previews, OwnQuotas own) {
        this.host = host;
        this.accounts = accounts;
        this.bulk = bulk;
        this.previews = previews;
        this.own = own;
    }

    public void routes(Routes routes) {
        var read = new Access.Needs(ZbsPermissions.MESSAGES);
        var send = new Access.Needs(ZbsPermissions.SEND);
        var runs = bulk.runs();
        routes.get(PAGE, read, this::show)
                .get(PAGE + "/live", read, this::live)
                .get(PAGE + "/documents", read, this::documents)
                .post(PAGE + "/template", send, this::choose)
                .post(PAGE + "/recheck", send, ctx -> act(ctx, "", runs::recheck))
                .post(PAGE + "/start", send, ctx -> act(ctx, "zbs-templates.bulk.done.start", runs::start))
                .post(PAGE + "/stop", send, ctx -> act(ctx, "zbs-templates.bulk.done.stop", runs::stop))
                .post(PAGE + "/resume", send, ctx -> act(ctx, "zbs-templates.bulk.done.start", runs::resume))
                .post(PAGE + "/retry", send, ctx -> act(ctx, "zbs-templates.bulk.done.retry", runs::retry))
                .post(PAGE + "/discard", send, this::discard);
    }

    private void show(Context ctx) {
        var view = view(PathId.of(ctx));
        host.ui().page(ctx, t("zbs-templates.bulk.title", view.row().title()), templates.bulkShow(view));
    }

    private void live(Context ctx) {
        host.ui().fragment(ctx, templates.bulkLive(view(PathId.of(ctx))));
    }

    private BulkView view(long id) {
        var plan = bulk.plans().of(id);
        var row = plan.row();
        var first = plan.first();
        boolean maySend = Current.actor().may(ZbsPermissions.SEND);
        return new BulkView(
                plan,
                BulkStacks.of(plan),
                plan.shortened() == 0 ? List.of() : shortened(row),
                row.state().planned() && maySend
                        ? bulk.templates().open(row.documentType()).stream()
                                .filter(one -> one.companyId() == row.companyId())
                                .toList()
                        : List.of(),
                first == null
                        ? null
                        : previews.message(
                                first.template().content(),
                                row.accountId(),
                                first.values().texts()),
                accounts.account(row.accountId())
                        .map(TemplatePlatform.Account::name)
                        .orElse("–"),
                row.state() == BulkState.READY ? own.of(row.templateId()).orElse(null) : null,
                host.services()
                        .get(Users.class)
                        .find(row.senderId())
                        .map(Users.UserRef::name)
                        .orElse("–"),
                row.state() == BulkState.RUNNING ? bulk.store().waits(id) : List.of(),
                maySend,
                previews.css());
    }

    private List<BulkRows.Line> shortened(BulkRow row) {
        return bulk.store().items(row.id(), Which.SHORTENED, null, SHORTENED).items().stream()
                .map(item -> BulkRows.line(host, row.documentType(), item, Map.of()))
                .toList();
    }

    private void documents(Context ctx) {
        long id = PathId.of(ctx);
        var asked = ctx.queryParam("show");
        var show = asked == null ? "" : asked;
        var after = ctx.queryParam("after");
        var items = bulk.store().items(id, Which.of(show), after, ROWS);
        var row = bulk.store().row(id);
        var paths = new HashMap<Long, String>();
        host.services()
                .get(Documents.class)
                .find(items.items().stream()
                        .map(item -> new DocRef(row.documentType(), item.documentId()))
                        .toList())
                .forEach((ref, document) -> paths.put(ref.id(), document.path()));
        var lines = items.items().stream()
                .map(item -> BulkRows.line(host, row.documentType(), item, paths))
                .toList();
        var next = items.next() == null ? null : row.path() + "/documents?show=" + show + "&after=" + items.next();
        if (after != null && ctx.header("HX-Request") != null && ctx.header("HX-Boosted") == null) {
            host.ui().fragment(ctx, templates.bulkRows(lines, next == null ? "" : next));
            return;
        }
        var stack = BulkStacks.of(new Plan(row, bulk.store().counts(id), List.of(), List.of(), 0, null, null));
        var view = new BulkRows(row, lines, next, stack, show, previews.css());
        host.ui().page(ctx, t("zbs-templates.bulk.documents.title", row.title()), templates.bulkDocuments(view));
    }

    private void choose(Context ctx) {
        var form = Form.read(ctx);
        long template = form.number("template", 1, Long.MAX_VALUE);
        if (form.hasErrors()) {
            throw new KenhException(CoreError.BAD_REQUEST);
        }
        act(ctx, "", id -> bulk.runs().choose(id, template));
    }

    private void discard(Context ctx) {
        bulk.runs().discard(PathId.of(ctx));
        host.ui().toast(ctx, Tone.SUCCESS, t("zbs-templates.bulk.done.discard"));
        ctx.redirect(BulkLists.LIST, HttpStatus.SEE_OTHER);
    }

    private void act(Context ctx, String said, LongConsumer act) {
        var id = PathId.of(ctx);
        try {
            act.accept(id);
            if (!said.isEmpty()) {
                host.ui().toast(ctx, Tone.SUCCESS, t(said));
            }
        } catch (KenhException refused) {
            if (refused.code().status() != HttpStatus.UNPROCESSABLE_CONTENT.getCode()) {
                throw refused;
            }
            host.ui().toast(ctx, Tone.DANGER, Kit.error(refused));
        }
        ctx.redirect(BulkLists.LIST + "/" + id, HttpStatus.SEE_OTHER);
    }
}
