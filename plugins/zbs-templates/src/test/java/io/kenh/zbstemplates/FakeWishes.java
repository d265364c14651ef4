package io.kenh.zbstemplates;

import io.kenh.contacts.api.DoNotContact;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Who does not want to be contacted: nobody, until somebody says so. */
public final class FakeWishes implements DoNotContact {
    private final Map<Long, Wish> wishes = new HashMap<>();

    @Override
    public Map<Long, Wish> of(Collection<Long> partnerIds) {
        var found = new HashMap<>(wishes);
        found.keySet().retainAll(partnerIds);
        return found;
    }

    @Override
    public void say(long partnerId, boolean wished, Origin origin) {
        wishes.put(partnerId, new Wish(Instant.EPOCH, origin));
        if (!wished) {
            wishes.remove(partnerId);
        }
    }
}
