package io.kenh.runtime.db;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.boot.registry.classloading.internal.ClassLoaderServiceImpl;
import org.hibernate.boot.registry.classloading.internal.TcclLookupPrecedence;

/**
 * Looks for classes in the plugins before the host: in a plugin's own tests its classes are on the class path too, and an enum or
 * embeddable found there would be another class than the entity's.
 */
final class PluginsFirst extends ClassLoaderServiceImpl {
    private final List<ClassLoader> loaders;
    /** Where the classes of a package are: asking every plugin before the right one costs a thirtieth of a start. */
    private final Map<String, ClassLoader> homes = new ConcurrentHashMap<>();

    PluginsFirst(SequencedCollection<ClassLoader> plugins, ClassLoader host, List<Class<?>> entities) {
        super(all(plugins, host), TcclLookupPrecedence.NEVER);
        loaders = new CopyOnWriteArrayList<>(all(plugins, host));
        entities.forEach(entity -> homes.put(entity.getPackageName(), entity.getClassLoader()));
    }

    private static LinkedHashSet<ClassLoader> all(SequencedCollection<ClassLoader> plugins, ClassLoader host) {
        var all = new LinkedHashSet<>(plugins);
        all.add(host);
        return all;
    }

    @Override
    @SuppressWarnings("unchecked") // As the inherited method: the caller says what it expects.
    public <T> Class<T> classForName(String name) {
        var home = homes.get(name.substring(0, Math.max(0, name.lastIndexOf('.'))));
        for (var loader : home == null ? loaders : List.of(home)) {
            try {
                return (Class<T>) Class.forName(name, true, loader);
            } catch (ClassNotFoundException | LinkageError e) {
                // The next loader may know it; the inherited search reports what nobody knows.
            }
        }
        return super.classForName(name);
    }

    @Override
    public void stop() {
        loaders.clear();
        homes.clear();
        super.stop();
    }
}
