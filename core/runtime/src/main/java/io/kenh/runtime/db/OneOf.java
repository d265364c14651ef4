package io.kenh.runtime.db;

import java.util.Objects;
import java.util.regex.Pattern;
import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.internal.MetadataImpl;
import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.spi.AbstractDelegatingSessionFactoryOptions;
import org.hibernate.boot.spi.SessionFactoryBuilderImplementor;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.internal.SessionFactoryImpl;
import org.hibernate.query.hql.HqlTranslator;
import org.hibernate.query.hql.internal.StandardHqlTranslator;
import org.hibernate.query.sqm.internal.SqmCreationOptionsStandard;
import org.hibernate.query.sqm.tree.SqmStatement;
import org.jspecify.annotations.Nullable;

/**
 * {@code one_of(x, :array)}. Of a list as parameter Hibernate keeps no translation; of an array it does, and both databases look the values
 * up in an index. But it takes a parameter that is the last argument of a function for one that may be a list: so the array is put first.
 */
final class OneOf implements HqlTranslator {
    private static final Pattern CALL = Pattern.compile("\\bone_of\\(([^(),]+),\\s*(:\\w+)\\)");

    private volatile @Nullable HqlTranslator standard;

    static void register(FunctionContributions contributions) {
        register(contributions, "one_of", "?1=any(?2)");
        register(contributions, "array_holds", "?2=any(?1)");
    }

    private static void register(FunctionContributions contributions, String name, String pattern) {
        contributions
                .getFunctionRegistry()
                .patternDescriptorBuilder(name, pattern)
                .setInvariantType(contributions.getTypeConfiguration().standardBasicTypeForJavaType(Boolean.class))
                .setExactArgumentCount(2)
                .register();
    }

    /** A session factory that reads queries this way. */
    static SessionFactory sessions(Metadata metadata) {
        var translator = new OneOf();
        var builder = (SessionFactoryBuilderImplementor) metadata.getSessionFactoryBuilder();
        var options = new AbstractDelegatingSessionFactoryOptions(builder.buildSessionFactoryOptions()) {
            @Override
            public HqlTranslator getCustomHqlTranslator() {
                return translator;
            }
        };
        var known = (MetadataImpl) metadata;
        var sessions = new SessionFactoryImpl(known, options, known.getBootstrapContext());
        translator.begin(sessions);
        return sessions;
    }

    private void begin(SessionFactoryImplementor sessions) {
        standard = new StandardHqlTranslator(
                sessions.getQueryEngine().getCriteriaBuilder(),
                new SqmCreationOptionsStandard(sessions.getSessionFactoryOptions()));
    }

    @Override
    public <R> SqmStatement<R> translate(String query, Class<R> result) {
        var arraysFirst = CALL.matcher(query).replaceAll("array_holds($2, $1)");
        return Objects.requireNonNull(standard).translate(arraysFirst, result);
    }
}
