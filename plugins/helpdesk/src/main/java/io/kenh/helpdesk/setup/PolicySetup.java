package io.kenh.helpdesk.setup;

import static io.kenh.ui.Kit.badge;
import static io.kenh.ui.Kit.field;
import static io.kenh.ui.Kit.t;
import static io.kenh.ui.Kit.text;

import gg.jte.Content;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.helpdesk.kind.TypeView;
import io.kenh.helpdesk.kind.Types;
import io.kenh.helpdesk.sla.Policies;
import io.kenh.helpdesk.sla.PolicyData;
import io.kenh.helpdesk.sla.PolicyView;
import io.kenh.helpdesk.stage.StageView;
import io.kenh.helpdesk.stage.Stages;
import io.kenh.helpdesk.start.ShippedName;
import io.kenh.helpdesk.team.TeamView;
import io.kenh.helpdesk.team.Teams;
import io.kenh.helpdesk.ticket.Priority;
import io.kenh.helpdesk.ticket.Tags;
import io.kenh.ui.form.Field;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The settings of service levels. */
public final class PolicySetup implements Setup {
    private static final int MOST_HOURS = 2000;

    private final Policies policies;
    private final Teams teams;
    private final Types types;
    private final Stages stages;
    private final PolicyCustomers customers;

    public PolicySetup(Host host) {
        this.policies = new Policies(host);
        this.teams = new Teams(host);
        this.types = new Types(host);
        this.stages = new Stages(host);
        this.customers = new PolicyCustomers(host);
    }

    @Override
    public String id() {
        return "sla";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "helpdesk.name",
                "helpdesk.sla.target",
                "helpdesk.sla.within",
                "helpdesk.sla.from",
                "helpdesk.sla.customers");
    }

    @Override
    public List<Row> rows() {
        var names = stages.all().stream().collect(Collectors.toMap(StageView::id, StageView::label));
        return policies.all().stream()
                .map(policy -> new Row(policy.id(), policy.label(), policy.active(), cells(policy.data(), names)))
                .toList();
    }

    private List<Content> cells(PolicyData data, Map<Long, String> stages) {
        return List.of(
                text(stages.getOrDefault(data.targetId(), "")),
                text(t("helpdesk.sla.time", data.minutes() / 60, data.minutes() % 60)),
                badge(data.from()),
                text(
                        data.customers().isEmpty()
                                ? t("helpdesk.sla.every-customer")
                                : String.join("; ", customers.names(data.customers()))));
    }

    @Override
    public Form blank() {
        return Form.of(Map.of("version", "0", "hours", "8", "minutes", "0", "from", Priority.LOW.name()));
    }

    private PolicyView one(long id) {
        return policies.all().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    @Override
    public Saved saved(long id) {
        var policy = one(id);
        var data = policy.data();
        return new Saved(
                policy.label(),
                Form.of(
                        Map.of(
                                "version", Integer.toString(policy.version()),
                                "name", policy.label(),
                                "team", Objects.toString(data.teamId(), ""),
                                "type", Objects.toString(data.typeId(), ""),
                                "tags", String.join(", ", data.tags()),
                                "from", data.from().name(),
                                "target", Long.toString(data.targetId()),
                                "hours", Integer.toString(data.minutes() / 60),
                                "minutes", Integer.toString(data.minutes() % 60)),
                        Map.of(
                                "excluded",
                                data.excluded().stream().map(String::valueOf).toList(),
                                PolicyCustomers.FIELD,
                                data.customers().stream().map(String::valueOf).toList())));
    }

    @Override
    public List<Cell> cells(Form form) {
        var team = teams.active().stream().map(PolicySetup::option).toList();
        var type = types.all().stream()
                .filter(TypeView::active)
                .map(one -> new Option(Long.toString(one.id()), one.label()))
                .toList();
        var stage = stages.active().stream()
                .map(one -> new Option(Long.toString(one.id()), one.label()))
                .toList();
        return List.of(
                new Cell(
                        12,
                        field(
                                form,
                                Field.text("name", t("helpdesk.name"))
                                        .required()
                                        .max(PolicyData.NAME))),
                new Cell(6, field(form, Field.select("target", t("helpdesk.sla.target"), stage))),
                new Cell(
                        3,
                        field(
                                form,
                                Field.number("hours", t("helpdesk.sla.hours")).help(t("helpdesk.sla.hours.help")))),
                new Cell(3, field(form, Field.number("minutes", t("helpdesk.sla.minutes")))),
                new Cell(
                        4,
                        field(
                                form,
                                Field.select(
                                        "team",
                                        t("helpdesk.field.team"),
                                        Choices.orNone("helpdesk.every-team", team)))),
                new Cell(
                        4,
                        field(
                                form,
                                Field.select(
                                        "type",
                                        t("helpdesk.field.type"),
                                        Choices.orNone("helpdesk.every-type", type)))),
                new Cell(
                        4,
                        field(
                                form,
                                Field.select(
                                        "from",
                                        t("helpdesk.sla.from"),
                                        Option.all(Priority.class, "helpdesk.priority")))),
                new Cell(
                        12,
                        field(
                                form,
                                Field.text("tags", t("helpdesk.field.tags"))
                                        .max(PolicyData.TAGS)
                                        .help(t("helpdesk.sla.tags.help")))),
                new Cell(12, customers.field(form)),
                new Cell(
                        12,
                        Choices.checks(
                                form, "excluded", t("helpdesk.sla.excluded"), t("helpdesk.sla.excluded.help"), stage)));
    }

    private static Option option(TeamView team) {
        return new Option(Long.toString(team.id()), team.label());
    }

    @Override
    public long save(@Nullable Long id, int version, Form form) {
        var target = Choices.id(form, "target");
        if (target == null || stages.all().stream().noneMatch(stage -> stage.id() == target)) {
            form.error("target", t("ui.form.choice"));
        }
        unknown(form, "team", teams.all().stream().map(TeamView::id).collect(Collectors.toSet()));
        unknown(form, "type", types.all().stream().map(TypeView::id).collect(Collectors.toSet()));
        unknown(form, "excluded", stages.all().stream().map(StageView::id).collect(Collectors.toSet()));
        int minutes = (int) (form.number("hours", 0, MOST_HOURS) * 60 + form.number("minutes", 0, 59));
        if (minutes == 0) {
            form.error("hours", t("helpdesk.error.time"));
        }
        var name = form.required("name", PolicyData.NAME);
        var data = new PolicyData(
                id == null ? name : ShippedName.kept(name, one(id).name()),
                Choices.id(form, "team"),
                Choices.id(form, "type"),
                Tags.of(form.text("tags", PolicyData.TAGS)),
                form.choice("from", Priority.class).orElse(Priority.LOW),
                target == null ? 0 : target,
                minutes,
                Choices.ids(form, "excluded"),
                customers.chosen(form));
        if (form.hasErrors()) {
            return 0;
        }
        if (id == null) {
            return policies.create(data);
        }
        policies.change(id, version, data);
        return id;
    }

    /** What is chosen, but is none of these. */
    private static void unknown(Form form, String field, Set<Long> known) {
        if (!known.containsAll(Choices.ids(form, field))) {
            form.error(field, t("ui.form.choice"));
        }
    }

    @Override
    public void archive(long id, boolean away) {
        policies.archive(id, away);
    }
}
