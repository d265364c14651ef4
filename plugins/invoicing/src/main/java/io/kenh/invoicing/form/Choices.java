package io.kenh.invoicing.form;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.catalog.api.FiscalPositions;
import io.kenh.catalog.api.FiscalPositions.PositionRef;
import io.kenh.catalog.api.Prices;
import io.kenh.invoicing.account.Accounts;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.journal.JournalKind;
import io.kenh.invoicing.journal.JournalView;
import io.kenh.invoicing.journal.Journals;
import io.kenh.invoicing.profile.ProfileData;
import io.kenh.ui.form.Option;
import java.util.ArrayList;
import java.util.List;

/** What the editor offers to choose from, beside its lines. What is chosen already stays to be chosen. */
final class Choices {
    private final Host host;

    Choices(Host host) {
        this.host = host;
    }

    List<Option> priceLists(String chosen) {
        var options = new ArrayList<Option>();
        options.add(new Option("", t("invoicing.price-list.auto")));
        host.services()
                .get(Prices.class)
                .lists()
                .forEach(list -> options.add(new Option(Long.toString(list.id()), list.name())));
        return keeping(options, chosen, "#" + chosen);
    }

    /** Nothing to choose from while there is none. */
    List<Option> positions(String chosen) {
        var positions = host.services().get(FiscalPositions.class);
        var options = new ArrayList<Option>();
        options.add(new Option("", t("invoicing.fiscal-position.auto")));
        positions.all().forEach(one -> options.add(new Option(Long.toString(one.id()), one.name())));
        if (options.size() == 1 && chosen.isEmpty()) {
            return List.of();
        }
        var name = chosen.isEmpty()
                ? ""
                : positions.find(Long.parseLong(chosen)).map(PositionRef::name).orElse("#" + chosen);
        return keeping(options, chosen, name);
    }

    List<Option> people(String chosen) {
        var users = host.services().get(Users.class);
        var options = new ArrayList<Option>();
        options.add(new Option("", t("invoicing.none")));
        users.withPermission(Current.actor().companyId(), InvoicingPermissions.READ)
                .forEach(user -> options.add(new Option(Long.toString(user.id()), user.name())));
        var name = chosen.isEmpty()
                ? ""
                : users.find(Long.parseLong(chosen)).map(Users.UserRef::name).orElse("#" + chosen);
        return keeping(options, chosen, name);
    }

    /** Nothing to choose from while there is only one. */
    List<Option> journals(String chosen) {
        var journals = new Journals(host);
        var options = new ArrayList<Option>();
        journals.active(JournalKind.SALE)
                .forEach(journal -> options.add(new Option(Long.toString(journal.id()), journal.label())));
        if (options.size() < 2 && chosen.isEmpty()) {
            return List.of();
        }
        var name = journals.all().stream()
                .filter(journal -> Long.toString(journal.id()).equals(chosen))
                .map(JournalView::label)
                .findFirst()
                .orElse("#" + chosen);
        return keeping(options, chosen, name);
    }

    /** Nothing to choose from while there is only one. */
    List<Option> accounts(String chosen) {
        var accounts = new Accounts(host);
        var options = new ArrayList<Option>();
        options.add(new Option("", t("invoicing.account.auto")));
        accounts.active().forEach(one -> options.add(new Option(Long.toString(one.id()), one.label())));
        // The first says "as always".
        return options.size() < 3 && chosen.isEmpty()
                ? List.of()
                : keeping(
                        options,
                        chosen,
                        chosen.isEmpty() ? "" : accounts.label(Current.actor().companyId(), Long.valueOf(chosen)));
    }

    /** The company's own terms, or the usual ones. */
    static List<Option> terms(ProfileData profile, String chosen) {
        var options = new ArrayList<Option>();
        options.add(new Option("", t("invoicing.term.by-date")));
        TermNames.all(profile).forEach((code, name) -> options.add(new Option(code, name)));
        return keeping(options, chosen, TermNames.of(profile, chosen));
    }

    private static List<Option> keeping(List<Option> options, String chosen, String name) {
        if (!chosen.isEmpty()
                && options.stream().noneMatch(option -> option.value().equals(chosen))) {
            options.add(new Option(chosen, name));
        }
        return options;
    }
}
