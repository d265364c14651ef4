package io.kenh.runtime.generation;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Service;
import io.kenh.api.data.DocType;
import io.kenh.api.event.Listener;
import io.kenh.api.job.Job;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Role;
import io.kenh.api.settings.Setting;
import io.kenh.api.ui.MenuEntry;
import io.kenh.api.ui.Slot;
import io.kenh.api.ui.SlotPart;
import io.kenh.runtime.plugin.PluginException;
import io.kenh.runtime.web.RouteTable;
import io.kenh.runtime.webhook.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Everything the members of a generation contribute, each with the plugin it comes from. */
public final class Catalog {
    /** A contribution and whose it is. */
    public record Owned<T>(String pluginId, T value) {}

    private final List<Member> members;
    private final List<Owned<Class<?>>> entities;
    private final List<Owned<DocType<?>>> documents;
    private final List<Owned<MenuEntry>> menu;
    private final List<Owned<Slot<?>>> slots;
    private final List<Owned<SlotPart<?>>> parts;
    private final List<Owned<Permission>> permissions;
    private final List<Owned<Role>> roles;
    private final List<Owned<Listener<?>>> listeners;
    private final List<Owned<Job<?>>> jobs;
    private final List<Owned<Setting<?>>> settings;
    private final List<Owned<Service<?>>> services;
    private final RouteTable routes = new RouteTable();

    Catalog(List<Member> members) {
        this.members = List.copyOf(members);
        entities = collect(Addon::entities);
        documents = collect(Addon::documents);
        menu = collect(Addon::menu);
        slots = collect(Addon::slots);
        parts = collect(Addon::parts);
        permissions = collect(Addon::permissions);
        roles = collect(Addon::roles);
        listeners = collect(Addon::listeners);
        jobs = collect(Addon::jobs);
        settings = collect(Addon::settings);
        services = collect(Addon::services);
        for (var member : members) {
            try {
                member.addon().routes(routes.of(member.pluginId()));
            } catch (RuntimeException | LinkageError e) {
                throw new PluginException(member.pluginId(), "routes", e);
            }
        }
    }

    private <T> List<Owned<T>> collect(Function<Addon, List<T>> getter) {
        var all = new ArrayList<Owned<T>>();
        for (var member : members) {
            try {
                getter.apply(member.addon()).forEach(value -> all.add(new Owned<>(member.pluginId(), value)));
            } catch (RuntimeException | LinkageError e) {
                throw new PluginException(member.pluginId(), "collect", e);
            }
        }
        return List.copyOf(all);
    }

    /** Of whom pictures may be shown. Asked when settings can be read: a deployment may name others. */
    Set<String> imageHosts() {
        return new TreeSet<>(values(collect(Addon::imageHosts)));
    }

    public static <T> List<T> values(List<Owned<T>> owned) {
        return owned.stream().map(Owned::value).toList();
    }

    public List<Member> members() {
        return members;
    }

    /** Core first, then the plugins in their order. */
    public List<String> pluginIds() {
        return members.stream().map(Member::pluginId).distinct().toList();
    }

    /** Where webhooks come in that may wait when their plugin is switched off. */
    public List<Address> webhooks() {
        return routes.all().stream()
                .filter(route -> !route.pluginId().equals(Member.CORE) && Address.waits(route.method(), route.path()))
                .map(route -> new Address(route.pluginId(), route.method(), route.path()))
                .toList();
    }

    public List<Owned<Class<?>>> entities() {
        return entities;
    }

    public List<Owned<DocType<?>>> documents() {
        return documents;
    }

    public List<Owned<MenuEntry>> menu() {
        return menu;
    }

    public List<Owned<Slot<?>>> slots() {
        return slots;
    }

    public List<Owned<SlotPart<?>>> parts() {
        return parts;
    }

    public List<Owned<Permission>> permissions() {
        return permissions;
    }

    public List<Owned<Role>> roles() {
        return roles;
    }

    public List<Owned<Listener<?>>> listeners() {
        return listeners;
    }

    public List<Owned<Job<?>>> jobs() {
        return jobs;
    }

    public List<Owned<Setting<?>>> settings() {
        return settings;
    }

    public List<Owned<Service<?>>> services() {
        return services;
    }

    public RouteTable routes() {
        return routes;
    }
}
