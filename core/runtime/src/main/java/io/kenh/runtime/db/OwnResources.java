package io.kenh.runtime.db;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** Sees only the resources in the jar or folder a class came from. */
public final class OwnResources extends ClassLoader {
    private final String place;

    public OwnResources(Class<?> anchor) {
        super("own-resources", anchor.getClassLoader());
        place = anchor.getProtectionDomain().getCodeSource().getLocation().toString();
    }

    @Override
    public @Nullable URL getResource(String name) {
        try {
            var own = getResources(name);
            return own.hasMoreElements() ? own.nextElement() : null;
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return Collections.enumeration(Collections.list(super.getResources(name)).stream()
                .filter(url -> url.toString().contains(place))
                .toList());
    }
}
