package io.kenh.runtime.view;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.api.ui.SavedViews;
import io.kenh.runtime.security.CorePermissions;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Favourites in the database. */
public final class SavedViewStore implements SavedViews {
    private static final int MOST = 100;

    private final Host host;

    public SavedViewStore(Host host) {
        this.host = host;
    }

    public static List<Class<?>> entities() {
        return List.of(CoreSavedView.class);
    }

    @Override
    public List<SavedView> of(String list) {
        long user = Current.actor().userId();
        return host.db()
                .read(em -> em
                        .createQuery("""
                        select v from CoreSavedView v
                        where v.list = :list and (v.userId = :user or v.shared = true) and v.companyId = :company
                        order by case when v.userId = :user then 0 else 1 end, v.name, v.id
                        """, CoreSavedView.class)
                        .setParameter("list", list)
                        .setParameter("user", user)
                        .setParameter("company", Current.actor().companyId())
                        .setMaxResults(MOST)
                        .getResultList()
                        .stream()
                        .map(view -> view.seenBy(user))
                        .toList());
    }

    @Override
    public SavedView save(String list, String name, String query, boolean shared, boolean standard) {
        var actor = person();
        var clean = name.strip();
        check(list, clean, query);
        return host.db().write(em -> {
            var mine = mine(em, actor, list);
            if (standard) {
                mine.values().forEach(CoreSavedView::noLongerStandard);
            }
            var view = mine.computeIfAbsent(clean, missing -> {
                var created = new CoreSavedView(actor.companyId(), actor.userId(), list, clean);
                em.persist(created);
                return created;
            });
            view.replace(query, shared, standard);
            em.flush();
            return view.seenBy(actor.userId());
        });
    }

    private static HashMap<String, CoreSavedView> mine(EntityManager em, Actor actor, String list) {
        var mine = new HashMap<String, CoreSavedView>();
        em.createQuery("""
                        select v from CoreSavedView v
                        where v.list = :list and v.userId = :user and v.companyId = :company
                        """, CoreSavedView.class)
                .setParameter("list", list)
                .setParameter("user", actor.userId())
                .setParameter("company", actor.companyId())
                .getResultList()
                .forEach(view -> mine.put(view.seenBy(actor.userId()).name(), view));
        return mine;
    }

    private static void check(String list, String name, String query) {
        var texts = Current.texts();
        if (name.isEmpty()) {
            throw new KenhException(CoreError.INVALID, Map.of("name", texts.get("ui.form.required")));
        }
        if (name.length() > CoreSavedView.NAME) {
            var sentence = texts.get("ui.form.too-long", CoreSavedView.NAME);
            throw new KenhException(CoreError.INVALID, Map.of("name", sentence));
        }
        if (list.length() > CoreSavedView.LIST || query.length() > CoreSavedView.QUERY) {
            throw new KenhException(CoreError.BAD_REQUEST);
        }
    }

    @Override
    public void delete(long id) {
        var actor = person();
        host.db().write(em -> {
            var view = em.find(CoreSavedView.class, id);
            boolean visible = view != null
                    && (view.isOf(actor.userId()) || view.seenBy(actor.userId()).shared());
            if (view == null || !visible) {
                throw new KenhException(CoreError.NOT_FOUND);
            }
            if (!view.isOf(actor.userId())) {
                actor.require(CorePermissions.SETTINGS);
            }
            em.remove(view);
            return true;
        });
    }

    private static Actor person() {
        var actor = Current.actor();
        if (actor.kind() != Actor.Kind.USER) {
            throw new KenhException(CoreError.FORBIDDEN);
        }
        return actor;
    }
}
