package io.kenh.testkit;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One server for a test class, started when a test first asks for it, closed after the class. Nested classes share their parent's. */
final class KenhExtension implements BeforeAllCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(KenhExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        var testClass = context.getRequiredTestClass();
        var wanted = testClass.getAnnotation(KenhTest.class);
        if (wanted != null) {
            put(context, () -> TestKenh.start(wanted.database(), List.of(wanted.plugins())));
        } else if (AddonContract.class.isAssignableFrom(testClass)) {
            put(
                    context,
                    () -> TestKenh.start(
                            Database.H2, List.of(PluginFolders.here().id())));
        }
    }

    private static void put(ExtensionContext context, Supplier<TestKenh> start) {
        context.getStore(NAMESPACE).put(TestKenh.class, new Lazy(start));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestKenh.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var lazy = context.getStore(NAMESPACE).get(TestKenh.class, Lazy.class);
        if (lazy == null) {
            throw new IllegalStateException("@KenhTest is missing on " + context.getRequiredTestClass());
        }
        return lazy.kenh();
    }

    private static final class Lazy implements AutoCloseable {
        private final Supplier<TestKenh> start;
        private @Nullable TestKenh started;

        Lazy(Supplier<TestKenh> start) {
            this.start = start;
        }

        synchronized TestKenh kenh() {
            var kenh = started;
            if (kenh == null) {
                kenh = start.get();
                started = kenh;
            }
            return kenh;
        }

        @Override
        public synchronized void close() {
            if (started != null) {
                started.close();
            }
        }
    }
}
