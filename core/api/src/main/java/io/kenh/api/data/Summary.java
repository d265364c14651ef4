package io.kenh.api.data;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A summary: an entity, a subclass of {@link Figures}, whose rows hold how many records of another one there are with certain values, and their
 * sums. Sums over many records are then read from few rows; {@code Records.summary} does so for pivots, charts and boards by itself wherever
 * the summary knows all that is asked.
 *
 * <pre>{@code
 * @Entity @Table(name = "notes_figure") @Summary(of = Note.class)
 * public class NoteFigures extends Figures {
 *     @Id @GeneratedValue … private Long id;
 *     @Summary.By("state") @Enumerated(EnumType.STRING) private State state;
 *     @Summary.By("header.day") private LocalDate day;
 *     @Summary.Sum("amount") private long amount;
 * }
 * }</pre>
 *
 * <p><b>Exact at any moment.</b> Whatever a write makes, changes or removes of the other entity, the host writes as differences into the
 * summary, in the same transaction: new rows only, so that nobody waits for anybody. A job of the host folds them into the rows they belong
 * to. Who asks adds up all rows, folded or not, and leaves out what there are no records of any more ({@code having sum(records) <> 0}).
 *
 * <p>The host sees what goes through entities. What comes by a migration, an update by query or SQL by hand the plugin has to make good, as
 * rows of differences.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Summary {
    /** The entity summed up, a {@link CompanyOwned}; the company is always told apart. */
    Class<? extends CompanyOwned> of();

    /**
     * A value that is told apart, and has few different ones: the path of an attribute of the other entity, not through associations; of the
     * same type, an enum, a day or an id.
     */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface By {
        String value();
    }

    /** What is added up, a {@code long}: the path of an attribute that is never null. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface Sum {
        String value();
    }
}
