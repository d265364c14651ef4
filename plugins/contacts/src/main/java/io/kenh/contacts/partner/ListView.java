package io.kenh.contacts.partner;

import static io.kenh.ui.Kit.t;

import io.kenh.contacts.tag.TagRef;
import io.kenh.ui.FilterBar.Chip;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list page and its parts. {@code next} is the address of the next page. */
public record ListView(
        PartnerFilter filter, List<Item> items, @Nullable String next, List<TagRef> tags, boolean mayEdit) {
    private static final String PATH = "/contacts/partners";
    private static final int TAG_CHIPS = 12;

    /** @param phone as people here write it */
    public record Item(PartnerRow row, @Nullable String phone, List<TagRef> tags) {}

    public List<Chip> chips() {
        var chips = new ArrayList<Chip>();
        var all = PartnerFilter.ALL.find(filter.query()).cards(filter.cards());
        chips.add(chip("contacts.filter.all", all, filter.find("").none()));
        for (var kind : List.of(Kind.PERSON, Kind.COMPANY)) {
            boolean on = filter.kind() == kind;
            var key = kind == Kind.PERSON ? "contacts.filter.people" : "contacts.filter.companies";
            chips.add(chip(key, filter.kind(on ? null : kind), on));
        }
        chips.add(chip("contacts.filter.shadow", filter.shadow(!filter.shadow()), filter.shadow()));
        chips.add(chip("contacts.filter.archived", filter.archived(!filter.archived()), filter.archived()));
        tags.stream()
                .filter(tag -> tag.id() == filter.tag())
                .forEach(tag -> chips.add(new Chip(tag.name(), filter.tag(0).url(PATH, null), true)));
        tags.stream()
                .filter(tag -> tag.id() != filter.tag())
                .limit(TAG_CHIPS)
                .forEach(tag ->
                        chips.add(new Chip(tag.name(), filter.tag(tag.id()).url(PATH, null), false)));
        return chips;
    }

    private static Chip chip(String key, PartnerFilter filter, boolean current) {
        return new Chip(t(key), filter.url(PATH, null), current);
    }

    public String exportUrl() {
        return filter.cards(false).url(PATH + ".csv", null);
    }

    public String otherView() {
        return filter.cards(!filter.cards()).url(PATH, null);
    }
}
