package io.kenh.contacts.bank;

import io.kenh.api.addon.Host;
import io.kenh.contacts.api.Banks;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows, which change with a new version only: read once. */
public final class BankList implements Banks {
    private static final String ALL = "select bin, name from contacts_bank order by lower(name), bin";

    private final Host host;
    private volatile @Nullable List<Bank> known;

    public BankList(Host host) {
        this.host = host;
    }

    @Override
    public List<Bank> all() {
        var held = known;
        if (held == null) {
            held = read();
            known = held;
        }
        return held;
    }

    private List<Bank> read() {
        return host.db().read(em -> {
            List<?> rows = em.createNativeQuery(ALL, Object[].class).getResultList();
            return rows.stream()
                    .map(Object[].class::cast)
                    .map(row -> new Bank((String) row[0], (String) row[1]))
                    .toList();
        });
    }

    @Override
    public Optional<Bank> find(String bin) {
        return all().stream().filter(bank -> bank.bin().equals(bin)).findFirst();
    }
}
