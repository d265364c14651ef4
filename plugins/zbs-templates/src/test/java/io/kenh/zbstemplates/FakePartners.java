package io.kenh.zbstemplates;

import io.kenh.contacts.api.Partners;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Contacts: nobody is known, until a test says so. */
public final class FakePartners implements Partners {
    private final Map<Long, PartnerRef> all = new HashMap<>();

    public void add(long id, @Nullable String phone) {
        all.put(id, new PartnerRef(id, "Khách " + id, phone, null, null, false, false));
    }

    /** Another one stands for it now. */
    public void merge(long id, long survivor) {
        all.put(id, find(survivor).orElseThrow());
    }

    @Override
    public Optional<PartnerRef> find(long id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Map<Long, PartnerRef> find(Collection<Long> ids) {
        var found = new HashMap<>(all);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public List<PartnerRef> findByPhone(String phone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<PartnerRef> findByPhone(long companyId, String phone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<PartnerRef> search(String text, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PartnerRef createShadow(long companyId, String name, @Nullable String avatarUrl) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void updateShadow(long id, String name, @Nullable String avatarUrl) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void offerPhone(long id, String phone) {
        throw new UnsupportedOperationException();
    }
}
