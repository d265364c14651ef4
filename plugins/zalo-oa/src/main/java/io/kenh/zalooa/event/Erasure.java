package io.kenh.zalooa.event;

import io.kenh.api.addon.Host;
import io.kenh.contacts.api.Partners;
import io.kenh.inbox.api.Conversations;
import io.kenh.inbox.api.ThreadKey;
import io.kenh.zalooa.crypto.Digests;
import io.kenh.zalooa.link.LinkState;
import io.kenh.zalooa.link.Links;
import io.kenh.zalooa.link.ZaloLink;
import io.kenh.zalooa.send.Outgoings;
import jakarta.persistence.EntityManager;
import java.util.Locale;

/**
 * A person took back their data at Zalo (product map S5, Erased): what this plugin keeps of them goes, and what they wrote and were sent.
 * Their contact is left behind when staff completed it (it is the company's own record), and loses all personal data when it only ever
 * came from Zalo.
 */
final class Erasure {
    private static final String SENDS = "delete from zalo_oa_outgoing where account_id = ?1 and customer = ?2";
    private static final String EVENTS = """
            update zalo_oa_event set subject = ?3, body = '{}', error = null where account_id = ?1 and subject = ?2
            """;
    /** What still waits of this person must not bring them back. */
    private static final String PENDING = """
            update zalo_oa_event set state = 'PROCESSED', lease_until = null, cause = null, note = 'zalo-oa.note.erased'
            where account_id = ?1 and subject = ?2 and id <> ?3 and state in ('RECEIVED', 'QUEUED', 'ERROR')
            """;

    private static final String CALLS =
            "delete from zalo_oa_api_log where account_id = ?1 and (request like ?2 or response like ?2)";

    private final Host host;

    Erasure(Host host) {
        this.host = host;
    }

    String withdrawn(EventWork work) {
        var em = work.em();
        var found = Links.find(em, work.account().id(), work.customer()).filter(l -> l.state() != LinkState.ERASED);
        if (work.customer().isEmpty() || found.isEmpty()) {
            return "zalo-oa.note.unknown-user";
        }
        var link = found.get();
        var thread = link.thread();
        // With our own number in it: who comes back and leaves again is another link, and nobody can try all ids out.
        var hash = "erased:" + Digests.sha256Hex(work.account().id() + "|" + link.id() + "|" + thread.customer());
        Outgoings.giveUp(host, em, thread, "zalo-oa.reason.erased");
        forget(em, work, thread, hash);
        long partner = anonymous(link);
        var inbox = host.services().get(Conversations.class);
        inbox.partnerChanged(thread, partner);
        inbox.erase(thread, hash);
        link.erase(hash, partner);
        return "zalo-oa.note.erased";
    }

    private static void forget(EntityManager em, EventWork work, ThreadKey thread, String hash) {
        em.createNativeQuery(SENDS)
                .setParameter(1, thread.accountId())
                .setParameter(2, thread.customer())
                .executeUpdate();
        em.createNativeQuery(PENDING)
                .setParameter(1, thread.accountId())
                .setParameter(2, thread.customer())
                .setParameter(3, work.event().id())
                .executeUpdate();
        em.createNativeQuery(EVENTS)
                .setParameter(1, thread.accountId())
                .setParameter(2, thread.customer())
                .setParameter(3, hash)
                .executeUpdate();
        em.createNativeQuery(CALLS)
                .setParameter(1, thread.accountId())
                .setParameter(2, "%" + thread.customer() + "%")
                .executeUpdate();
    }

    private long anonymous(ZaloLink link) {
        var partners = host.services().get(Partners.class);
        var name = host.texts().in(Locale.of("vi"), "zalo-oa.link.erased");
        if (link.homePartnerId() != link.partnerId()) {
            // Merged into another one meanwhile, it still keeps its own data.
            partners.eraseShadow(link.homePartnerId(), name);
        }
        return partners.eraseShadow(link.partnerId(), name)
                ? link.partnerId()
                : partners.createShadow(link.companyId(), name, null).id();
    }
}
