package io.kenh.chatter.access;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocView;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Users;
import io.kenh.api.security.Users.UserRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Staff who hold the permission to read a document. Whether they may read this very one is known only when they act themselves, so what is
 * shown to them is checked again there.
 */
public final class Colleagues {
    /** As many as the directory names. */
    private static final int MOST = 200;

    private final Host host;
    private final Readable readable;

    public Colleagues(Host host, Readable readable) {
        this.host = host;
        this.readable = readable;
    }

    /** By name, at most 200 for each company. */
    public List<UserRef> of(DocView document) {
        return of(document, Users::withPermission);
    }

    /** Those of these users, however many may read it. */
    public List<UserRef> of(DocView document, Collection<Long> ids) {
        return of(document, (users, company, permission) -> users.holding(company, permission, ids));
    }

    /** Those whose name or e-mail somebody is typing, however many may read it. */
    public List<UserRef> search(DocView document, String text, int limit) {
        return of(document, (users, company, permission) -> users.search(company, permission, text, limit)).stream()
                .limit(limit)
                .toList();
    }

    private interface Ask {
        List<UserRef> of(Users users, long company, Permission permission);
    }

    private List<UserRef> of(DocView document, Ask ask) {
        var permission = readable.permission(document.ref().type());
        if (permission.isEmpty()) {
            return List.of();
        }
        var users = host.services().get(Users.class);
        Map<Long, UserRef> all = new LinkedHashMap<>();
        for (long company : companies(document, Current.actor())) {
            ask.of(users, company, permission.get()).forEach(user -> all.putIfAbsent(user.id(), user));
        }
        return new ArrayList<>(all.values());
    }

    /** Who may be told about the document. Where the directory cannot name everybody, reading decides alone. */
    public Predicate<Long> mayRead(DocView document) {
        var companies = companies(document, Current.actor());
        if (companies.isEmpty()) {
            return user -> true;
        }
        var known = of(document);
        if (known.size() >= MOST) {
            return user -> true;
        }
        var ids = known.stream().map(UserRef::id).collect(Collectors.toSet());
        return ids::contains;
    }

    public Optional<UserRef> find(DocView document, long userId) {
        var known = of(document, Set.of(userId)).stream().findFirst();
        return known.isPresent() || !mayRead(document).test(userId)
                ? known
                : host.services().get(Users.class).find(userId);
    }

    private static Set<Long> companies(DocView document, Actor actor) {
        return document.companyId() != 0 ? Set.of(document.companyId()) : actor.companies();
    }
}
