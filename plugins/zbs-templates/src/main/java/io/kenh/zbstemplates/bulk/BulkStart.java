package io.kenh.zbstemplates.bulk;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocView;
import io.kenh.api.data.Documents;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.zbstemplates.api.ZbsError;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.send.Asked;
import io.kenh.zbstemplates.template.Sendable;
import io.kenh.zbstemplates.template.Template;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a bulk send of a wish: nothing is sent yet. */
public final class BulkStart {
    private static final int READ = 500;
    private static final String BY_KEY =
            "select b.id, b.asked from ZbsBulk b where b.companyId = :company and b.requestKey = :key";

    private final Host host;
    private final BulkTemplates choice;
    private final BulkRunner runner;

    BulkStart(Host host, BulkTemplates choice, BulkRunner runner) {
        this.host = host;
        this.choice = choice;
        this.runner = runner;
    }

    /** @param fresh false for one that was made before under the same key */
    public record Made(long id, boolean fresh) {}

    /**
     * Documents the actor may not read are left out.
     *
     * @throws KenhException {@code zbs-templates.too-many}, {@code zbs-templates.not-in-use}, {@code zbs-templates.key-taken} when the key named
     *     another one before, or {@code core.not-found} when none is left
     */
    public Made make(Wish wish) {
        Current.actor().require(ZbsPermissions.SEND);
        // Whoever starts one sees what becomes of it.
        Current.actor().require(ZbsPermissions.MESSAGES);
        if (wish.documents().size() > Wish.MOST) {
            throw new KenhException(
                    ZbsError.TOO_MANY, Wish.MOST, wish.documents().size());
        }
        var all = read(wish);
        if (all.isEmpty()) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        var template = wish.templateId() == 0
                ? choice.best(wish.documentType(), all)
                : choice.open(wish.templateId(), wish.documentType(), 0);
        var documents = all.stream()
                .filter(view -> view.companyId() == 0 || view.companyId() == template.companyId())
                .toList();
        if (documents.isEmpty()) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        var made = Asked.settled(() -> host.db().write(em -> make(em, wish, template, documents)));
        if (made.fresh()) {
            // What fits into one step is there when the page opens.
            runner.step(made.id());
            runner.step(made.id());
        }
        return made;
    }

    private List<DocView> read(Wish wish) {
        var views = new ArrayList<DocView>();
        for (int from = 0; from < wish.documents().size(); from += READ) {
            var refs = wish.documents().stream()
                    .skip(from)
                    .limit(READ)
                    .map(id -> new DocRef(wish.documentType(), id))
                    .toList();
            var found = host.services().get(Documents.class).find(refs);
            refs.stream().map(found::get).filter(java.util.Objects::nonNull).forEach(views::add);
        }
        return views;
    }

    private Made make(EntityManager em, Wish wish, Sendable template, List<DocView> documents) {
        // One at a time for a template: the same wish twice finds what the first made.
        em.find(Template.class, template.id(), LockModeType.PESSIMISTIC_WRITE);
        var asked = asked(wish);
        var known = known(em, template.companyId(), wish, asked);
        if (known.isPresent()) {
            return new Made(known.get(), false);
        }
        var run = new BulkRun(
                template,
                choice.team(template),
                Current.actor().userId(),
                wish,
                asked,
                documents.size(),
                host.clock().instant());
        em.persist(run);
        documents.forEach(document -> em.persist(new BulkItem(run, document)));
        BulkRunner.wake(host, run.id());
        return new Made(run.id(), true);
    }

    private static Optional<Long> known(EntityManager em, long company, Wish wish, String asked) {
        return wish.key() == null
                ? Optional.empty()
                : em.createQuery(BY_KEY, Object[].class)
                        .setParameter("company", company)
                        .setParameter("key", wish.key())
                        .getResultStream()
                        .findFirst()
                        .map(row -> {
                            Asked.require((String) row[1], asked);
                            return (Long) row[0];
                        });
    }

    /** Whether it starts by itself is no other wish. */
    private String asked(Wish wish) {
        return Asked.of(
                host,
                wish.templateId(),
                wish.documentType(),
                wish.documents().stream().sorted().toList());
    }
}
