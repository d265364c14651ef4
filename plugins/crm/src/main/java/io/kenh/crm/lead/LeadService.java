package io.kenh.crm.lead;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.contacts.api.Partners;
import io.kenh.crm.CrmSettings;
import io.kenh.crm.api.CrmPermissions;
import io.kenh.crm.api.LeadCreated;
import io.kenh.crm.stage.StageRow;
import io.kenh.crm.stage.Stages;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes and changes leads. */
public final class LeadService {
    private final Host host;
    private final Stages stages;
    private final Dealing dealing;
    private final Giving giving;
    private final Phones phones;
    private final Trail trail;

    public LeadService(Host host, Stages stages, Dealing dealing) {
        this.host = host;
        this.stages = stages;
        this.dealing = dealing;
        this.giving = new Giving(host);
        this.phones = new Phones(host);
        this.trail = new Trail(host, stages);
    }

    /** What something new starts with: mine, in the first stage. */
    public LeadData blank() {
        var user = Current.actor().userId();
        return LeadData.blank(stages.first(null).id(), user == 0 ? null : user);
    }

    /** The same with nobody responsible, in the first stage of the team it is given to. */
    public LeadData unassigned() {
        return LeadData.blank(LeadData.FIRST, null);
    }

    /** @return as it was stored */
    public LeadView create(LeadKind kind, LeadData data) {
        return create(kind, data, "", null);
    }

    /** From a file: what may be long past is told to nobody, neither customer nor colleague. */
    public void bring(LeadKind kind, LeadData data) {
        make(kind, data, "", null, false);
    }

    /**
     * @param origin what it is made from in words, may be empty
     * @param source the document it is made from
     */
    public LeadView create(LeadKind kind, LeadData data, String origin, @Nullable DocRef source) {
        return make(kind, data, origin, source, true);
    }

    private LeadView make(LeadKind kind, LeadData data, String origin, @Nullable DocRef source, boolean told) {
        Current.actor().require(CrmPermissions.WRITE);
        var wanted = data.assigneeId();
        if (wanted != null) {
            giving.require(wanted);
        }
        return host.db().write(em -> {
            var now = host.clock().instant();
            var actor = Current.actor();
            var lead = new Lead(actor.companyId(), kind, Origin.of(origin, source), actor.userId(), now);
            var given = dealt(data);
            say(lead, given, given.assigneeId(), "");
            em.persist(lead);
            trail.publish(new LeadCreated(lead.id(), lead.companyId(), source, actor.userId(), now));
            if (origin.isEmpty()) {
                trail.noted(lead, "crm.note.created");
            } else {
                trail.noted(lead, "crm.note.created-from", origin);
            }
            if (source != null) {
                trail.originated(lead, source);
            }
            if (told) {
                trail.moment(lead, LeadDoc.CREATED, "once");
                trail.assigned(lead);
            }
            trail.signal(lead.id());
            return LeadView.of(lead);
        });
    }

    /** What comes with nobody responsible is dealt out, where the company wants that. */
    private LeadData dealt(LeadData data) {
        if (data.assigneeId() != null || !host.settings().get(CrmSettings.DEAL_NEW)) {
            return data;
        }
        var team = data.teamId();
        return dealing.next(team == null ? 0 : team).map(data::assigned).orElse(data);
    }

    /**
     * @param version what the change is based on
     * @throws KenhException {@code core.conflict} when somebody else changed it since
     */
    public void update(long id, int version, LeadData data) {
        host.db().write(em -> {
            var lead = LeadStore.lock(em, id, CrmPermissions.WRITE);
            if (lead.version() != version) {
                throw new KenhException(CoreError.CONFLICT);
            }
            var before = Trail.Watched.of(lead);
            boolean won = lead.state() == LeadState.WON;
            say(lead, data, lead.assigneeId(), lead.who().email());
            em.flush();
            if (!won && lead.state() == LeadState.WON) {
                LeadMoves.won(trail, lead, host.clock().instant());
            }
            trail.changed(lead, before);
            return id;
        });
    }

    /** More of what is known: stands below the description. */
    public void append(long id, String text) {
        host.db().write(em -> {
            var lead = LeadStore.lock(em, id, CrmPermissions.WRITE);
            lead.append(text);
            trail.noted(lead, "crm.note.appended");
            trail.signal(id);
            return id;
        });
    }

    /**
     * @param responsible who is now, whom a change may leave in place
     * @param known the address until now
     */
    private void say(Lead lead, LeadData data, @Nullable Long responsible, String known) {
        var errors = new LinkedHashMap<String, String>();
        if (data.title().isBlank()) {
            errors.put("title", t("ui.form.required"));
        }
        var partner = data.partnerId();
        var name = partner == null
                ? null
                : host.services()
                        .get(Partners.class)
                        .find(partner)
                        .map(Partners.PartnerRef::name)
                        .orElse("");
        if ("".equals(name)) {
            errors.put("partner", t("crm.error.partner"));
        }
        if (data.expectedRevenue() < 0 || data.expectedRevenue() > LeadData.MOST) {
            errors.put("expectedRevenue", t("crm.error.revenue"));
        }
        // One that stands there from before stays until somebody writes another.
        if (!data.email().equals(known) && !Emails.fine(data.email())) {
            errors.put("email", t("crm.error.email"));
        }
        if (!errors.isEmpty()) {
            throw new KenhException(CoreError.INVALID, Map.copyOf(errors));
        }
        var assignee = data.assigneeId();
        if (assignee != null && !assignee.equals(responsible)) {
            giving.require(assignee);
        }
        lead.write(
                data,
                Who.of(data, name, phones.mark(data)),
                stage(data),
                host.clock().instant());
    }

    /** Given to a team that has no such stage it begins where that team's begin. */
    private StageRow stage(LeadData data) {
        if (data.stageId() != LeadData.FIRST) {
            var chosen = stages.get(data.stageId());
            if (chosen.suits(data.teamId())) {
                return chosen;
            }
        }
        return stages.first(data.teamId());
    }
}
