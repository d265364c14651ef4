package io.kenh.api.data;

import java.util.List;
import java.util.function.Supplier;

/**
 * What is made of entities that are {@link SeldomChanged}, kept in the memory of each node. Whoever changed them, by whatever statement of a
 * write, sees the change at once; others see it from the commit on; other nodes within moments, and at the latest after five seconds. So it
 * is for what rules are looked up in, not for what must not be decided twice.
 */
public interface Kept {
    /**
     * What was made before, or is made now.
     *
     * @param entities of which it is made
     * @param what tells apart what is made of the same entities
     * @param companyId whose rows they are, 0 for everybody's; nothing is kept for an actor who does not see that company
     * @param making reads it: records, the same for whoever may ask, in any language
     */
    <T> T get(List<Class<?>> entities, String what, long companyId, Supplier<T> making);

    /** The same of one entity. */
    default <T> T get(Class<?> entity, String what, long companyId, Supplier<T> making) {
        return get(List.of(entity), what, companyId, making);
    }
}
