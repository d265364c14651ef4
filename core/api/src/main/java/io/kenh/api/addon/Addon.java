package io.kenh.api.addon;

import io.kenh.api.data.DocType;
import io.kenh.api.event.Listener;
import io.kenh.api.job.Job;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Role;
import io.kenh.api.settings.Setting;
import io.kenh.api.ui.MenuEntry;
import io.kenh.api.ui.Slot;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.web.Routes;
import java.util.List;
import java.util.Map;

/**
 * What a plugin adds. Pure description: no I/O, no threads, no static state. The class named by {@code plugin.class} in
 * {@code plugin.properties} implements it and has one public constructor taking the {@link Host}.
 *
 * <p>SQL ({@code db/migration}), texts ({@code i18n/<id>_{vi,en}.properties}), static files ({@code static/}) are found by
 * convention.
 */
public interface Addon {
    /** JPA entity classes; their tables carry the plugin's prefix. */
    default List<Class<?>> entities() {
        return List.of();
    }

    /** Things that can be discussed, linked, sent about, shown in the portal. */
    default List<DocType<?>> documents() {
        return List.of();
    }

    default void routes(Routes routes) {}

    default List<MenuEntry> menu() {
        return List.of();
    }

    /** Slots this plugin declares on its own pages, for others to fill. */
    default List<Slot<?>> slots() {
        return List.of();
    }

    /** UI put into other plugins' slots. */
    default List<SlotPart<?>> parts() {
        return List.of();
    }

    default List<Permission> permissions() {
        return List.of();
    }

    /** Ready-made sets of permissions; an administrator may change them afterwards. */
    default List<Role> roles() {
        return List.of();
    }

    default List<Listener<?>> listeners() {
        return List.of();
    }

    default List<Job<?>> jobs() {
        return List.of();
    }

    default List<Setting<?>> settings() {
        return List.of();
    }

    /** Implementations of interfaces that other plugins may look up; several may implement the same interface. */
    default List<Service<?>> services() {
        return List.of();
    }

    /** Plugin id to the name of an {@code Addon} class that is loaded only while that plugin is enabled. */
    default Map<String, String> bridges() {
        return Map.of();
    }

    /**
     * Domains of others whose pictures this plugin's pages show, by https, with what is below them: {@code example.vn}. A browser shows
     * pictures of no other host.
     */
    default List<String> imageHosts() {
        return List.of();
    }

    /** The generation is live. */
    default void start() {}

    /** Idempotent, quick, never throws. */
    default void stop() {}
}
