package io.kenh.crm.bridge.inbox;

import io.kenh.crm.api.Attribution;
import io.kenh.crm.utm.Words.WordRow;
import java.util.List;

/** What a lead is about, and the campaign that brought it; empty when nobody said. */
record Titled(String title, String campaign) {
    /** {@code 30 hộp quà #Quà Tết}: behind the last such sign stands a campaign when there is one of that name, else it is part of the title. */
    static Titled of(String typed, List<WordRow> campaigns) {
        int sign = typed.lastIndexOf(" #");
        if (sign > 0) {
            var name = typed.substring(sign + 2).strip();
            var known = campaigns.stream()
                    .map(WordRow::name)
                    .filter(name::equalsIgnoreCase)
                    .findFirst();
            if (known.isPresent()) {
                return new Titled(typed.substring(0, sign), known.get());
            }
        }
        return new Titled(typed, "");
    }

    /** What is known of the conversation stands where nobody said better. */
    Titled or(String known) {
        return campaign.isBlank() ? new Titled(title, known) : this;
    }

    Attribution on(Attribution origin) {
        return new Attribution(origin.medium(), origin.source(), campaign.isBlank() ? null : campaign.strip());
    }
}
