package io.kenh.zbstemplates.template;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.SearchText;
import io.kenh.api.data.Slice;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.zbstemplates.content.Placeholders;
import io.kenh.zbstemplates.content.TemplateContent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds templates. */
public final class TemplateStore {
    private static final String ROWS = """
            select new io.kenh.zbstemplates.template.TemplateRow(t.id, t.version, t.accountId, t.code, t.name, t.type, t.tag,
                   t.language, t.documentType, t.moment, t.ready, t.state, t.nextState, t.imported, t.activeNumber, t.changedAt)
            from Template t
            where t.state in :states and (:account = 0 or t.accountId = :account) and (:document = '' or t.documentType = :document)
              and (:words = '' or t.words like :words)
              and (t.name > :name or (t.name = :name and t.id > :id))
            order by t.name, t.id
            """;
    private static final String BY_ZALO_ID =
            "select v.template.id from TemplateVersion v where v.accountId = :account and v.zaloId = :zaloId order by v.number desc";
    private static final String READY = """
            select t.ready from Template t where t.accountId = :account and t.ready is not null and t.archivedAt is null
            """;

    private static final String VERSION =
            "select v from TemplateVersion v where v.template.id = :id and v.number = :number";
    private static final String IN_USE = """
            select new io.kenh.zbstemplates.template.TemplateStore$InUse(t.documentType, t.moment, t.conditions) from Template t
            where t.id = :id and t.state = io.kenh.zbstemplates.template.TemplateState.IN_USE
            """;
    /** Approved versions with all that is sent of them. */
    private static final String ACTIVE = """
            select v from TemplateVersion v join fetch v.template t left join fetch t.teams
            where v.number = t.activeNumber and v.zaloId is not null
            """;

    private static final String ONE = ACTIVE + "and t.id = :id";
    private static final String WITH_IDS = ACTIVE + "and one_of(t.id, :ids) order by t.id desc";
    private static final String FOR_DOCUMENT = ACTIVE + """
            and t.documentType = :type and t.state = io.kenh.zbstemplates.template.TemplateState.IN_USE
            order by t.name, t.id
            """;

    /** @param state null for all but archived ones @param account 0 for all @param document empty for all */
    public record Filter(@Nullable TemplateState state, long account, String document, String query) {}

    private final Host host;

    public TemplateStore(Host host) {
        this.host = host;
    }

    public Slice<TemplateRow> page(Filter filter, @Nullable String after, int limit) {
        if (SearchText.nothing(filter.query())) {
            return new Slice<>(List.of(), null);
        }
        var cursor = Cursor.decode(after, 2);
        var states = filter.state() != null
                ? List.of(filter.state())
                : Arrays.stream(TemplateState.values())
                        .filter(state -> state != TemplateState.DELETED)
                        .toList();
        var words = SearchText.line(filter.query());
        return host.db()
                .read(em -> Slice.of(
                        em.createQuery(ROWS, TemplateRow.class)
                                .setParameter("states", states)
                                .setParameter("account", filter.account())
                                .setParameter("document", filter.document())
                                .setParameter("words", words.isEmpty() ? "" : "%" + words + "%")
                                .setParameter(
                                        "name", cursor.map(key -> key.asText(0)).orElse(""))
                                .setParameter(
                                        "id", cursor.map(key -> key.asLong(1)).orElse(0L))
                                .setMaxResults(limit + 1)
                                .getResultList(),
                        limit,
                        row -> Cursor.of(row.name(), row.id())));
    }

    public TemplateView view(long id) {
        return host.db().read(em -> view(template(em, id)));
    }

    private TemplateView view(Template template) {
        var shown = template.newest();
        return new TemplateView(
                template.row(),
                shown.row(),
                template.active().map(TemplateVersion::row).orElse(null),
                read(shown),
                template.versions().reversed().stream()
                        .map(TemplateVersion::row)
                        .toList(),
                template.history().reversed().stream().map(TemplateChange::row).toList(),
                template.teams());
    }

    /** What one version says. */
    public TemplateContent content(long id, int number) {
        return host.db()
                .read(em -> template(em, id)
                        .number(number)
                        .map(this::read)
                        .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND)));
    }

    /** What can be sent of it; empty without an approved version. @throws KenhException {@code core.not-found} */
    public Optional<Sendable> sendable(long id) {
        return host.db().read(em -> {
            template(em, id);
            return active(em, id);
        });
    }

    private Optional<Sendable> active(EntityManager em, long id) {
        return sendable(em.createQuery(ONE, TemplateVersion.class).setParameter("id", id)).stream()
                .findFirst();
    }

    /** What can be sent of these, the newest first. */
    public List<Sendable> sendable(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : host.db()
                        .read(em -> sendable(em.createQuery(WITH_IDS, TemplateVersion.class)
                                .setParameter("ids", ids.toArray(Long[]::new))));
    }

    /** Templates in use for documents of this type, by name. */
    public List<Sendable> sendable(String documentType) {
        return host.db()
                .read(em -> sendable(
                        em.createQuery(FOR_DOCUMENT, TemplateVersion.class).setParameter("type", documentType)));
    }

    /** The one of these with that id. */
    public Optional<Sendable> sendable(long id, String documentType) {
        return host.db()
                .read(em -> active(em, id))
                .filter(one -> one.inUse() && documentType.equals(one.row().documentType()));
    }

    private List<Sendable> sendable(TypedQuery<TemplateVersion> versions) {
        return versions.getResultList().stream().map(this::sendable).toList();
    }

    private Sendable sendable(TemplateVersion active) {
        var template = active.template();
        var row = active.row();
        return new Sendable(
                template.row(),
                template.companyId(),
                row.number(),
                Objects.requireNonNull(row.zaloId()),
                row.pricePhone(),
                row.priceUid(),
                row.timeoutMs(),
                read(active),
                template.conditions(),
                template.teams());
    }

    /** What a template is for. @param conditions when a document is fit for it, JSON; null for always */
    public record InUse(
            @Nullable String documentType,
            @Nullable String moment,
            @Nullable String conditions) {}

    /** Nothing when it is not approved and opened to somebody any more. */
    public Optional<InUse> inUse(EntityManager em, long id) {
        return em.createQuery(IN_USE, InUse.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** A version messages were made from. @param zaloId empty when the platform does not know it any more */
    public record Sent(
            String zaloId,
            TemplateContent content,
            @Nullable Long pricePhone,
            @Nullable Long priceUid) {
        /** As it stands on the customer's phone. */
        public String title(Map<String, String> values) {
            return Placeholders.fill(content.title(), values);
        }
    }

    public Sent version(EntityManager em, long id, int number) {
        var version = em.createQuery(VERSION, TemplateVersion.class)
                .setParameter("id", id)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        var row = version.row();
        return new Sent(row.zaloId() == null ? "" : row.zaloId(), read(version), row.pricePhone(), row.priceUid());
    }

    TemplateContent read(TemplateVersion version) {
        return host.json().read(version.content(), TemplateContent.class);
    }

    /** @throws KenhException {@code core.not-found} */
    static Template template(EntityManager em, long id) {
        var found = em.find(Template.class, id);
        if (found == null) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        return found;
    }

    /** The template one of whose versions the platform knows by that id. */
    static Optional<Template> known(EntityManager em, long account, String zaloId) {
        return em.createQuery(BY_ZALO_ID, Long.class)
                .setParameter("account", account)
                .setParameter("zaloId", zaloId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(id -> template(em, id));
    }

    /** Ready-made templates the account has already. */
    public List<String> ready(long account) {
        return host.db()
                .read(em -> em.createQuery(READY, String.class)
                        .setParameter("account", account)
                        .getResultList());
    }
}
