package io.kenh.contacts.merge;

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
import io.kenh.contacts.partner.Directory;
import io.kenh.contacts.partner.PartnerRow;
import io.kenh.contacts.partner.PartnerService;
import io.kenh.contacts.partner.PartnerView;
import java.util.List;
import java.util.Objects;

/** Choose the other record, look at what would move, merge; and undo. */
public final class MergePages {
    private static final String PARTNER = "/contacts/partners/";
    private static final int CANDIDATES = 20;

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final PartnerService partners;
    private final Directory directory;
    private final MergeService merges;

    public MergePages(Host host, PartnerService partners, Directory directory, MergeService merges) {
        this.host = host;
        this.partners = partners;
        this.directory = directory;
        this.merges = merges;
    }

    /** The page where the other record is chosen. */
    public record ChooseView(PartnerView partner, String query, List<PartnerRow> candidates) {}

    public void routes(Routes routes) {
        var merge = new Access.Needs(ContactsPermissions.MERGE);
        routes.get(PARTNER + "{id}/merge", merge, this::choose)
                .get(PARTNER + "{id}/merge/{other}", merge, this::preview)
                .post(PARTNER + "{id}/merge/{other}", merge, this::merge)
                .post("/contacts/merges/{merge}/undo", merge, this::undo);
    }

    private void choose(Context ctx) {
        var partner = partners.get(PathId.of(ctx));
        var query = Objects.requireNonNullElse(ctx.queryParam("q"), "").strip();
        var data = partner.data();
        var rows = query.isEmpty()
                ? partners.duplicates(
                        Objects.requireNonNullElse(data.phone(), ""),
                        Objects.requireNonNullElse(data.email(), ""),
                        partner.id())
                : directory.rows(query, CANDIDATES);
        var others = rows.stream().filter(row -> row.id() != partner.id()).toList();
        var view = new ChooseView(partner, query, others);
        if ("merge-candidates".equals(ctx.header("HX-Target"))) {
            host.ui().fragment(ctx, templates.mergeCandidates(view));
        } else {
            host.ui().page(ctx, t("contacts.merge.title", partner.displayName()), templates.mergeChoose(view));
        }
    }

    private void preview(Context ctx) {
        var id = PathId.of(ctx);
        var other = PathId.of(ctx, "other");
        boolean keepOther = String.valueOf(other).equals(ctx.queryParam("keep"));
        var preview = keepOther ? merges.preview(other, id) : merges.preview(id, other);
        host.ui().page(ctx, t("contacts.merge.preview-title"), templates.mergePreview(preview));
    }

    private void merge(Context ctx) {
        var id = PathId.of(ctx);
        var other = PathId.of(ctx, "other");
        var keep = ctx.formParam("keep");
        if (!String.valueOf(id).equals(keep) && !String.valueOf(other).equals(keep)) {
            throw new KenhException(CoreError.BAD_REQUEST);
        }
        boolean keepOther = String.valueOf(other).equals(keep);
        var survivor = keepOther ? other : id;
        merges.merge(survivor, keepOther ? id : other);
        host.ui().toast(ctx, Tone.SUCCESS, t("contacts.merge.done"));
        ctx.redirect(PARTNER + survivor, HttpStatus.SEE_OTHER);
    }

    private void undo(Context ctx) {
        var restored = merges.undo(PathId.of(ctx, "merge"));
        host.ui().toast(ctx, Tone.SUCCESS, t("contacts.merge.undone"));
        ctx.redirect(PARTNER + restored, HttpStatus.SEE_OTHER);
    }
}
