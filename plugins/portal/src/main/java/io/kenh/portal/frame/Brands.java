package io.kenh.portal.frame;

import io.kenh.api.addon.Host;
import io.kenh.portal.frame.Brand.Look;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the companies' portals look. */
public final class Brands {
    private final Host host;

    public Brands(Host host) {
        this.host = host;
    }

    public Look of(long companyId) {
        return host.db()
                .read(em -> Optional.ofNullable(em.find(Brand.class, companyId)).map(Brand::look))
                .orElseGet(() -> new Look(companyId, "", null, ""));
    }

    public void say(long companyId, String accent, String welcome) {
        host.db().write(em -> {
            brand(em, companyId).say(accent, welcome);
            return companyId;
        });
    }

    /** @param file null: none any more */
    public void logo(long companyId, @Nullable String file) {
        host.db().write(em -> {
            if (file != null) {
                host.files().keep(file);
            }
            var before = brand(em, companyId).logo(file);
            if (before != null) {
                host.files().delete(before);
            }
            return companyId;
        });
    }

    private static Brand brand(jakarta.persistence.EntityManager em, long companyId) {
        var known = em.find(Brand.class, companyId);
        if (known != null) {
            return known;
        }
        var brand = new Brand(companyId);
        em.persist(brand);
        return brand;
    }
}
