package io.kenh.contacts.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a partner is. Since July 2025 Vietnam has provinces and wards only; districts stay for older addresses.
 *
 * @param country ISO 3166-1 alpha-2
 */
@Embeddable
public record Address(
        @Nullable @Column(name = "street") String street,
        @Nullable @Column(name = "ward") String ward,
        @Nullable @Column(name = "district") String district,
        @Nullable @Column(name = "province") String province,
        @Column(name = "country") String country) {
    public static final Address NONE = new Address(null, null, null, null, "VN");

    /** Written small to large, without the country. */
    public List<String> lines() {
        return Stream.of(street, ward, district, province)
                .filter(Objects::nonNull)
                .toList();
    }
}
