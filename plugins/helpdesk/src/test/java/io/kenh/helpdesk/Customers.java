package io.kenh.helpdesk;

import io.kenh.contacts.api.Partners;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Customers 1 and 2. */
final class Customers implements Partners {
    @Override
    public Optional<PartnerRef> find(long id) {
        return id > 2
                ? Optional.empty()
                : Optional.of(new PartnerRef(id, "Khách " + id, "+8491234567" + id, null, null, false, false));
    }

    @Override
    public Map<Long, PartnerRef> find(Collection<Long> ids) {
        return Map.of();
    }

    @Override
    public List<PartnerRef> findByPhone(String phone) {
        return List.of();
    }

    @Override
    public List<PartnerRef> findByPhone(long companyId, String phone) {
        return List.of();
    }

    @Override
    public List<PartnerRef> search(String text, int limit) {
        return List.of();
    }

    @Override
    public PartnerRef createShadow(long companyId, String name, @Nullable String avatarUrl) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void updateShadow(long id, String name, @Nullable String avatarUrl) {}

    @Override
    public void offerPhone(long id, String phone) {}
}
