package io.kenh.api.security;

import java.util.EnumSet;
import java.util.Set;

/**
 * {@code <plugin>.<noun>.<verb>}; its label is the text {@code permission.<id>}. Two with the same id are the same permission.
 *
 * @param scopes what the plugin's queries really tell apart, so what a role can be given; never empty. Without {@link #scoped} a
 *     permission reaches the whole company, and a role has it or not
 */
public record Permission(String id, Set<Scope> scopes) {
    private static final Set<Scope> WHOLE_COMPANY = Set.of(Scope.COMPANY);

    /** @throws IllegalArgumentException without any scope */
    public Permission {
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("permission " + id + " supports no scope");
        }
        scopes = Set.copyOf(scopes);
    }

    public Permission(String id) {
        this(id, WHOLE_COMPANY);
    }

    /** Reaches the whole company. */
    public static Permission of(String id) {
        return new Permission(id);
    }

    /** The same permission, for a plugin that puts these scopes into its queries. */
    public Permission scoped(Scope first, Scope... others) {
        return new Permission(id, EnumSet.of(first, others));
    }

    public boolean supports(Scope scope) {
        return scopes.contains(scope);
    }

    /** What a stored grant means: the scope itself where it is supported, else the narrowest that is. */
    public Scope meaning(Scope stored) {
        return supports(stored) ? stored : EnumSet.copyOf(scopes).iterator().next();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Permission permission && permission.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
