package io.kenh.contacts.api;

import io.kenh.contacts.api.PartnerAddresses.Entry;
import io.kenh.contacts.api.PartnerAddresses.Purpose;
import io.kenh.contacts.api.PartnerCards.Place;
import io.kenh.contacts.partner.PartnerLimits;
import io.kenh.ui.form.Form;
import java.util.Map;

/** An address in a form, for whoever shows one: {@code purpose}, {@code name}, {@code phone}, {@code street} and what lies around it. */
public final class AddressForm {
    private AddressForm() {}

    public static Form blank() {
        return Form.of(Map.of("purpose", Purpose.DELIVERY.name()));
    }

    public static Form of(Entry entry) {
        var place = entry.place();
        return Form.of(Map.of(
                "purpose", entry.purpose().name(),
                "name", entry.name(),
                "phone", entry.phone(),
                "street", place.street(),
                "ward", place.ward(),
                "district", place.district(),
                "province", place.province()));
    }

    /** What was typed; what is missing or too long is told on the form. @param id 0 for a new one */
    public static Entry read(Form form, long id) {
        return new Entry(
                id,
                form.choice("purpose", Purpose.class).orElse(Purpose.OTHER),
                form.text("name", PartnerLimits.NAME),
                form.text("phone", PartnerLimits.PHONE),
                new Place(
                        form.required("street", PartnerLimits.STREET),
                        form.text("ward", PartnerLimits.AREA),
                        form.text("district", PartnerLimits.AREA),
                        form.text("province", PartnerLimits.AREA)));
    }
}
