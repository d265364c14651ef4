package io.kenh.runtime.db;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.Figures;
import io.kenh.api.data.SummaryShape;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One summary: reads what a record adds to it, makes its rows and reads them. */
final class SummaryTable {
    /** @param table whose it is. @param values in the order of the shape's {@code by} */
    record Place(SummaryTable table, long company, List<@Nullable Object> values) {
        /** As it stands in the row that differences are folded into. */
        String text() {
            var text = new StringBuilder(Long.toString(company));
            for (var value : values) {
                var said = value instanceof Enum<?> one ? one.name() : value == null ? "-" : value.toString();
                text.append('|').append(said.replace("\\", "\\\\").replace("|", "\\|"));
            }
            return text.toString();
        }
    }

    /** @param attribute of the entity that Hibernate knows. @param inside fields from there on. @param own of the summary's row */
    private record Part(String attribute, List<Field> inside, Field own) {}

    private static final Field COMPANY = field(CompanyOwned.class, "companyId");
    private static final Field RECORDS = field(Figures.class, SummaryShape.RECORDS);
    private static final Field PLACE = field(Figures.class, "place");

    private final SummaryShape shape;
    private final List<Part> by;
    private final List<Part> sums;

    private SummaryTable(SummaryShape shape) {
        this.shape = shape;
        this.by = parts(shape.of(), shape.by());
        this.sums = parts(shape.of(), shape.sums());
    }

    /** The summaries among these entities. */
    static List<SummaryTable> among(Collection<Class<?>> entities) {
        return entities.stream()
                .filter(Figures.class::isAssignableFrom)
                .map(type -> new SummaryTable(SummaryShape.of(type.asSubclass(Figures.class))))
                .toList();
    }

    private static List<Part> parts(Class<?> of, Map<String, Field> said) {
        var parts = new ArrayList<Part>();
        said.forEach((path, own) -> {
            var names = path.split("\\.", -1);
            var inside = new ArrayList<Field>();
            var at = field(of, names[0]);
            for (int i = 1; i < names.length; i++) {
                at = field(at.getType(), names[i]);
                inside.add(at);
            }
            own.setAccessible(true);
            parts.add(new Part(names[0], List.copyOf(inside), own));
        });
        return List.copyOf(parts);
    }

    private static Field field(Class<?> type, String name) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (var field : at.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field;
                }
            }
        }
        throw new IllegalArgumentException(type.getName() + " has no " + name);
    }

    Class<? extends Figures> type() {
        return shape.type();
    }

    Class<?> of() {
        return shape.of();
    }

    /** @param state values of the record's attributes, in the order of their names */
    Place place(Object[] state, String[] names) {
        var values = new ArrayList<@Nullable Object>();
        by.forEach(part -> values.add(value(part, state, names)));
        return new Place(this, (Long) state[at(names, COMPANY.getName())], Collections.unmodifiableList(values));
    }

    /** How many records, and their sums. */
    long[] amounts(Object[] state, String[] names, int sign) {
        var amounts = new long[sums.size() + 1];
        amounts[0] = sign;
        for (int i = 0; i < sums.size(); i++) {
            if (value(sums.get(i), state, names) instanceof Number number) {
                amounts[i + 1] = sign * number.longValue();
            }
        }
        return amounts;
    }

    private static @Nullable Object value(Part part, Object[] state, String[] names) {
        @Nullable Object value = state[at(names, part.attribute())];
        for (var field : part.inside()) {
            value = value == null ? null : get(field, value);
        }
        return value;
    }

    private static int at(String[] names, String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no attribute " + name);
    }

    static void add(long[] to, long[] more) {
        for (int i = 0; i < to.length; i++) {
            to[i] = Math.addExact(to[i], more[i]);
        }
    }

    static boolean nothing(long[] amounts) {
        for (long amount : amounts) {
            if (amount != 0) {
                return false;
            }
        }
        return true;
    }

    Place place(Figures row) {
        var values = new ArrayList<@Nullable Object>();
        by.forEach(part -> values.add(get(part.own(), row)));
        return new Place(this, row.companyId(), Collections.unmodifiableList(values));
    }

    @Nullable
    String text(Figures row) {
        return (String) get(PLACE, row);
    }

    long[] amounts(Figures row) {
        var amounts = new long[sums.size() + 1];
        amounts[0] = (Long) Objects.requireNonNull(get(RECORDS, row));
        for (int i = 0; i < sums.size(); i++) {
            amounts[i + 1] = (Long) Objects.requireNonNull(get(sums.get(i).own(), row));
        }
        return amounts;
    }

    void say(Figures row, long[] amounts) {
        set(RECORDS, row, amounts[0]);
        for (int i = 0; i < sums.size(); i++) {
            set(sums.get(i).own(), row, amounts[i + 1]);
        }
    }

    /** @param folded whether it is the one row of its place, or a difference */
    Figures row(Place place, long[] amounts, boolean folded) {
        try {
            var constructor = type().getDeclaredConstructor();
            constructor.setAccessible(true);
            Figures row = constructor.newInstance();
            set(COMPANY, row, place.company());
            for (int i = 0; i < by.size(); i++) {
                set(by.get(i).own(), row, place.values().get(i));
            }
            set(PLACE, row, folded ? place.text() : null);
            say(row, amounts);
            return row;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type().getName() + " cannot be made", e);
        }
    }

    private static @Nullable Object get(Field field, Object of) {
        try {
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(Field field, Object of, @Nullable Object value) {
        try {
            field.set(of, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
