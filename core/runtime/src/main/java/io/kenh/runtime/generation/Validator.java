package io.kenh.runtime.generation;

import io.kenh.api.ui.DocumentSlots;
import io.kenh.api.ui.ShellSlots;
import io.kenh.api.web.Access;
import io.kenh.runtime.generation.Catalog.Owned;
import io.kenh.runtime.i18n.TextBundle;
import io.kenh.runtime.plugin.Artifact;
import io.kenh.runtime.plugin.PluginException;
import io.kenh.runtime.plugin.Refusal;
import io.kenh.ui.icon.Icons;
import jakarta.persistence.Entity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks a catalog before it becomes a generation: a mistake is named here, with its plugin, and not met by a user. */
final class Validator {
    private static final String PHASE = "check: ";

    private final Catalog catalog;
    private final TextBundle texts;
    private final List<Artifact> artifacts;

    Validator(Catalog catalog, TextBundle texts, List<Artifact> artifacts) {
        this.catalog = catalog;
        this.texts = texts;
        this.artifacts = artifacts;
    }

    /** @throws PluginException naming the first mistake */
    void check() {
        unique(catalog.permissions(), permission -> permission.id(), "permission");
        unique(catalog.menu(), entry -> entry.id(), "menu entry");
        unique(catalog.slots(), slot -> slot.id(), "slot");
        unique(catalog.roles(), role -> role.id(), "role");
        unique(catalog.listeners(), listener -> listener.id(), "listener");
        unique(catalog.jobs(), job -> job.id(), "job");
        unique(catalog.settings(), setting -> setting.key(), "setting");
        unique(catalog.documents(), document -> document.name(), "document type");
        unique(catalog.entities(), Class::getName, "entity");
        entityNames();
        slots();
        roles();
        access();
        documents();
        texts();
    }

    private <T> void unique(List<Owned<T>> owned, Function<T, String> id, String what) {
        Map<String, String> seen = new HashMap<>();
        for (var one : owned) {
            var key = id.apply(one.value());
            var other = seen.putIfAbsent(key, one.pluginId());
            if (other != null) {
                throw mistake(one, what + " " + key + " is already declared by " + other);
            }
        }
    }

    /** Hibernate has one namespace for all; it would name the classes, which tells an administrator nothing. */
    private void entityNames() {
        Map<String, Owned<Class<?>>> seen = new HashMap<>();
        for (var entity : catalog.entities()) {
            entityName(entity.value()).ifPresent(name -> {
                var other = seen.putIfAbsent(name, entity);
                if (other != null) {
                    throw sameName(entity, other, name);
                }
            });
        }
    }

    private static PluginException sameName(Owned<Class<?>> entity, Owned<Class<?>> other, String name) {
        return new PluginException(
                entity.pluginId(),
                new Refusal("core-host.apps.same-entity", List.of(entity.pluginId(), other.pluginId()), name),
                PHASE + "entity name " + name + " of " + entity.value().getName() + " is already that of "
                        + other.value().getName() + " of " + other.pluginId());
    }

    /** As Hibernate names it; empty for a class that is no entity, such as an embeddable one. */
    private static Optional<String> entityName(Class<?> type) {
        return Optional.ofNullable(type.getAnnotation(Entity.class))
                .map(Entity::name)
                .map(name ->
                        name.isBlank() ? type.getName().substring(type.getName().lastIndexOf('.') + 1) : name);
    }

    private void slots() {
        Set<String> known = new HashSet<>(Set.of(
                DocumentSlots.ACTIONS.id(), DocumentSlots.ASIDE.id(), DocumentSlots.BELOW.id(), ShellSlots.TOP.id()));
        catalog.slots().forEach(slot -> known.add(slot.value().id()));
        for (var part : catalog.parts()) {
            if (!known.contains(part.value().slot().id())) {
                throw mistake(part, "slot " + part.value().slot().id() + " does not exist");
            }
        }
    }

    /** A scope the permission's plugin does not put into its queries would give more, or less, than it says. */
    private void roles() {
        var declared = catalog.permissions().stream()
                .map(Owned::value)
                .collect(Collectors.toMap(permission -> permission.id(), Function.identity()));
        for (var role : catalog.roles()) {
            role.value().grants().forEach((permission, scope) -> {
                var known = declared.get(permission.id());
                if (known != null && !known.supports(scope)) {
                    throw mistake(
                            role,
                            "role " + role.value().id() + " grants " + permission.id() + " with the scope " + scope
                                    + ", which it does not support");
                }
            });
        }
    }

    private void access() {
        var known = catalog.permissions().stream().map(p -> p.value().id()).collect(Collectors.toSet());
        for (var route : catalog.routes().all()) {
            if (route.access() instanceof Access.Needs needs
                    && !known.contains(needs.permission().id())) {
                throw new PluginException(
                        route.pluginId(),
                        PHASE + "route " + route + " needs the undeclared permission "
                                + needs.permission().id());
            }
        }
        for (var entry : catalog.menu()) {
            if (!known.contains(entry.value().needs().id())) {
                throw mistake(entry, "menu entry " + entry.value().id() + " needs an undeclared permission");
            }
            if (!Icons.exists(entry.value().icon())) {
                throw mistake(
                        entry,
                        "menu entry " + entry.value().id() + " has the unknown icon "
                                + entry.value().icon());
            }
        }
    }

    private void documents() {
        var entities = catalog.entities().stream().map(Owned::value).collect(Collectors.toSet());
        for (var document : catalog.documents()) {
            if (!entities.contains(document.value().entity())) {
                throw mistake(document, "document type " + document.value().name() + " has an undeclared entity");
            }
            for (var kind : document.value().portal()) {
                text(document, kind.label());
                if (!Icons.exists(kind.icon())) {
                    throw mistake(
                            document, "documents " + kind.id() + " of the portal have the unknown icon " + kind.icon());
                }
            }
        }
    }

    private void texts() {
        texts.missing().forEach((plugin, keys) -> {
            throw new PluginException(plugin, PHASE + "texts in one language only: " + keys);
        });
        catalog.permissions().forEach(p -> text(p, "permission." + p.value().id()));
        catalog.roles().forEach(r -> text(r, "role." + r.value().id()));
        catalog.menu().forEach(m -> text(m, "menu." + m.value().id()));
        for (var setting : catalog.settings()) {
            var key = "setting." + setting.value().key();
            text(setting, key);
            setting.value().options().forEach(option -> text(setting, key + "." + option));
        }
        catalog.documents().forEach(d -> text(d, "doc." + d.value().name()));
        artifacts.forEach(this::category);
    }

    /** The Apps page shows it also while the plugin is off: so it is one of the host's. */
    private void category(Artifact artifact) {
        var key = "core-host.category." + artifact.category();
        if (!texts.has(key)) {
            throw new PluginException(
                    artifact.id(),
                    PHASE + "kenh.category=" + artifact.category() + " is none of the host's: no text " + key);
        }
    }

    private void text(Owned<?> owned, String key) {
        if (!texts.has(key)) {
            throw mistake(owned, "text " + key + " is missing");
        }
    }

    private static PluginException mistake(Owned<?> owned, String reason) {
        return new PluginException(owned.pluginId(), PHASE + reason);
    }
}
