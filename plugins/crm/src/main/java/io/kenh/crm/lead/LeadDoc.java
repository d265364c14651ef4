package io.kenh.crm.lead;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocGlance;
import io.kenh.api.data.DocSearch;
import io.kenh.api.data.DocType;
import io.kenh.api.data.Fact;
import io.kenh.api.data.Fact.Kind;
import io.kenh.api.data.Moment;
import io.kenh.api.security.Current;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Reach;
import io.kenh.api.security.Users;
import io.kenh.crm.api.CrmPermissions;
import io.kenh.crm.stage.StageRow;
import io.kenh.crm.stage.Stages;
import io.kenh.ui.Kit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A lead as a document: discussed, linked, written about. */
public final class LeadDoc implements DocType<Lead> {
    public static final String NAME = "crm.lead";
    public static final String CREATED = "crm.lead.created";
    public static final String ASSIGNED = "crm.lead.assigned";
    public static final String MOVED = "crm.lead.moved";
    public static final String WON = "crm.lead.won";
    public static final String LOST = "crm.lead.lost";

    private final Host host;
    private final Stages stages;

    public LeadDoc(Host host, Stages stages) {
        this.host = host;
        this.stages = stages;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Lead> entity() {
        return Lead.class;
    }

    @Override
    public Permission read() {
        return CrmPermissions.READ;
    }

    @Override
    public boolean readable(Lead lead) {
        return Current.actor().may(CrmPermissions.READ)
                && Reach.of(CrmPermissions.READ).covers(lead.assigneeId());
    }

    @Override
    public String title(Lead lead) {
        return lead.title();
    }

    @Override
    public String path(Lead lead) {
        return "/crm/leads/" + lead.id();
    }

    @Override
    public Optional<Long> partnerId(Lead lead) {
        return Optional.ofNullable(lead.who().partnerId());
    }

    @Override
    public Optional<DocGlance> glance(Lead lead) {
        var state = lead.state().badge();
        return Optional.of(new DocGlance(
                Kit.t(lead.kind().key()),
                lead.kind().badge().icon(),
                Kit.t(state.key()),
                state.tone(),
                state.icon(),
                lead.who().customer(),
                lead.expectedRevenue() == 0 ? null : lead.expectedRevenue()));
    }

    @Override
    public boolean closed(Lead lead) {
        return lead.state() != LeadState.OPEN;
    }

    @Override
    public Optional<DocSearch<Lead>> search() {
        return Optional.of(new DocSearch<>(
                "searchText",
                "who.partnerId",
                (cb, root) -> Reach.of(CrmPermissions.READ).predicate(cb, root.get("assigneeId"))));
    }

    @Override
    public Map<String, Fact<Lead>> facts() {
        var facts = new LinkedHashMap<String, Fact<Lead>>();
        facts.put("title", new Fact<>(Kind.TEXT, Lead::title, "30 hộp quà Tết"));
        facts.put("kind", new Fact<>(Kind.TEXT, lead -> lead.kind().token(), "opportunity"));
        facts.put("state", new Fact<>(Kind.TEXT, lead -> lead.state().token(), "open"));
        facts.put(
                "customer_name", new Fact<>(Kind.TEXT, lead -> orNull(lead.who().customer()), "Nguyễn Thị Lan"));
        facts.put(
                "contact_name", new Fact<>(Kind.TEXT, lead -> orNull(lead.who().contactName()), "Nguyễn Thị Lan"));
        facts.put("phone", new Fact<>(Kind.PHONE, lead -> orNull(lead.who().phone()), "0912345678"));
        facts.put("expected_revenue", new Fact<>(Kind.MONEY, Lead::expectedRevenue, "12.500.000"));
        facts.put("probability", new Fact<>(Kind.NUMBER, lead -> (long) lead.probability(), "60"));
        facts.put("stage", new Fact<>(Kind.TEXT, this::stage, "Đã báo giá"));
        facts.put("closing_date", new Fact<>(Kind.DATE, Lead::closingDate, "05/12/2026"));
        facts.put("salesperson", new Fact<>(Kind.TEXT, this::salesperson, "Trần Văn Minh"));
        facts.put("created_at", new Fact<>(Kind.DATE_TIME, Lead::createdAt, "20/11/2026 10:00"));
        return facts;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private @Nullable Object stage(Lead lead) {
        return stages.all().stream()
                .filter(stage -> stage.id() == lead.stageId())
                .map(StageRow::label)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Object salesperson(Lead lead) {
        var id = lead.assigneeId();
        return id == null
                ? null
                : host.services()
                        .get(Users.class)
                        .find(id)
                        .map(Users.UserRef::name)
                        .orElse(null);
    }

    @Override
    public List<Moment> moments() {
        return List.of(new Moment(CREATED), new Moment(ASSIGNED), new Moment(MOVED), new Moment(WON), new Moment(LOST));
    }
}
