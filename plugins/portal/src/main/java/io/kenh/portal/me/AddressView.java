package io.kenh.portal.me;

import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the customer's addresses, to be written.
 *
 * @param action where the form goes
 * @param refused why it was not saved, as a whole
 */
public record AddressView(
        Form form,
        String action,
        List<Option> purposes,
        @Nullable String refused) {}
