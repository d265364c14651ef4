package io.kenh.contacts.partner;

import io.kenh.api.data.SearchText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Picks a company by typing: "Công ty Hoa Mai (#1042)", or the name alone when only one company has it. */
public final class Employers {
    private static final Pattern NUMBERED = Pattern.compile("\\(#(\\d{1,18})\\)\\s*$");
    private static final int OPTIONS = 10;
    /** Companies with the same words in their names, of which one may have exactly this name. */
    private static final int ALIKE = 50;

    private final PartnerList list;

    public Employers(PartnerList list) {
        this.list = list;
    }

    String label(@Nullable Long id, @Nullable String name) {
        return id == null || name == null ? "" : name + " (#" + id + ")";
    }

    List<String> options(String typed) {
        var filter = PartnerFilter.ALL
                .kind(Kind.COMPANY)
                .find(NUMBERED.matcher(typed).replaceAll("").strip());
        return list.page(filter, null, OPTIONS).items().stream()
                .map(row -> label(row.id(), row.name()))
                .toList();
    }

    /** Empty when there is not exactly one. */
    Optional<Long> resolve(String typed) {
        var numbered = NUMBERED.matcher(typed);
        if (numbered.find()) {
            return Optional.of(Long.valueOf(numbered.group(1)));
        }
        if (typed.isBlank()) {
            return Optional.empty();
        }
        var name = SearchText.plain(typed.strip());
        var filter = PartnerFilter.ALL.kind(Kind.COMPANY).find(typed.strip());
        var found = list.page(filter, null, ALIKE).items().stream()
                .filter(row -> SearchText.plain(row.name()).equals(name))
                .map(PartnerRow::id)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
