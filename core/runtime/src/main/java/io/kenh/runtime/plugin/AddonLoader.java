package io.kenh.runtime.plugin;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Sees: an allow-list of the host, the plugin's own classes, {@code api} packages of its dependencies, the JDK; nothing else. Resources are
 * local: a search for {@code db/migration} never finds another jar's.
 *
 * <p>Generations that have the same plugin with the same dependencies share it, and count themselves: the last one to close it closes it.
 */
final class AddonLoader extends URLClassLoader {
    private static final List<String> FROM_HOST = List.of(
            "io.kenh.api.",
            "io.kenh.ui.",
            "jakarta.",
            "org.hibernate.",
            "io.javalin.",
            "gg.jte.",
            "org.slf4j.",
            "org.jspecify.",
            "kotlin.",
            "com.ibm.icu.",
            "com.google.i18n.phonenumbers.",
            "org.snakeyaml.engine.");

    /** Another plugin's {@code api} package and the loader that has it. */
    record Door(String apiPackage, ClassLoader loader) {}

    static {
        registerAsParallelCapable();
    }

    private final ClassLoader host;
    private final List<Door> doors = new ArrayList<>();
    private final AtomicInteger users = new AtomicInteger(1);

    AddonLoader(String id, URL location, ClassLoader host) {
        super("plugin-" + id, new URL[] {location}, getPlatformClassLoader());
        this.host = host;
    }

    void open(Door door) {
        doors.add(door);
    }

    /** One user more. @return false when the last one has closed it */
    boolean share() {
        return users.updateAndGet(n -> n <= 0 ? n : n + 1) > 0;
    }

    boolean closed() {
        return users.get() <= 0;
    }

    @Override
    public void close() throws IOException {
        if (users.decrementAndGet() == 0) {
            super.close();
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            return loaded != null ? loaded : find(name);
        }
    }

    private Class<?> find(String name) throws ClassNotFoundException {
        if (name.startsWith("java.")) {
            return getPlatformClassLoader().loadClass(name);
        }
        for (var prefix : FROM_HOST) {
            if (name.startsWith(prefix)) {
                return host.loadClass(name);
            }
        }
        try {
            return findClass(name);
        } catch (ClassNotFoundException notOurs) {
            for (var door : doors) {
                if (name.startsWith(door.apiPackage())) {
                    return door.loader().loadClass(name);
                }
            }
            return getPlatformClassLoader().loadClass(name);
        }
    }

    @Override
    public @Nullable URL getResource(String name) {
        return findResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return findResources(name);
    }
}
