package io.kenh.contacts.partner;

import io.kenh.api.security.Permission;
import io.kenh.api.ui.Findable;
import io.kenh.contacts.api.ContactsPermissions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** People and companies by name, phone, email or tax code, from any page. */
public final class PartnerFindable implements Findable {
    private final Directory directory;

    public PartnerFindable(Directory directory) {
        this.directory = directory;
    }

    @Override
    public String label() {
        return "menu.contacts.partners";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String icon() {
        return "user";
    }

    @Override
    public Permission read() {
        return ContactsPermissions.READ;
    }

    @Override
    public List<Found> find(String words, int most) {
        return directory.rows(words, most).stream()
                .map(row -> new Found(row.displayName(), about(row), row.path()))
                .toList();
    }

    private static String about(PartnerRow row) {
        return Stream.of(row.phone(), row.email(), row.taxCode())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
