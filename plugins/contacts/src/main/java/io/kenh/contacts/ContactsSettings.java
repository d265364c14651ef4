package io.kenh.contacts;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.kenh.api.settings.Setting;
import java.util.Locale;

/** Settings of contacts. */
final class ContactsSettings {
    /** Country of phone numbers without a country code, ISO 3166-1 alpha-2. */
    static final Setting<String> PHONE_REGION =
            new Setting<>("contacts.phone-region", Setting.Kind.PLAIN, "VN", ContactsSettings::region);

    private ContactsSettings() {}

    private static String region(String text) {
        var region = text.strip().toUpperCase(Locale.ROOT);
        if (!PhoneNumberUtil.getInstance().getSupportedRegions().contains(region)) {
            throw new IllegalArgumentException("contacts.error.region");
        }
        return region;
    }
}
