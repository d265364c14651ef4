package io.kenh.contacts.address;

import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of a partner's further addresses.
 *
 * @param id 0 for a new one
 * @param partner path of the partner
 * @param refused why it was not saved, as a whole
 */
public record AddressFormView(
        Form form,
        long id,
        String partner,
        String title,
        List<Option> purposes,
        @Nullable String refused) {
    public String action() {
        return partner + "/addresses/" + (id == 0 ? "new" : Long.toString(id));
    }
}
