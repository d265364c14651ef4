package io.kenh.portallogin.person;

import io.kenh.api.addon.Host;
import io.kenh.contacts.api.PartnerCards;
import io.kenh.contacts.api.PartnerCards.Card;
import io.kenh.portal.api.PortalAccount;
import io.kenh.portal.api.PortalAccounts;
import io.kenh.portallogin.person.Verdict.Enter;
import io.kenh.portallogin.person.Verdict.Prove;
import io.kenh.portallogin.person.Verdict.Reason;
import io.kenh.portallogin.person.Verdict.Refuse;
import io.kenh.portallogin.staff.ConfigView;
import io.kenh.zalooa.api.ZaloLogin.Person;
import io.kenh.zalooa.api.ZaloRecipients;
import io.kenh.zalooa.api.ZaloRecipients.Recipient;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is that signed in at Zalo. By what is bound, by the id under which the Official Account's app knows a customer, by an
 * invitation; never by a name. That this id and the sign-in's are the same is what everybody finds and Zalo says nowhere, so it is taken
 * only together with a second sign: the name at both is the same, or the person proves it by a code sent to that customer's conversation.
 * What is opened is a customer's account and nothing else: staff have none.
 */
public final class Identification {
    private final Host host;
    private final Bindings bindings;

    public Identification(Host host, Bindings bindings) {
        this.host = host;
        this.bindings = bindings;
    }

    /** As the system. @param invitation code of an invitation the person opened */
    public Verdict of(ConfigView config, Person person, @Nullable String invitation) {
        var bound = bindings.use(config, person).flatMap(accounts()::follow);
        if (bound.isPresent()) {
            return enter(bound.get());
        }
        var invited = Optional.ofNullable(invitation).flatMap(accounts()::invited);
        if (invited.isPresent()) {
            return invited(config, person, invitation);
        }
        var links = recipients().byAppUser(config.accountId(), person.id());
        if (links.stream().map(this::partner).distinct().count() > 1) {
            return new Refuse(Reason.AMBIGUOUS);
        }
        var link = links.stream().findFirst();
        if (link.filter(known -> !same(known.name(), person.name())).isPresent()) {
            return new Prove(link.map(Recipient::linkId));
        }
        return link.map(known -> known(config, person, known)).orElseGet(() -> new Prove(Optional.empty()));
    }

    /** The person holds an invitation, which is used up by this. */
    public Verdict invited(ConfigView config, Person person, @Nullable String code) {
        return host.db().write(em -> {
            var account = Optional.ofNullable(code)
                    .flatMap(accounts()::invited)
                    .filter(found -> found.companyId() == config.companyId());
            if (account.isEmpty()) {
                return new Prove(Optional.empty());
            }
            var verdict = bind(config, person, account.get());
            if (verdict instanceof Enter) {
                accounts().useInvitation(String.valueOf(code));
            }
            return verdict;
        });
    }

    /** It is sure that the person is this customer of the Official Account. */
    public Verdict known(ConfigView config, Person person, Recipient link) {
        var card = host.services().get(PartnerCards.class).find(link.partnerId());
        if (card.filter(found -> open(found, config)).isEmpty()) {
            return new Refuse(Reason.CLOSED);
        }
        return host.db().write(em -> {
            Bindings.oneAfterTheOther(em, config);
            var account = accounts().ofPartner(card.get().id(), config.companyId());
            if (account.isEmpty() && !config.createAccounts()) {
                return new Refuse(Reason.NO_ACCESS);
            }
            return bind(
                    config,
                    person,
                    account.orElseGet(() -> accounts().create(card.get().id(), config.companyId())));
        });
    }

    /** The account that is signed in gets this person's Zalo identity. */
    public Verdict bind(ConfigView config, Person person, PortalAccount account) {
        if (account.companyId() != config.companyId()) {
            return new Refuse(Reason.CLOSED);
        }
        var verdict = enter(account);
        return verdict instanceof Enter && !bindings.bind(config, person, account.id())
                ? new Refuse(Reason.BOUND)
                : verdict;
    }

    private Verdict enter(PortalAccount account) {
        boolean active = host.services()
                .get(PartnerCards.class)
                .find(account.partnerId())
                .filter(Card::active)
                .isPresent();
        return account.blocked() || !active ? new Refuse(Reason.CLOSED) : new Enter(account.id());
    }

    private static boolean open(Card card, ConfigView config) {
        var company = card.companyId();
        return card.active() && (company == null || company == config.companyId());
    }

    /** A merged contact is its survivor. */
    private long partner(Recipient link) {
        return host.services()
                .get(PartnerCards.class)
                .find(link.partnerId())
                .map(Card::id)
                .orElse(link.partnerId());
    }

    static boolean same(String one, String other) {
        return !plain(one).isEmpty() && plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private PortalAccounts accounts() {
        return host.services().get(PortalAccounts.class);
    }

    private ZaloRecipients recipients() {
        return host.services().get(ZaloRecipients.class);
    }
}
