package io.kenh.ui.records;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;

/** From {@code customer.name} to an expression; associations on the way are joined once and from the left, so that no record is lost. */
final class Paths {
    private Paths() {}

    @SuppressWarnings("unchecked") // the description names an attribute of this type
    static <X> Expression<X> of(Root<?> root, String path) {
        var parts = path.split("\\.", -1);
        Path<?> at = root;
        for (int i = 0; i < parts.length - 1; i++) {
            at = at instanceof From<?, ?> from && isAssociation(from, parts[i])
                    ? join(from, parts[i])
                    : at.get(parts[i]);
        }
        return (Expression<X>) at.get(parts[parts.length - 1]);
    }

    /** True when no record lacks it, so that its order needs no place for those without. */
    static boolean required(Root<?> root, String path) {
        if (path.contains(".") || !(root.getModel().getAttribute(path) instanceof SingularAttribute<?, ?> attribute)) {
            return false;
        }
        return attribute.isId() || attribute.getJavaType().isPrimitive() || !attribute.isOptional();
    }

    private static boolean isAssociation(From<?, ?> from, String name) {
        var model = from.getModel();
        var type = model instanceof ManagedType<?> managed
                ? managed
                : model instanceof SingularAttribute<?, ?> attribute && attribute.getType() instanceof ManagedType<?> of
                        ? of
                        : null;
        return type != null
                && type.getAttribute(name).getPersistentAttributeType() != Attribute.PersistentAttributeType.EMBEDDED;
    }

    private static From<?, ?> join(From<?, ?> from, String name) {
        for (var join : from.getJoins()) {
            if (join.getAttribute().getName().equals(name)) {
                return join;
            }
        }
        return from.join(name, JoinType.LEFT);
    }
}
