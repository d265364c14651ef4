package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.contacts.api.DoNotContact;
import io.kenh.contacts.api.DoNotContact.Wish;
import io.kenh.zbstemplates.content.TemplateType;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Customers who do not want to be contacted. A one-time code is what they have just asked for themselves. */
final class Wishes {
    private final Host host;

    Wishes(Host host) {
        this.host = host;
    }

    Map<Long, Wish> of(TemplateType type, Collection<Long> partners) {
        return type == TemplateType.OTP || partners.isEmpty()
                ? Map.of()
                : host.services().get(DoNotContact.class).of(partners);
    }

    static @Nullable Wish of(Map<Long, Wish> wishes, @Nullable Long partner) {
        return partner == null ? null : wishes.get(partner);
    }
}
