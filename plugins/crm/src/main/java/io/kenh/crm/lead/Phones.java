package io.kenh.crm.lead;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.contacts.api.PartnerCards;
import io.kenh.contacts.api.Partners;
import io.kenh.contacts.api.Partners.PartnerRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at phone numbers. */
final class Phones {
    private final Host host;

    Phones(Host host) {
        this.host = host;
    }

    /**
     * What is known of whom to call.
     *
     * @param phone as typed, empty for the contact's own
     */
    record Number(@Nullable Long partnerId, String phone) {}

    /** Of the number that was typed, else the contact's. */
    PhoneMark mark(LeadData data) {
        var number = new Number(data.partnerId(), data.phone());
        return Objects.requireNonNull(
                marks(Current.actor().companyId(), Set.of(number)).get(number));
    }

    /** However many they are: contacts, owners of numbers and conversations are each asked for once. */
    Map<Number, PhoneMark> marks(long companyId, Collection<Number> numbers) {
        var contacts = contacts(numbers);
        var owners = owners(companyId, numbers);
        var candidates = new HashMap<Number, List<Long>>();
        var marks = new HashMap<Number, PhoneMark>();
        for (var number : numbers) {
            var partner = number.partnerId();
            var contact = partner == null ? null : contacts.get(partner);
            if (number.phone().isBlank() && (contact == null || contact.phone() == null)) {
                marks.put(number, PhoneMark.NONE);
            } else if (!number.phone().isBlank() && !valid(number.phone())) {
                marks.put(number, PhoneMark.INVALID);
            } else {
                marks.put(number, PhoneMark.VALID);
                var theirs = new ArrayList<Long>();
                if (partner != null) {
                    // A conversation follows a merge in its own time.
                    theirs.add(partner);
                }
                if (contact != null) {
                    theirs.add(contact.id());
                }
                owners.getOrDefault(number.phone(), List.of()).forEach(one -> theirs.add(one.id()));
                candidates.put(number, theirs);
            }
        }
        var known = known(companyId, candidates.values());
        candidates.forEach((number, theirs) -> {
            if (theirs.stream().anyMatch(known::contains)) {
                marks.put(number, PhoneMark.CHAT);
            }
        });
        return marks;
    }

    private boolean valid(String phone) {
        return host.services().get(PartnerCards.class).number(phone).isPresent();
    }

    private Map<Long, PartnerRef> contacts(Collection<Number> numbers) {
        var ids =
                numbers.stream().map(Number::partnerId).filter(Objects::nonNull).collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : host.services().get(Partners.class).find(ids);
    }

    private Map<String, List<PartnerRef>> owners(long companyId, Collection<Number> numbers) {
        var typed = numbers.stream()
                .map(Number::phone)
                .filter(phone -> !phone.isBlank())
                .collect(Collectors.toSet());
        return typed.isEmpty() ? Map.of() : host.services().get(Partners.class).findByPhones(companyId, typed);
    }

    private Set<Long> known(long companyId, Collection<List<Long>> candidates) {
        var all = new HashSet<Long>();
        candidates.forEach(all::addAll);
        return all.isEmpty()
                ? Set.of()
                : host.services()
                        .find(Chats.class)
                        .map(chats -> chats.known(companyId, all))
                        .orElse(Set.of());
    }
}
