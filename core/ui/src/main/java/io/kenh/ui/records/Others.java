package io.kenh.ui.records;

import static io.kenh.ui.Kit.t;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Records in values that a board has no column for, such as a stage no longer in use: together, so that none is lost from sight. */
final class Others {
    private Others() {}

    /** @param offered whether there is a column for a value */
    static Optional<Group> of(Collection<Group> groups, Predicate<String> offered, List<Column> summed) {
        return groups.stream()
                .filter(group -> !key(group).none() && !offered.test(key(group).token()))
                .limit(Filters.ALTERNATIVES)
                .reduce((one, other) -> together(one, other, summed))
                .map(all -> named(key(all).token(), t("ui.records.others"), all));
    }

    private static Key key(Group group) {
        return group.keys().getFirst();
    }

    private static Group together(Group one, Group other, List<Column> summed) {
        var sums = new HashMap<String, @Nullable Object>();
        summed.forEach(column -> sums.put(
                column.id(),
                Cells.plus(one.sums().get(column.id()), other.sums().get(column.id()))));
        var both = new Group(one.keys(), one.count() + other.count(), sums);
        return named(key(one).token() + "," + key(other).token(), "", both);
    }

    private static Group named(String token, String label, Group group) {
        return new Group(List.of(new Key(token, label, "")), group.count(), group.sums());
    }
}
