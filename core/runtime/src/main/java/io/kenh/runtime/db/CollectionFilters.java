package io.kenh.runtime.db;

import io.kenh.api.data.CompanyOwned;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.FilterConfiguration;
import org.hibernate.mapping.ManyToOne;
import org.hibernate.mapping.OneToMany;
import org.hibernate.mapping.PersistentClass;

/**
 * Hibernate does not apply an entity's filter to collections of it, so every collection of company-owned entities gets it here and no
 * plugin has to remember.
 */
final class CollectionFilters {
    private CollectionFilters() {}

    static void add(Metadata metadata) {
        var condition = metadata.getFilterDefinition(CompanyOwned.FILTER).getDefaultFilterCondition();
        for (var collection : metadata.getCollectionBindings()) {
            switch (collection.getElement()) {
                case OneToMany many
                when owned(metadata, many.getReferencedEntityName()) -> {
                    if (missing(collection.getFilters())) {
                        collection.addFilter(CompanyOwned.FILTER, condition, true, Map.of(), Map.of());
                    }
                }
                case ManyToOne many
                when owned(metadata, many.getReferencedEntityName()) -> addToMany(collection, condition);
                default -> {}
            }
        }
    }

    private static void addToMany(Collection collection, String condition) {
        if (missing(collection.getManyToManyFilters())) {
            collection.addManyToManyFilter(CompanyOwned.FILTER, condition, true, Map.of(), Map.of());
        }
    }

    private static boolean missing(List<FilterConfiguration> filters) {
        return filters.stream().noneMatch(filter -> filter.getName().equals(CompanyOwned.FILTER));
    }

    private static boolean owned(Metadata metadata, String entity) {
        PersistentClass found = metadata.getEntityBinding(entity);
        return found != null && CompanyOwned.class.isAssignableFrom(found.getMappedClass());
    }
}
