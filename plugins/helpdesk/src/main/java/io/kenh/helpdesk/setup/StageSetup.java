package io.kenh.helpdesk.setup;

import static io.kenh.ui.Kit.badge;
import static io.kenh.ui.Kit.field;
import static io.kenh.ui.Kit.none;
import static io.kenh.ui.Kit.t;
import static io.kenh.ui.Kit.text;

import gg.jte.Content;
import io.kenh.api.addon.Host;
import io.kenh.api.ui.Tone;
import io.kenh.helpdesk.stage.StageData;
import io.kenh.helpdesk.stage.Stages;
import io.kenh.helpdesk.start.ShippedName;
import io.kenh.helpdesk.team.Teams;
import io.kenh.ui.form.Field;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The settings of stages. */
public final class StageSetup implements Setup {
    private final Stages stages;
    private final Teams teams;

    public StageSetup(Host host) {
        this.stages = new Stages(host);
        this.teams = new Teams(host);
    }

    @Override
    public String id() {
        return "stages";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "helpdesk.name", "helpdesk.stages.place", "helpdesk.stages.closing", "helpdesk.stages.close-after");
    }

    @Override
    public List<Row> rows() {
        return stages.all().stream()
                .map(stage -> new Row(stage.id(), stage.label(), stage.active(), cells(stage.data())))
                .toList();
    }

    private static List<Content> cells(StageData data) {
        var days = data.closeAfterDays();
        return List.of(
                text(Integer.toString(data.place())),
                data.closing() ? badge(Tone.SUCCESS, "circle-check", t("helpdesk.stages.closes")) : none(),
                text(days == null ? "" : t("helpdesk.days", days)));
    }

    @Override
    public Form blank() {
        var last = stages.all().stream()
                .filter(stage -> !stage.closing())
                .mapToInt(stage -> stage.data().place())
                .max()
                .orElse(0);
        return form(StageData.open("", last + 1), 0);
    }

    @Override
    public Saved saved(long id) {
        var stage = stages.get(id);
        return new Saved(stage.label(), form(stage.data(), stage.version()));
    }

    private static Form form(StageData data, int version) {
        var days = data.closeAfterDays();
        return Form.of(
                Map.of(
                        "version", Integer.toString(version),
                        "name", ShippedName.shown(data.name()),
                        "place", Integer.toString(data.place()),
                        "closing", Boolean.toString(data.closing()),
                        "closeAfterDays", days == null ? "" : days.toString()),
                Map.of("teams", data.teams().stream().map(String::valueOf).toList()));
    }

    @Override
    public List<Cell> cells(Form form) {
        var offered = teams.active().stream()
                .map(team -> new Option(Long.toString(team.id()), team.label()))
                .toList();
        return List.of(
                new Cell(
                        8,
                        field(
                                form,
                                Field.text("name", t("helpdesk.name"))
                                        .required()
                                        .max(StageData.NAME))),
                new Cell(
                        4,
                        field(
                                form,
                                Field.number("place", t("helpdesk.stages.place"))
                                        .required()
                                        .help(t("helpdesk.stages.place.help")))),
                new Cell(
                        6,
                        field(
                                form,
                                Field.check("closing", t("helpdesk.stages.closing"))
                                        .help(t("helpdesk.stages.closing.help")))),
                new Cell(
                        6,
                        field(
                                form,
                                Field.number("closeAfterDays", t("helpdesk.stages.close-after"))
                                        .help(t("helpdesk.stages.close-after.help")))),
                new Cell(
                        12,
                        Choices.checks(
                                form, "teams", t("helpdesk.stages.teams"), t("helpdesk.stages.teams.help"), offered)));
    }

    @Override
    public long save(@Nullable Long id, int version, Form form) {
        var days = form.optionalNumber("closeAfterDays", 1, 365);
        Set<Long> only = Choices.ids(form, "teams");
        var data = new StageData(
                kept(id, form.required("name", StageData.NAME)),
                (int) form.number("place", 0, 10_000),
                form.flag("closing"),
                days.isPresent() ? Integer.valueOf((int) days.getAsLong()) : null,
                only);
        if (form.hasErrors()) {
            return 0;
        }
        if (id == null) {
            return stages.create(data);
        }
        stages.change(id, version, data);
        return id;
    }

    private String kept(@Nullable Long id, String typed) {
        return id == null ? typed : ShippedName.kept(typed, stages.get(id).name());
    }

    @Override
    public void archive(long id, boolean away) {
        stages.archive(id, away);
    }
}
