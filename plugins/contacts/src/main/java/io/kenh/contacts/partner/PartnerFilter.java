package io.kenh.contacts.partner;

import org.jspecify.annotations.Nullable;

/**
 * What a list holds. By hand where it is compared: a record's generated equals leaves {@link Kind}, and so this plugin's class loader, in
 * a cache of the JDK.
 *
 * @param kind null for both
 */
public record PartnerFilter(String query, @Nullable Kind kind, boolean archived) {
    public static final PartnerFilter ALL = new PartnerFilter("", null, false);

    public PartnerFilter find(String text) {
        return new PartnerFilter(text, kind, archived);
    }

    public PartnerFilter kind(@Nullable Kind other) {
        return new PartnerFilter(query, other, archived);
    }

    public PartnerFilter archived(boolean only) {
        return new PartnerFilter(query, kind, only);
    }
}
