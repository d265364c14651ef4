package io.kenh.runtime.web;

import io.kenh.api.i18n.Texts;
import io.kenh.api.security.Actor;
import io.kenh.api.ui.MenuEntry;
import io.kenh.ui.shell.Crumb;
import io.kenh.ui.shell.NavApp;
import io.kenh.ui.shell.NavEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rail's entries, as far as the actor may use them. */
public final class Menu {
    private final List<MenuEntry> entries;
    private final Texts texts;

    Menu(List<MenuEntry> entries, Texts texts) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .toList();
        this.texts = texts;
    }

    /** @param path of the page shown, or of the page that asks for the rail */
    public List<NavApp> apps(Actor actor, String path) {
        var current = at(path);
        return entries.stream()
                .filter(entry -> entry.parent() == null)
                .map(app -> app(actor, app, current))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<NavApp> app(Actor actor, MenuEntry app, Optional<MenuEntry> current) {
        var children = entries.stream()
                .filter(entry -> app.id().equals(entry.parent()) && actor.may(entry.needs()))
                .map(entry -> new NavEntry(entry.id(), label(entry), entry.icon(), entry.path(), is(current, entry)))
                .toList();
        boolean own = actor.may(app.needs());
        if (!own && children.isEmpty()) {
            return Optional.empty();
        }
        boolean here = is(current, app) || children.stream().anyMatch(NavEntry::current);
        var path = own ? app.path() : children.getFirst().path();
        return Optional.of(new NavApp(app.id(), label(app), app.icon(), path, here, children));
    }

    /** The first parts of all addresses in the menu, such as {@code /notes}. */
    Set<String> beginnings() {
        return entries.stream()
                .map(MenuEntry::path)
                .map(path -> path.substring(0, (path + "/").indexOf('/', 1)))
                .collect(Collectors.toSet());
    }

    /** Of the places below this beginning, that the actor may use, the one the rail shows first. */
    Optional<String> first(Actor actor, String beginning) {
        return entries.stream()
                .filter(entry -> entry.path().startsWith(beginning + "/") && actor.may(entry.needs()))
                .min(Comparator.comparing(entry -> entry.parent() != null))
                .map(MenuEntry::path);
    }

    private static boolean is(Optional<MenuEntry> current, MenuEntry entry) {
        return current.filter(c -> c.id().equals(entry.id())).isPresent();
    }

    /** The entry whose path is the longest beginning of this one; of equals the child. */
    private Optional<MenuEntry> at(String path) {
        return entries.stream()
                .filter(entry -> path.equals(entry.path()) || path.startsWith(entry.path() + "/"))
                .max(Comparator.<MenuEntry>comparingInt(entry -> entry.path().length())
                        .thenComparing(entry -> entry.parent() != null));
    }

    /**
     * Where the page stands: its app and its entry, as far as they are pages above it.
     *
     * @param place in the menu. @param path of the page itself
     */
    List<Crumb> crumbs(String place, String path) {
        var entry = at(place);
        if (entry.isEmpty()) {
            return List.of();
        }
        var parent = entries.stream()
                .filter(e -> e.id().equals(entry.get().parent()))
                .findFirst();
        return java.util.stream.Stream.of(parent, entry.filter(e -> !e.path().equals(path)))
                .flatMap(Optional::stream)
                .map(e -> new Crumb(label(e), e.path()))
                .toList();
    }

    private String label(MenuEntry entry) {
        return texts.get("menu." + entry.id());
    }
}
