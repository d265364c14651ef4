package io.kenh.contacts.partner;

import io.kenh.api.data.SearchText;
import io.kenh.contacts.phone.Phones;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a partner is found by: name, e-mail, tax code and phone number in any form. */
public final class PartnerWords {
    private PartnerWords() {}

    public static Set<String> of(PartnerData data, @Nullable PhoneNumber phone, Phones phones) {
        var words = new LinkedHashSet<String>();
        Stream.of(data.name(), data.email(), data.taxCode()).forEach(text -> {
            if (text != null) {
                words.addAll(SearchText.words(text));
            }
        });
        if (phone != null) {
            words.addAll(phones.words(phone.typed(), phone.e164()));
        }
        return words;
    }
}
