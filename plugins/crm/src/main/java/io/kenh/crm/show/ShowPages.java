package io.kenh.crm.show;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.Documents;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.api.ui.DocumentSlots;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.crm.api.CrmError;
import io.kenh.crm.api.CrmPermissions;
import io.kenh.crm.form.Choices;
import io.kenh.crm.form.LeadFields;
import io.kenh.crm.jte.StaticTemplates;
import io.kenh.crm.lead.LeadDoc;
import io.kenh.crm.lead.LeadMoves;
import io.kenh.crm.lead.LeadReader;
import io.kenh.crm.lead.LeadState;
import io.kenh.crm.lead.LeadView;
import io.kenh.crm.list.LeadLists;
import io.kenh.crm.stage.Reasons;
import io.kenh.crm.stage.Stages;
import io.kenh.crm.utm.Words;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The page of a lead and its steps. */
public final class ShowPages {
    private static final String LEAD = "/crm/leads/{id}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final LeadReader reader;
    private final LeadMoves moves;
    private final Stages stages;
    private final Reasons reasons;
    private final Words words;

    public ShowPages(Host host, LeadReader reader, LeadMoves moves, Stages stages, Reasons reasons, Words words) {
        this.host = host;
        this.reader = reader;
        this.moves = moves;
        this.stages = stages;
        this.reasons = reasons;
        this.words = words;
    }

    public void routes(Routes routes) {
        var read = new Access.Needs(CrmPermissions.READ);
        var write = new Access.Needs(CrmPermissions.WRITE);
        routes.get(LEAD, read, ctx -> show(ctx, null))
                .get(LEAD + "/news", read, this::news)
                .post(LEAD + "/stage", write, this::stage)
                .post(LEAD + "/won", write, ctx -> step(ctx, "crm.done.won", moves::won))
                .post(LEAD + "/lost", write, this::lost)
                .post(LEAD + "/restore", write, ctx -> step(ctx, "crm.done.restored", moves::restore))
                .post(LEAD + "/assign", write, this::assign);
    }

    /** Whether somebody changed the lead since the page was read: the page itself stays, with what is typed in it. */
    private void news(Context ctx) {
        var lead = reader.get(PathId.of(ctx));
        boolean same = Integer.toString(lead.version()).equals(ctx.queryParam("version"));
        host.ui().fragment(ctx, same ? Kit.none() : templates.leadNews(lead.path()));
    }

    private void stage(Context ctx) {
        var stage = LeadFields.id(Form.read(ctx).value("stage"));
        step(ctx, "crm.done.moved", id -> moves.stage(id, stage == null ? 0 : stage));
    }

    private void lost(Context ctx) {
        var form = Form.read(ctx);
        var reason = LeadFields.id(form.value("reason"));
        var note = form.text("note", 1000);
        step(ctx, "crm.done.lost", id -> moves.lost(id, reason, note));
    }

    private void assign(Context ctx) {
        var user = LeadFields.id(Form.read(ctx).value("assignee"));
        step(ctx, "crm.done.assigned", id -> moves.assign(id, user));
    }

    private void step(Context ctx, String done, LongConsumer step) {
        var id = PathId.of(ctx);
        try {
            step.accept(id);
        } catch (KenhException refused) {
            if (!(refused.code() instanceof CrmError) && refused.code() != CoreError.INVALID) {
                throw refused;
            }
            var fields = String.join(" ", refused.fields().values());
            ctx.status(refused.code().status());
            show(ctx, fields.isEmpty() ? Kit.error(refused) : fields);
            return;
        }
        host.ui().toast(ctx, Tone.SUCCESS, t(done));
        ctx.redirect("/crm/leads/" + id, HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, @Nullable String refused) {
        var lead = reader.get(PathId.of(ctx));
        var merged = lead.mergedIntoId();
        if (lead.state() == LeadState.MERGED && merged != null && refused == null) {
            ctx.redirect("/crm/leads/" + merged, HttpStatus.SEE_OTHER);
            return;
        }
        host.ui().under(ctx, LeadLists.of(lead.kind()));
        host.ui().page(ctx, lead.data().title(), templates.leadShow(view(ctx, lead, refused)));
    }

    private ShowView.@Nullable Origin origin(@Nullable DocRef source) {
        return source == null
                ? null
                : host.services()
                        .get(Documents.class)
                        .find(source)
                        .map(found ->
                                new ShowView.Origin(t("doc." + source.type()) + " · " + found.title(), found.path()))
                        .orElse(null);
    }

    private ShowView view(Context ctx, LeadView lead, @Nullable String refused) {
        var doc = new DocRef(LeadDoc.NAME, lead.id());
        var actor = Current.actor();
        var users = host.services().get(Users.class);
        var data = lead.data();
        var ids = new HashSet<Long>(List.of(lead.createdBy()));
        var assignee = data.assigneeId();
        if (assignee != null) {
            ids.add(assignee);
        }
        var names = new HashMap<Long, String>();
        users.find(ids).forEach((id, user) -> names.put(id, user.name()));
        var team = data.teamId();
        var reason = lead.end().lostReasonId();
        var why = reason == null ? null : reasons.names(List.of(reason)).get(reason);
        boolean write = actor.may(CrmPermissions.WRITE);
        var aside = host.ui().parts(ctx, DocumentSlots.ASIDE, doc).stream()
                .filter(part -> part != SlotPart.NOTHING)
                .toList();
        return new ShowView(
                lead,
                stages.all().stream()
                        .filter(stage -> stage.active() && stage.suits(data.teamId()) || stage.id() == data.stageId())
                        .toList(),
                names,
                team == null
                        ? null
                        : users.teams(lead.companyId()).stream()
                                .filter(one -> one.id() == team)
                                .map(Users.TeamRef::name)
                                .findFirst()
                                .orElse(null),
                words.said(data.utm()),
                why == null ? null : why.name(),
                origin(lead.origin().source()),
                lead.state() == LeadState.OPEN ? reader.twins(lead) : List.of(),
                reasons.options(),
                write ? new Choices(host).people(assignee == null ? "" : assignee.toString()) : List.of(),
                write,
                actor.may(CrmPermissions.DEAL),
                refused,
                new ShowView.Slots(
                        host.ui().slot(ctx, DocumentSlots.ACTIONS, doc),
                        Kit.join(aside.toArray(Content[]::new)),
                        host.ui().slot(ctx, DocumentSlots.BELOW, doc),
                        !aside.isEmpty()),
                Kit.ago(lead.stageSince(), host.clock().instant()));
    }
}
