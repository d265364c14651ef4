package io.kenh.contacts.merge;

import io.kenh.contacts.partner.PartnerData;
import io.kenh.contacts.partner.PartnerFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The survivor's empty fields take what the other one knows; nothing it has is overwritten. */
final class Fill {
    static final String WISH = "doNotContact";

    private static final List<String> SINGLE =
            List.of("parentId", "jobTitle", "phone", "email", "taxCode", "notes", WISH);
    private static final List<String> ADDRESS = List.of("street", "ward", "district", "province", "country");

    private Fill() {}

    /** Names of the fields the survivor takes over. */
    static List<String> fields(PartnerData survivor, PartnerData merged) {
        var has = PartnerFields.values(survivor);
        var gives = PartnerFields.values(merged);
        var fields = new ArrayList<String>();
        SINGLE.stream()
                .filter(field -> empty(has, field) && !empty(gives, field))
                .filter(field -> !field.equals("parentId") || survivor.kind() == merged.kind())
                .forEach(fields::add);
        if (survivor.address().lines().isEmpty() && !merged.address().lines().isEmpty()) {
            ADDRESS.stream().filter(field -> !empty(gives, field)).forEach(fields::add);
        }
        return fields;
    }

    static PartnerData fill(PartnerData survivor, PartnerData merged, List<String> fields) {
        var values = new HashMap<>(PartnerFields.values(survivor));
        var gives = PartnerFields.values(merged);
        fields.forEach(field -> values.put(field, gives.getOrDefault(field, "")));
        return PartnerFields.read(values::get, survivor.tags());
    }

    /** Takes back what was filled in and not changed since. */
    static PartnerData drain(PartnerData survivor, PartnerData merged, List<String> fields) {
        var values = new HashMap<>(PartnerFields.values(survivor));
        var gave = PartnerFields.values(merged);
        fields.forEach(
                field -> values.computeIfPresent(field, (name, value) -> value.equals(gave.get(name)) ? "" : value));
        return PartnerFields.read(values::get, survivor.tags());
    }

    private static boolean empty(Map<String, String> values, String field) {
        return values.getOrDefault(field, "").isEmpty();
    }
}
