package io.kenh.sales.form;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.catalog.api.Prices;
import io.kenh.catalog.api.lines.LineFields;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.sales.order.OfferedTerms;
import io.kenh.ui.form.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** What the editor offers to choose from, beside its lines. */
final class Choices {
    private final Host host;

    Choices(Host host) {
        this.host = host;
    }

    static Option none() {
        return new Option("", t("sales.none"));
    }

    List<Option> priceLists(String chosen) {
        var prices = host.services().get(Prices.class);
        var options = new ArrayList<Option>();
        options.add(new Option("", t("sales.price-list.auto")));
        prices.lists().forEach(list -> options.add(new Option(Long.toString(list.id()), list.name())));
        return keeping(options, chosen, id -> prices.list(id).map(Prices.PriceListRef::name));
    }

    List<Option> people(String chosen) {
        var users = host.services().get(Users.class);
        var options = new ArrayList<Option>();
        options.add(none());
        users.withPermission(Current.actor().companyId(), SalesPermissions.WRITE)
                .forEach(user -> options.add(new Option(Long.toString(user.id()), user.name())));
        return keeping(options, chosen, id -> users.find(id).map(Users.UserRef::name));
    }

    List<Option> teams(String chosen) {
        var options = new ArrayList<Option>();
        options.add(none());
        host.services()
                .get(Users.class)
                .teams(Current.actor().companyId())
                .forEach(team -> options.add(new Option(Long.toString(team.id()), team.name())));
        return keeping(options, chosen, id -> Optional.empty());
    }

    /** Which payment terms invoices understand, in words; empty while nothing makes any. */
    String terms() {
        return host.services()
                .find(OfferedTerms.class)
                .map(offered -> t("sales.field.paymentTerm.understood", String.join(" · ", offered.names())))
                .orElse("");
    }

    /** What an order has already stays to be chosen, also when it is no longer offered: saving must not take it away. */
    private static List<Option> keeping(List<Option> options, String chosen, LongFunction<Optional<String>> name) {
        var id = LineFields.id(chosen);
        if (id != null && options.stream().noneMatch(option -> option.value().equals(chosen))) {
            options.add(new Option(chosen, name.apply(id).orElse("#" + chosen)));
        }
        return options;
    }
}
