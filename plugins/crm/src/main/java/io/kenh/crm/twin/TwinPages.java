package io.kenh.crm.twin;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.crm.api.CrmError;
import io.kenh.crm.api.CrmPermissions;
import io.kenh.crm.form.LeadFields;
import io.kenh.crm.jte.StaticTemplates;
import io.kenh.crm.lead.LeadReader;
import io.kenh.crm.lead.LeadReader.Twin;
import io.kenh.crm.lead.LeadState;
import io.kenh.crm.lead.Merging;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Leads that are probably the same, side by side, and one made of them. */
public final class TwinPages {
    private static final String PATH = "/crm/leads/{id}/twins";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final LeadReader reader;
    private final Merging merging;

    public TwinPages(Host host, LeadReader reader, Merging merging) {
        this.host = host;
        this.reader = reader;
        this.merging = merging;
    }

    public void routes(Routes routes) {
        var needs = new Access.Needs(CrmPermissions.DEAL);
        routes.get(PATH, needs, ctx -> show(ctx, null)).post(PATH, needs, this::merge);
    }

    private void show(Context ctx, @Nullable String refused) {
        var lead = reader.get(PathId.of(ctx));
        var picked = ids(List.of(Objects.requireNonNullElse(ctx.queryParam("ids"), "")));
        var all = new ArrayList<Twin>();
        picked.stream()
                .filter(id -> id != lead.id())
                .map(reader::get)
                .filter(other -> other.state() != LeadState.MERGED)
                .map(TwinPages::row)
                .forEach(all::add);
        reader.twins(lead).stream()
                .filter(twin -> all.stream().noneMatch(one -> one.id() == twin.id()))
                .forEach(all::add);
        host.ui().page(ctx, t("crm.merge"), templates.twinMerge(new TwinView(lead, all, picked, refused)));
    }

    private static Twin row(io.kenh.crm.lead.LeadView lead) {
        return new Twin(
                lead.id(),
                lead.data().title(),
                lead.kind(),
                lead.state(),
                lead.customer(),
                lead.data().phone(),
                lead.data().expectedRevenue(),
                lead.data().assigneeId(),
                lead.createdAt());
    }

    private static List<Long> ids(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(LeadFields::id)
                .filter(Objects::nonNull)
                .distinct()
                .limit(20)
                .toList();
    }

    private void merge(Context ctx) {
        var id = PathId.of(ctx);
        try {
            merging.merge(id, ids(Form.read(ctx).values("ids")));
        } catch (KenhException refused) {
            if (!(refused.code() instanceof CrmError)) {
                throw refused;
            }
            ctx.status(refused.code().status());
            show(ctx, Kit.error(refused));
            return;
        }
        host.ui().toast(ctx, Tone.SUCCESS, t("crm.done.merged"));
        ctx.redirect("/crm/leads/" + id, HttpStatus.SEE_OTHER);
    }
}
