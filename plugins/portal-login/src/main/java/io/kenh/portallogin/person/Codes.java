package io.kenh.portallogin.person;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.data.SearchText;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.SignIns;
import io.kenh.api.security.Tokens;
import io.kenh.contacts.api.Partners;
import io.kenh.inbox.api.Conversations;
import io.kenh.inbox.api.Replies;
import io.kenh.inbox.api.ThreadKey;
import io.kenh.inbox.api.Window.Phase;
import io.kenh.portallogin.PortalLoginSettings;
import io.kenh.portallogin.staff.ConfigView;
import io.kenh.zalooa.api.ZaloRecipients;
import io.kenh.zalooa.api.ZaloRecipients.Recipient;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a code into the conversation of the customer somebody says to be. Only who has that Zalo reads it. */
public final class Codes {
    private static final Logger LOG = LoggerFactory.getLogger(Codes.class);
    private static final String CHANNEL = "zalo-oa";
    private static final String HIDDEN = "••••••";
    private static final int LONGEST_NAME = 40;
    private static final int MOST = 3;
    private static final Duration WITHIN = Duration.ofMinutes(15);
    private static final Duration DAY = Duration.ofDays(1);
    /** Of one conversation a day: nobody signs in more often, and one number does not use up the company's. */
    private static final int PER_CONVERSATION = 10;
    /** From one address a day: a household, a small office, some of a mobile network's. */
    private static final int PER_ADDRESS = 40;

    /**
     * Who wants a code.
     *
     * @param browser its secret
     * @param address where it comes from
     */
    public record Asker(String browser, String address) {}

    private final Host host;
    private final Proofs proofs;

    public Codes(Host host, Proofs proofs) {
        this.host = host;
        this.proofs = proofs;
    }

    /** To the customer with this number, if there is exactly one. Whoever asks does not learn whether there is. As the system. */
    public void byPhone(Asker asker, ConfigView config, ProofView proof, String phone) {
        var browser = asker.browser();
        if (proofs.ask(browser)) {
            // Until somebody is found: what is typed then is as wrong as a code that was sent and mistyped.
            proofs.code(browser, null);
            var found = host.services().get(Partners.class).findByPhone(config.companyId(), phone);
            if (found.size() == 1) {
                var links = recipients().of(found.getFirst().id()).stream()
                        .filter(link -> link.accountId() == config.accountId())
                        .toList();
                if (links.size() == 1) {
                    send(asker, config, proof, links.getFirst());
                }
            }
        }
    }

    /** To the identity that the sign-in seems to be. */
    public void again(Asker asker, ConfigView config, ProofView proof) {
        var link = Optional.ofNullable(proof.linkId()).flatMap(recipients()::find);
        if (link.isPresent() && proofs.ask(asker.browser())) {
            send(asker, config, proof, link.get());
        }
    }

    private void send(Asker asker, ConfigView config, ProofView proof, Recipient link) {
        var thread = new ThreadKey(CHANNEL, link.accountId(), link.userId());
        var conversation = host.services().get(Conversations.class).find(thread);
        if (conversation.isEmpty() || !free(thread) || !few(asker, config, link)) {
            return;
        }
        var code = proofs.code(asker.browser(), link.linkId());
        if (code.isEmpty()) {
            return;
        }
        try {
            host.services()
                    .get(Replies.class)
                    .sendSecret(
                            conversation.get().id(),
                            t("portal-login.message", code.get(), name(proof)),
                            t("portal-login.message", HIDDEN, name(proof)),
                            "portal-login-"
                                    + Tokens.random()
                                            .replaceAll("[^A-Za-z0-9]", "")
                                            .substring(0, 24));
        } catch (KenhException closed) {
            // The window is closed: the page says what else there is, to everybody alike.
            LOG.info("no code to link {}: {}", link.linkId(), closed.code().key());
        }
    }

    private boolean free(ThreadKey thread) {
        var phase = host.services().get(Replies.class).window(thread).phase();
        return phase == Phase.FREE || phase == Phase.CHARGED && host.settings().get(PortalLoginSettings.CHARGED_CODES);
    }

    /** Whatever browser asks: nobody is flooded, and the company's name is not borrowed for a campaign. */
    private boolean few(Asker asker, ConfigView config, Recipient link) {
        var signIns = host.services().get(SignIns.class);
        int most = host.settings().get(PortalLoginSettings.CODES_A_DAY);
        return signIns.allow("portal-login:code:" + link.linkId(), MOST, WITHIN)
                && signIns.allow("portal-login:codes-to:" + link.linkId(), PER_CONVERSATION, DAY)
                && signIns.allow("portal-login:codes-for:" + asker.address(), PER_ADDRESS, DAY)
                && most > 0
                && signIns.allow("portal-login:codes:" + config.companyId(), most, DAY);
    }

    /** People choose the name themselves: it must not say more than one. */
    private static String name(ProofView proof) {
        return SearchText.cut(
                proof.person().name().replaceAll("[^\\p{L}\\p{M}\\p{N}' ]", " ").strip(), LONGEST_NAME);
    }

    private ZaloRecipients recipients() {
        return host.services().get(ZaloRecipients.class);
    }
}
