package io.kenh.contacts.address;

import io.kenh.contacts.api.PartnerAddresses.Entry;
import io.kenh.contacts.api.PartnerAddresses.Purpose;
import io.kenh.contacts.api.PartnerCards.Place;
import io.kenh.contacts.partner.Address;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An address of a partner for one purpose. Seen through its partner: it is looked for by the ids of partners one may see. */
@Entity
@Table(name = "contacts_address")
public class PartnerAddress {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contacts_address_seq")
    @SequenceGenerator(name = "contacts_address_seq", sequenceName = "contacts_address_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "partner_id")
    private long partnerId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Purpose purpose;

    @Nullable
    private String name;

    @Nullable
    private String phone;

    @Embedded
    private Address address;

    protected PartnerAddress() {}

    PartnerAddress(long partnerId, Entry entry) {
        this.partnerId = partnerId;
        this.address = Address.NONE;
        say(entry);
    }

    final void say(Entry entry) {
        var place = entry.place();
        purpose = entry.purpose();
        name = orNull(entry.name());
        phone = orNull(entry.phone());
        address = new Address(
                orNull(place.street()),
                orNull(place.ward()),
                orNull(place.district()),
                orNull(place.province()),
                address.country());
    }

    Entry entry() {
        var place = new Place(
                orEmpty(address.street()),
                orEmpty(address.ward()),
                orEmpty(address.district()),
                orEmpty(address.province()));
        return new Entry(id, purpose, orEmpty(name), orEmpty(phone), place);
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
