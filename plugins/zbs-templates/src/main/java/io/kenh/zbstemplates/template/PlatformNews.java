package io.kenh.zbstemplates.template;

import io.kenh.api.addon.Host;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.platform.TemplatePlatform.Status;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes down what the platform says of templates. Telling the same twice changes nothing; drafts are never touched. */
public final class PlatformNews {
    /** So long a submission without an answer may still turn up. */
    private static final Duration LOST = Duration.ofMinutes(10);

    private static final String KNOWN = """
            select v.zaloId, v.state, v.template.imported from TemplateVersion v
            where v.accountId = :account and v.zaloId is not null
            """;
    private static final String UNANSWERED = """
            from TemplateVersion v join fetch v.template
            where v.accountId = :account and v.zaloId is null and v.state = :pending
            """;

    /** A version the platform has. */
    public record Known(VersionState state, boolean imported) {}

    private final Host host;

    public PlatformNews(Host host) {
        this.host = host;
    }

    public Map<String, Known> known(long account) {
        return host.db().read(em -> {
            var known = new HashMap<String, Known>();
            em.createQuery(KNOWN, Object[].class)
                    .setParameter("account", account)
                    .getResultList()
                    .forEach(row -> known.put((String) row[0], new Known((VersionState) row[1], (boolean) row[2])));
            return known;
        });
    }

    /** What the platform's state means for a version. */
    public static VersionState meaning(Status status) {
        return switch (status) {
            case ENABLE -> VersionState.APPROVED;
            case PENDING_REVIEW -> VersionState.PENDING;
            case REJECT -> VersionState.REJECTED;
            case DISABLE -> VersionState.DISABLED;
            case DELETE -> VersionState.DELETED;
        };
    }

    /** @return whether we have such a template */
    public boolean decided(long account, String zaloId, @Nullable Status status, String reason, PlatformFacts facts) {
        return host.db().write(em -> {
            var template = TemplateStore.known(em, account, zaloId);
            template.ifPresent(one -> {
                var version = version(one, zaloId);
                one.learned(version, facts, now());
                if (status != null) {
                    one.decided(version, meaning(status), reason, now());
                }
                signal();
            });
            return template.isPresent();
        });
    }

    private static TemplateVersion version(Template template, String zaloId) {
        return template.versions().reversed().stream()
                .filter(version -> zaloId.equals(version.zaloId()))
                .findFirst()
                .orElseThrow();
    }

    /** A template made elsewhere: read-only here. */
    public void imported(
            long account,
            long company,
            String zaloId,
            TemplateContent content,
            @Nullable Status status,
            String reason,
            PlatformFacts facts) {
        host.db().write(em -> {
            if (TemplateStore.known(em, account, zaloId).isPresent()) {
                return null;
            }
            var origin = new Origin(account, "zalo-" + zaloId, null, null, null, null);
            if (TemplateService.taken(em, origin)) {
                return null;
            }
            var about = About.of(content, null);
            var template =
                    new Template(company, origin, true, about, host.json().write(content), now());
            var version = template.newest();
            version.submit("", 0, now(), zaloId);
            template.accepted(version, zaloId, facts, now());
            template.decided(version, meaning(status == null ? Status.PENDING_REVIEW : status), reason, now());
            em.persist(template);
            signal();
            return null;
        });
    }

    /** Names of versions that were sent and never answered, by the version's id. */
    public Map<Long, String> unanswered(long account) {
        return host.db().read(em -> {
            var names = new HashMap<Long, String>();
            unanswered(em, account)
                    .forEach(version -> names.put(
                            version.id(),
                            host.json()
                                    .read(version.content(), TemplateContent.class)
                                    .name()));
            return names;
        });
    }

    private static List<TemplateVersion> unanswered(EntityManager em, long account) {
        return em.createQuery(UNANSWERED, TemplateVersion.class)
                .setParameter("account", account)
                .setParameter("pending", VersionState.PENDING)
                .getResultList();
    }

    /** It had arrived after all. */
    public void found(long versionId, String zaloId) {
        answered(versionId, version -> version.template().accepted(version, zaloId, PlatformFacts.NONE, now()));
    }

    /** Nobody has heard of it: after a while it is a draft again. */
    public void missing(long versionId) {
        answered(versionId, version -> {
            if (Optional.ofNullable(version.submittedAt())
                    .filter(at -> at.plus(LOST).isBefore(now()))
                    .isPresent()) {
                version.template().returned(version, "", now());
            }
        });
    }

    private void answered(long versionId, Consumer<TemplateVersion> action) {
        host.db().write(em -> {
            var version = em.find(TemplateVersion.class, versionId);
            if (version != null && version.is(VersionState.PENDING) && version.zaloId() == null) {
                action.accept(version);
                signal();
            }
            return null;
        });
    }

    private Instant now() {
        return host.clock().instant();
    }

    private void signal() {
        host.live().signal(TemplateService.TOPIC, ZbsPermissions.READ);
    }
}
