package io.kenh.api.data;

import io.kenh.api.addon.Services;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is made out of a document belongs to that document's company, in whichever company the actor works at the moment. */
public final class InCompany {
    private InCompany() {}

    /** Does work in the company of a document; in the actor's own without one, or when the actor may not read it. */
    public static <T> T of(Services services, @Nullable DocRef source, Supplier<T> work) {
        long company = source == null
                ? 0
                : services.find(Documents.class)
                        .flatMap(documents -> documents.find(source))
                        .map(DocView::companyId)
                        .orElse(0L);
        return company == 0 ? work.get() : of(company, work);
    }

    /** Does work in a company: new records are that company's. @throws KenhException {@code core.forbidden} unless it is one of the actor's */
    public static <T> T of(long company, Supplier<T> work) {
        var actor = Current.actor();
        if (company == actor.companyId()) {
            return work.get();
        }
        if (actor.kind() != Actor.Kind.SYSTEM && !actor.companies().contains(company)) {
            throw new KenhException(CoreError.FORBIDDEN);
        }
        var there = new Actor(
                actor.kind(), actor.userId(), actor.name(), company, actor.companies(), actor.grants(), actor.team());
        return Current.call(new Current.Bindings(there, Current.locale(), Current.zone(), Current.texts()), work);
    }
}
