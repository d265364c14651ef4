package io.kenh.contacts.partner;

import static io.kenh.ui.Kit.dateTime;
import static io.kenh.ui.Kit.join;
import static io.kenh.ui.Kit.t;
import static io.kenh.ui.Kit.text;

import gg.jte.Content;
import io.kenh.api.security.Current;
import io.kenh.contacts.api.DoNotContact.Wish;
import io.kenh.contacts.api.PartnerAddresses.Entry;
import io.kenh.contacts.merge.MergeRow;
import io.kenh.ui.Detail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The 360° page: the partner's own data and what other plugins put beside it. */
public record ShowView(
        PartnerView partner,
        @Nullable String phone,
        List<PartnerRow> people,
        List<Entry> addresses,
        List<MergeRow> merges,
        boolean mayEdit,
        boolean mayMerge,
        String createdBy,
        String updatedBy,
        Content actions,
        Content sections,
        Content aside,
        Content below) {
    /** The fields that are filled, with their labels. Phone and e-mail stand in the header. */
    public List<Detail> details() {
        var data = partner.data();
        var details = new ArrayList<Detail>();
        add(details, "taxCode", data.taxCode());
        add(details, "jobTitle", data.jobTitle());
        add(details, "address", address());
        add(details, "language", Locale.of(data.language()).getDisplayLanguage(Current.locale()));
        add(details, "shared", t(data.shared() ? "contacts.shared.yes" : "contacts.shared.no"));
        if (partner.wish() != null) {
            details.add(wish(partner.wish()));
        }
        details.add(made("contacts.created", partner.trace().createdAt(), createdBy));
        details.add(made("contacts.updated", partner.trace().updatedAt(), updatedBy));
        return details;
    }

    /** Name, phone and place in one line. */
    public static String said(Entry address) {
        return Stream.of(address.name(), address.phone(), address.line())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String address() {
        var address = partner.data().address();
        var lines = new ArrayList<>(address.lines());
        if (!lines.isEmpty() || !address.country().equals("VN")) {
            lines.add(Locale.of("", address.country()).getDisplayCountry(Current.locale()));
        }
        return String.join(", ", lines);
    }

    private static void add(List<Detail> details, String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            details.add(new Detail(t("contacts.field." + field), value));
        }
    }

    private static Detail wish(Wish wish) {
        var origin = t("contacts.do-not-contact." + wish.origin());
        return new Detail(t("contacts.field.doNotContact"), join(dateTime(wish.since()), text(" · " + origin)));
    }

    private static Detail made(String key, Instant at, String by) {
        return new Detail(t(key), join(dateTime(at), text(" · " + by)));
    }
}
