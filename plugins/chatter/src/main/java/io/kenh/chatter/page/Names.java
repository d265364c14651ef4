package io.kenh.chatter.page;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Users;
import io.kenh.api.security.Users.UserRef;
import io.kenh.chatter.text.Mentions;
import io.kenh.chatter.thread.EntryRow;
import io.kenh.contacts.api.Partners;
import io.kenh.contacts.api.Partners.PartnerRef;
import io.kenh.ui.Kit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people are called today: users and partners of some entries, one query each. */
record Names(Map<Long, String> users, Map<Long, PartnerRef> partners) {
    record Person(String name, @Nullable String avatar) {}

    static Names of(Host host, List<EntryRow> rows) {
        var users = new HashSet<Long>();
        var partners = new HashSet<Long>();
        for (var row : rows) {
            users.addAll(Mentions.ids(row.body()));
            if (row.deletedBy() != null) {
                users.add(row.deletedBy());
            }
            switch (row.authorKind()) {
                case USER -> users.add(row.authorId());
                case PARTNER -> partners.add(row.authorId());
                case SYSTEM -> {}
            }
        }
        var known = partners.isEmpty()
                ? Map.<Long, PartnerRef>of()
                : host.services().get(Partners.class).find(partners);
        return new Names(users(host, users), known);
    }

    static Map<Long, String> users(Host host, Collection<Long> ids) {
        return host.services().get(Users.class).find(ids).values().stream()
                .collect(Collectors.toMap(UserRef::id, UserRef::name));
    }

    String user(long id) {
        return users.getOrDefault(id, Kit.t("chatter.system"));
    }

    Person author(EntryRow row) {
        return switch (row.authorKind()) {
            case USER -> new Person(users.getOrDefault(row.authorId(), row.authorName()), null);
            case PARTNER -> {
                var partner = partners.get(row.authorId());
                yield partner == null
                        ? new Person(row.authorName(), null)
                        : new Person(partner.name(), partner.avatarUrl());
            }
            case SYSTEM -> new Person(!row.authorName().isEmpty() ? row.authorName() : Kit.t("chatter.system"), null);
        };
    }
}
