package io.kenh.zbstemplates.template;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.zbstemplates.api.ZbsError;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.platform.TemplatePlatform;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What people do with templates, submitting aside. */
public final class TemplateService {
    /** Pages listen to it. */
    public static final String TOPIC = "zbs-templates.templates";

    private static final String TAKEN =
            "select count(t) from Template t where t.accountId = :account and t.code = :code";

    private final Host host;
    private final TemplatePlatform platform;

    public TemplateService(Host host, TemplatePlatform platform) {
        this.host = host;
        this.platform = platform;
    }

    /** @return the new template's id */
    public long create(Origin origin, TemplateContent content) {
        var account = platform.account(origin.accountId()).orElseThrow(() -> new KenhException(ZbsError.ACCOUNT));
        return host.db().write(em -> {
            if (taken(em, origin)) {
                throw new KenhException(ZbsError.CODE_TAKEN, origin.code());
            }
            var about = About.of(content, origin.documentType());
            var template = new Template(
                    account.companyId(), origin, false, about, host.json().write(content), now());
            em.persist(template);
            keepImages(content);
            signal();
            return template.id();
        });
    }

    static boolean taken(EntityManager em, Origin origin) {
        return em.createQuery(TAKEN, Long.class)
                        .setParameter("account", origin.accountId())
                        .setParameter("code", origin.code())
                        .getSingleResult()
                > 0;
    }

    /** @param version what the input is based on */
    public void edit(long id, int version, @Nullable String documentType, TemplateContent content) {
        change(id, version, (template, now) -> {
            template.edit(About.of(content, documentType), host.json().write(content), now);
            keepImages(content);
        });
    }

    /** What was uploaded while editing would be forgotten after a day. */
    private void keepImages(TemplateContent content) {
        content.images().forEach(host.files()::keep);
    }

    public void discard(long id) {
        change(id, null, Template::discard);
    }

    /** @param teams {@link Template#EVERYBODY} or ids; nobody closes it */
    public void enableFor(long id, Set<Long> teams) {
        change(id, null, (template, now) -> template.enableFor(teams, now));
    }

    public void archive(long id, boolean away) {
        change(id, null, (template, now) -> template.archive(away, now));
    }

    private void change(long id, @Nullable Integer version, BiConsumer<Template, Instant> action) {
        host.db().write(em -> {
            var template = TemplateStore.template(em, id);
            if (version != null && template.version() != version) {
                throw new KenhException(CoreError.CONFLICT);
            }
            action.accept(template, now());
            // A change of the draft alone leaves the template's own row as it was.
            em.lock(template, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            signal();
            return null;
        });
    }

    private Instant now() {
        return host.clock().instant();
    }

    private void signal() {
        host.live().signal(TOPIC, ZbsPermissions.READ);
    }
}
