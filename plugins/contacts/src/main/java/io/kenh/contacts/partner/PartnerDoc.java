package io.kenh.contacts.partner;

import io.kenh.api.data.DocType;
import io.kenh.api.data.Fact;
import io.kenh.api.security.Permission;
import io.kenh.contacts.api.ContactsPermissions;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A partner as a document: discussed, linked, written to. */
public final class PartnerDoc implements DocType<Partner> {
    public static final String NAME = "contacts.partner";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Partner> entity() {
        return Partner.class;
    }

    @Override
    public Permission read() {
        return ContactsPermissions.READ;
    }

    @Override
    public String title(Partner partner) {
        return partner.displayName();
    }

    @Override
    public String path(Partner partner) {
        return "/contacts/partners/" + partner.id();
    }

    @Override
    public Optional<Long> partnerId(Partner partner) {
        return Optional.of(partner.id());
    }

    @Override
    public Map<String, Fact<Partner>> facts() {
        return Map.of(
                "name", new Fact<>(Fact.Kind.TEXT, Partner::name, "Nguyễn Thị Lan"),
                "phone", new Fact<>(Fact.Kind.PHONE, PartnerDoc::phone, "+84912345678"),
                "email", new Fact<>(Fact.Kind.TEXT, partner -> partner.said().email(), "lan@example.vn"));
    }

    private static @Nullable Object phone(Partner partner) {
        var phone = partner.phone();
        return phone == null ? null : phone.e164();
    }
}
