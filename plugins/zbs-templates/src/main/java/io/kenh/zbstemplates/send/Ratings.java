package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.zbstemplates.platform.MessagePlatform;
import io.kenh.zbstemplates.platform.PlatformException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks for stars whose report did not reach us. */
public final class Ratings {
    public static final String JOB = "zbs-templates.ratings";
    private static final Logger LOG = LoggerFactory.getLogger(Ratings.class);
    private static final Duration BACK = Duration.ofDays(2);
    /** Templates of which something was sent lately and not rated yet. */
    private static final String ASKED = """
            select distinct new io.kenh.zbstemplates.send.Ratings$Asked(v.accountId, v.zaloId)
            from ZbsMessage m join TemplateVersion v on v.template.id = m.templateId and v.number = m.templateVersion
            join Template t on t.id = m.templateId
            where t.type = io.kenh.zbstemplates.content.TemplateType.RATING and m.sentAt >= :since and m.rating is null
              and v.zaloId is not null
            """;

    public record Asked(long accountId, String templateId) {}

    private final Host host;
    private final MessagePlatform platform;
    private final Receipts receipts;

    Ratings(Host host, MessagePlatform platform, Receipts receipts) {
        this.host = host;
        this.platform = platform;
        this.receipts = receipts;
    }

    /** The recurring job. */
    public void run() {
        var now = host.clock().instant();
        List<Asked> asked = host.db()
                .read(em -> em.createQuery(ASKED, Asked.class)
                        .setParameter("since", now.minus(BACK))
                        .getResultList());
        for (var one : asked) {
            try {
                platform.ratings(one.accountId(), one.templateId(), now.minus(BACK), now)
                        .forEach(rating -> receipts.rated(one.accountId(), rating));
            } catch (PlatformException e) {
                LOG.info("ratings of {} not read: {}", one.templateId(), e.getMessage());
            }
        }
    }
}
