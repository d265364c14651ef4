package io.kenh.runtime.db;

import io.kenh.api.data.CompanyOwned;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.ManyToOne;
import org.hibernate.mapping.OneToMany;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.RootClass;
import org.jspecify.annotations.Nullable;

/** Every company-owned entity, and every collection of one, shows the companies of the session only: no plugin has to remember. */
final class CompanyRestrictions {
    private CompanyRestrictions() {}

    static void add(Metadata metadata) {
        for (var entity : metadata.getEntityBindings()) {
            if (owned(entity) && entity instanceof RootClass root) {
                root.setWhere(and(root.getWhere()));
            }
        }
        for (var collection : metadata.getCollectionBindings()) {
            switch (collection.getElement()) {
                case OneToMany many
                when owned(metadata.getEntityBinding(many.getReferencedEntityName())) ->
                    collection.setWhere(and(collection.getWhere()));
                case ManyToOne many
                when owned(metadata.getEntityBinding(many.getReferencedEntityName())) ->
                    collection.setManyToManyWhere(and(collection.getManyToManyWhere()));
                default -> {}
            }
        }
    }

    private static String and(@Nullable String other) {
        return other == null || other.isBlank() ? CompanyOwned.SEEN : "(" + other + ") and " + CompanyOwned.SEEN;
    }

    private static boolean owned(@Nullable PersistentClass entity) {
        return entity != null && CompanyOwned.class.isAssignableFrom(entity.getMappedClass());
    }
}
