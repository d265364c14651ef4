package io.kenh.helpdesk.setup;

import static io.kenh.ui.Kit.field;
import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.helpdesk.kind.TypeView;
import io.kenh.helpdesk.kind.Types;
import io.kenh.helpdesk.start.ShippedName;
import io.kenh.ui.form.Field;
import io.kenh.ui.form.Form;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The settings of types. */
public final class TypeSetup implements Setup {
    private final Types types;

    public TypeSetup(Host host) {
        this.types = new Types(host);
    }

    @Override
    public String id() {
        return "types";
    }

    @Override
    public List<String> columns() {
        return List.of("helpdesk.name");
    }

    @Override
    public List<Row> rows() {
        return types.all().stream()
                .map(type -> new Row(type.id(), type.label(), type.active(), List.of()))
                .toList();
    }

    @Override
    public Form blank() {
        return Form.of(Map.of("version", "0"));
    }

    private TypeView one(long id) {
        return types.all().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    @Override
    public Saved saved(long id) {
        var type = one(id);
        return new Saved(
                type.label(), Form.of(Map.of("version", Integer.toString(type.version()), "name", type.label())));
    }

    @Override
    public List<Cell> cells(Form form) {
        return List.of(new Cell(
                12,
                field(form, Field.text("name", t("helpdesk.name")).required().max(TypeView.NAME))));
    }

    @Override
    public long save(@Nullable Long id, int version, Form form) {
        var name = form.required("name", TypeView.NAME);
        if (form.hasErrors()) {
            return 0;
        }
        if (id == null) {
            return types.create(name);
        }
        types.change(id, version, ShippedName.kept(name, one(id).name()));
        return id;
    }

    @Override
    public void archive(long id, boolean away) {
        types.archive(id, away);
    }
}
