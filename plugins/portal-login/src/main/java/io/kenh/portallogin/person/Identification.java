package io.kenh.portallogin.person;

import io.kenh.api.addon.Host;
import io.kenh.contacts.api.PartnerCards;
import io.kenh.contacts.api.PartnerCards.Card;
import io.kenh.portal.api.PortalAccount;
import io.kenh.portal.api.PortalAccounts;
import io.kenh.portallogin.Notes;
import io.kenh.portallogin.person.Verdict.Enter;
import io.kenh.portallogin.person.Verdict.Prove;
import io.kenh.portallogin.person.Verdict.Reason;
import io.kenh.portallogin.person.Verdict.Refuse;
import io.kenh.portallogin.staff.ConfigView;
import io.kenh.zalooa.api.ZaloLogin.Person;
import io.kenh.zalooa.api.ZaloRecipients;
import io.kenh.zalooa.api.ZaloRecipients.Recipient;
import jakarta.persistence.EntityManager;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is that signed in at Zalo. By what is bound, by the id under which the Official Account's app knows a customer, by an
 * invitation; never by a name. That this id and the sign-in's are the same is what everybody finds and Zalo says nowhere, so it is taken
 * only together with a second sign: the name at both is the same, or the person proves it by a code sent to that customer's conversation.
 * What is opened is a customer's account and nothing else: staff have none. An identity that was removed from an account enters by an
 * invitation only, or bound again by who is signed in.
 */
public final class Identification {
    private final Host host;
    private final Bindings bindings;
    private final Relinking relinking;
    private final Notes notes;
    private final Removals removals;

    public Identification(Host host, Bindings bindings, Relinking relinking, Notes notes) {
        this.host = host;
        this.bindings = bindings;
        this.relinking = relinking;
        this.notes = notes;
        this.removals = new Removals(host);
    }

    /** As the system. @param invitation code of an invitation the person opened */
    public Verdict of(ConfigView config, Person person, @Nullable String invitation) {
        var kept = kept(config, person);
        var bound = kept.map(Held::portalAccountId).flatMap(accounts()::follow);
        var invited = Optional.ofNullable(invitation).flatMap(accounts()::invited);
        if (bound.isPresent()) {
            long opened = bound.get().id();
            return enter(
                    bound.get(),
                    invited.filter(other -> !leadsTo(other, opened)).isPresent());
        }
        if (invited.isPresent()) {
            return invited(config, person, invitation);
        }
        if (kept.filter(Held::removed).isPresent()) {
            return new Refuse(Reason.REMOVED);
        }
        var links = recipients().byAppUser(config.accountId(), person.id());
        if (links.stream().map(this::partner).distinct().count() > 1) {
            return new Refuse(Reason.AMBIGUOUS);
        }
        var link = links.stream().findFirst();
        boolean doubted = kept.filter(Held::doubted).isPresent();
        if (link.filter(known -> doubted || !same(known.name(), person.name())).isPresent()) {
            return new Prove(link.map(Recipient::linkId));
        }
        return link.map(known -> known(config, person, known)).orElseGet(() -> new Prove(Optional.empty()));
    }

    /** What is kept of the person, after what staff corrected since. Noted as used now if it opens something. */
    private Optional<Held> kept(ConfigView config, Person person) {
        return host.db().write(em -> {
            bindings.held(em, config, person)
                    .filter(held -> !held.doubted() && relinking.stands(em, held))
                    .ifPresent(held -> bindings.used(em, held, person));
            return bindings.held(em, config, person);
        });
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
            var verdict = bind(config, person, account.get(), null);
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
            boolean removed =
                    bindings.held(em, config, person).filter(Held::removed).isPresent();
            if (removed || removals.concern(em, config, link)) {
                return new Refuse(Reason.REMOVED);
            }
            var account = accounts().ofPartner(card.get().id(), config.companyId());
            if (account.isEmpty() && !config.createAccounts()) {
                return new Refuse(Reason.NO_ACCESS);
            }
            return bind(
                    config,
                    person,
                    account.orElseGet(() -> accounts().create(card.get().id(), config.companyId())),
                    link);
        });
    }

    /** The account that is signed in gets this person's Zalo identity. */
    public Verdict bind(ConfigView config, Person person, PortalAccount account) {
        return bind(config, person, account, null);
    }

    private Verdict bind(ConfigView config, Person person, PortalAccount account, @Nullable Recipient link) {
        if (account.companyId() != config.companyId()) {
            return new Refuse(Reason.CLOSED);
        }
        var verdict = enter(account, false);
        return verdict instanceof Enter && !host.db().write(em -> bound(em, config, person, account, link))
                ? new Refuse(Reason.BOUND)
                : verdict;
    }

    /** @return false when the account is bound to somebody else already, or this person to another account */
    private boolean bound(
            EntityManager em, ConfigView config, Person person, PortalAccount account, @Nullable Recipient link) {
        Bindings.oneAfterTheOther(em, config);
        var opens = bindings.held(em, config, person).map(Held::portalAccountId);
        if (opens.isPresent()) {
            return opens.flatMap(accounts()::follow)
                    .filter(opened -> opened.id() == account.id())
                    .isPresent();
        }
        var other = bindings.ofAccount(em, account.id());
        if (other.isPresent() && other.get().accountId() != config.accountId()) {
            bindings.remove(em, other.get());
        } else if (other.isPresent() && relinking.stands(em, other.get())) {
            return false;
        }
        bindings.bind(em, config, person, account.id());
        relinking.begin(em, bindings.held(em, config, person).orElseThrow(), link);
        notes.say(account, "portal-login.note.bound", 0, person.name());
        return true;
    }

    private boolean leadsTo(PortalAccount account, long opened) {
        return accounts()
                .follow(account.id())
                .filter(found -> found.id() == opened)
                .isPresent();
    }

    private Verdict enter(PortalAccount account, boolean uninvited) {
        boolean active = host.services()
                .get(PartnerCards.class)
                .find(account.partnerId())
                .filter(Card::active)
                .isPresent();
        return account.blocked() || !active ? new Refuse(Reason.CLOSED) : new Enter(account.id(), uninvited);
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
