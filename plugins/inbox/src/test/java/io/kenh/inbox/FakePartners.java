package io.kenh.inbox;

import io.kenh.contacts.api.Partners;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Contacts in memory. */
public final class FakePartners implements Partners {
    private final Map<Long, PartnerRef> all = new ConcurrentHashMap<>();

    public void add(long id, String name, @Nullable String phone) {
        all.put(id, new PartnerRef(id, name, phone, null, null, false, false));
    }

    @Override
    public Optional<PartnerRef> find(long id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Map<Long, PartnerRef> find(Collection<Long> ids) {
        return ids.stream().filter(all::containsKey).distinct().collect(Collectors.toMap(id -> id, all::get));
    }

    @Override
    public List<PartnerRef> findByPhone(long companyId, String phone) {
        return findByPhone(phone);
    }

    @Override
    public List<PartnerRef> findByPhone(String phone) {
        var digits = phone.replaceAll("\\D", "").replaceFirst("^(84|0)", "");
        return all.values().stream()
                .filter(partner -> ("+84" + digits).equals(partner.phone()))
                .toList();
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
    public void updateShadow(long id, String name, @Nullable String avatarUrl) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void offerPhone(long id, String phone) {
        throw new UnsupportedOperationException();
    }
}
