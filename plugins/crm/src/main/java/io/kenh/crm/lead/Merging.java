package io.kenh.crm.lead;

import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.crm.api.CrmError;
import io.kenh.crm.api.CrmPermissions;
import io.kenh.crm.stage.Stages;
import java.util.LinkedHashSet;
import java.util.List;

/** Makes one lead of several. */
public final class Merging {
    static final int MOST = 20;

    private final Host host;
    private final Trail trail;

    public Merging(Host host, Stages stages) {
        this.host = host;
        this.trail = new Trail(host, stages);
    }

    /**
     * What the survivor does not know is taken from the others; they stay to be read and answer for nothing any more.
     *
     * @throws KenhException {@code crm.other-customer} when they belong to different contacts
     */
    public void merge(long survivor, List<Long> others) {
        var actor = Current.actor();
        actor.require(CrmPermissions.WRITE);
        var ids = new LinkedHashSet<>(others);
        ids.remove(survivor);
        if (ids.isEmpty()) {
            throw new KenhException(CrmError.TOO_FEW);
        }
        if (ids.size() > MOST) {
            throw new KenhException(CrmError.TOO_MANY, MOST);
        }
        ids.add(survivor);
        host.db().write(em -> {
            var leads = LeadStore.lock(em, ids, CrmPermissions.WRITE);
            if (leads.stream()
                            .map(lead -> lead.who().partnerId())
                            .filter(partner -> partner != null)
                            .distinct()
                            .count()
                    > 1) {
                throw new KenhException(CrmError.OTHER_CUSTOMER);
            }
            var one = leads.stream()
                    .filter(lead -> lead.id() == survivor)
                    .findFirst()
                    .orElseThrow();
            var before = Trail.Watched.of(one);
            for (var other : leads) {
                if (other.id() != survivor) {
                    one.absorb(other);
                    trail.noted(one, "crm.note.absorbed", other.title());
                    trail.noted(other, "crm.note.merged", one.title());
                    trail.originated(one, Trail.ref(other));
                    trail.signal(other.id());
                }
            }
            trail.changed(one, before);
            return survivor;
        });
    }
}
