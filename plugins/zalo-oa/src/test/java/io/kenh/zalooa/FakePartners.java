package io.kenh.zalooa;

import io.kenh.contacts.api.Partners;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Contacts in a map. */
public final class FakePartners implements Partners {
    public final Map<Long, PartnerRef> all = Collections.synchronizedMap(new LinkedHashMap<>());
    public final List<String> offered = Collections.synchronizedList(new ArrayList<>());

    private final Map<Long, Long> elsewhere = Collections.synchronizedMap(new LinkedHashMap<>());

    /** A contact only this other company knows. */
    public void addElsewhere(long company, long id, String name, String phone) {
        add(id, name, phone);
        elsewhere.put(id, company);
    }

    public void add(long id, String name, String phone) {
        all.put(id, new PartnerRef(id, name, phone, null, null, false, false));
    }

    public long shadows() {
        return all.values().stream().filter(PartnerRef::shadow).count();
    }

    @Override
    public Optional<PartnerRef> find(long id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Map<Long, PartnerRef> find(Collection<Long> ids) {
        var found = new LinkedHashMap<Long, PartnerRef>();
        ids.forEach(id -> find(id).ifPresent(partner -> found.put(id, partner)));
        return found;
    }

    @Override
    public List<PartnerRef> findByPhone(String phone) {
        return all.values().stream().filter(p -> phone.equals(p.phone())).toList();
    }

    @Override
    public List<PartnerRef> findByPhone(long companyId, String phone) {
        return findByPhone(phone).stream()
                .filter(p -> elsewhere.getOrDefault(p.id(), companyId) == companyId)
                .toList();
    }

    @Override
    public List<PartnerRef> search(String text, int limit) {
        return all.values().stream()
                .filter(p -> p.name().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                .limit(limit)
                .toList();
    }

    /** Staff fill in what was missing. */
    public void complete(long id) {
        all.computeIfPresent(
                id, (key, old) -> new PartnerRef(id, old.name(), old.phone(), null, old.avatarUrl(), false, false));
    }

    @Override
    public PartnerRef createShadow(long companyId, String name, @Nullable String avatarUrl) {
        var shadow = new PartnerRef(100 + all.size(), name, null, null, avatarUrl, false, true);
        all.put(shadow.id(), shadow);
        return shadow;
    }

    @Override
    public void updateShadow(long id, String name, @Nullable String avatarUrl) {
        all.computeIfPresent(
                id, (key, old) -> new PartnerRef(id, name, old.phone(), null, avatarUrl, false, old.shadow()));
    }

    @Override
    public boolean eraseShadow(long id, String name) {
        boolean shadow = all.containsKey(id) && all.get(id).shadow();
        if (shadow) {
            all.put(id, new PartnerRef(id, name, null, null, null, false, true));
        }
        return shadow;
    }

    @Override
    public void offerPhone(long id, String phone) {
        offered.add(id + "=" + phone);
    }
}
