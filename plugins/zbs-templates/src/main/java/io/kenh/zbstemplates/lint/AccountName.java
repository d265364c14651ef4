package io.kenh.zbstemplates.lint;

import io.kenh.api.data.SearchText;
import io.kenh.zbstemplates.limit.LimitSet;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose bank account it is, as banks write it, and whether that is the owner of the Official Account. */
final class AccountName {
    /** The list of names of who owns the account a template is for. */
    static final String OWNER = "owner";

    private AccountName() {}

    /** Capitals without accents, digits and what stands between words. */
    static boolean asBanksWrite(String name) {
        return name.matches("[A-Z0-9 .,&()/-]*");
    }

    /** Whether one of the owner's names and this one may mean the same company; true while nothing is known of the owner. */
    static boolean ofOwner(String name, LimitSet limits) {
        var owners = limits.list(OWNER);
        var said = words(name, limits);
        return owners.isEmpty() || owners.stream().anyMatch(owner -> same(words(owner, limits), said));
    }

    /** A short name and the registered one: all words of one stand in the other. */
    private static boolean same(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && (one.containsAll(other) || other.containsAll(one));
    }

    private static Set<String> words(String name, LimitSet limits) {
        var plain = " " + SearchText.line(name).replaceAll("[^a-z0-9]+", " ").strip() + " ";
        var forms = limits.list("company.form").stream()
                .sorted((one, other) -> other.length() - one.length())
                .toList();
        for (var form : forms) {
            plain = plain.replace(" " + form + " ", "  ");
        }
        return Arrays.stream(plain.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
