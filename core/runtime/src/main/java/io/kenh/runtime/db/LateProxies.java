package io.kenh.runtime.db;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.bytecode.enhance.spi.EnhancementContext;
import org.hibernate.bytecode.enhance.spi.Enhancer;
import org.hibernate.bytecode.internal.BytecodeProviderInitiator;
import org.hibernate.bytecode.spi.BasicProxyFactory;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.bytecode.spi.ProxyFactoryFactory;
import org.hibernate.bytecode.spi.ReflectionOptimizer;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.property.access.spi.PropertyAccess;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.ProxyFactory;
import org.hibernate.type.CompositeType;
import org.jspecify.annotations.Nullable;

/**
 * Hibernate's own class generator, only later and for less: a proxy class is made when the first proxy of its entity is needed, which for
 * most entities never happens, and fields are read and written by plain reflection. Making classes for every entity took a third of
 * building a session factory, at every start and every change of plugins.
 */
final class LateProxies implements BytecodeProvider, ProxyFactoryFactory {
    private static final long serialVersionUID = 1L;

    private transient @Nullable BytecodeProvider hibernate;

    private synchronized BytecodeProvider hibernate() {
        var known = hibernate;
        if (known == null) {
            known = BytecodeProviderInitiator.buildDefaultBytecodeProvider();
            hibernate = known;
        }
        return known;
    }

    @Override
    public ProxyFactoryFactory getProxyFactoryFactory() {
        return this;
    }

    @Override
    public ProxyFactory buildProxyFactory(SessionFactoryImplementor sessions) {
        return new Late(() -> hibernate().getProxyFactoryFactory().buildProxyFactory(sessions));
    }

    @Override
    @SuppressWarnings("rawtypes") // as inherited
    public BasicProxyFactory buildBasicProxyFactory(Class type) {
        return hibernate().getProxyFactoryFactory().buildBasicProxyFactory(type);
    }

    @Override
    @SuppressWarnings({"rawtypes", "deprecation", "removal"}) // as inherited
    public @Nullable ReflectionOptimizer getReflectionOptimizer(
            Class type, String[] getters, String[] setters, Class[] types) {
        return null;
    }

    @Override
    public @Nullable ReflectionOptimizer getReflectionOptimizer(Class<?> type, Map<String, PropertyAccess> access) {
        return null;
    }

    @Override
    public @Nullable Enhancer getEnhancer(EnhancementContext context) {
        return hibernate().getEnhancer(context);
    }

    @Override
    public synchronized void resetCaches() {
        if (hibernate != null) {
            hibernate.resetCaches();
        }
    }

    /** Remembers what the factory is to be told, until somebody wants a proxy. */
    private static final class Late implements ProxyFactory {
        private final Supplier<ProxyFactory> maker;
        private @Nullable Supplier<ProxyFactory> told;
        private volatile @Nullable ProxyFactory made;

        Late(Supplier<ProxyFactory> maker) {
            this.maker = maker;
        }

        @Override
        public synchronized void postInstantiate(
                String entity,
                Class<?> type,
                Set<Class<?>> interfaces,
                @Nullable Method getId,
                @Nullable Method setId,
                @Nullable CompositeType id) {
            told = () -> {
                var factory = maker.get();
                factory.postInstantiate(entity, type, interfaces, getId, setId, id);
                return factory;
            };
        }

        @Override
        public HibernateProxy getProxy(Object id, SharedSessionContractImplementor session) {
            var factory = made;
            return (factory != null ? factory : make()).getProxy(id, session);
        }

        private synchronized ProxyFactory make() {
            var factory = made;
            if (factory == null) {
                factory = Objects.requireNonNull(told).get();
                made = factory;
            }
            return factory;
        }
    }
}
