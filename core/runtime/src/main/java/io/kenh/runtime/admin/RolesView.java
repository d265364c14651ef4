package io.kenh.runtime.admin;

import java.util.List;

/** All roles. */
public record RolesView(List<Row> rows) {
    /** One role; {@code count} permissions, or all. */
    public record Row(long id, String name, int count, boolean builtIn, boolean custom) {}
}
