package io.kenh.sales.bridge.mail;

import static io.kenh.ui.Kit.date;
import static io.kenh.ui.Kit.money;
import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.contacts.api.PartnerCards;
import io.kenh.mail.api.Mailer;
import io.kenh.sales.order.OrderState;
import io.kenh.sales.order.OrderView;
import io.kenh.sales.profile.ProfileData;
import io.kenh.sales.profile.Profiles;
import io.kenh.ui.Paper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an e-mail about an order begins with, in the customer's language. @param text may be changed before it goes */
record OrderLetter(String subject, String text) {
    static OrderLetter of(Host host, Profiles profiles, OrderView order) {
        var language =
                host.services().get(PartnerCards.class).language(order.data().partnerId());
        var company = profiles.of(order.companyId());
        return Paper.in(language, host.texts(), () -> written(order, company));
    }

    private static OrderLetter written(OrderView order, ProfileData company) {
        var kind = order.state() == OrderState.SALE ? "order" : "quotation";
        var paragraphs = new ArrayList<String>();
        paragraphs.add(t("sales.mail.greeting", order.partnerName()));
        paragraphs.add(Stream.of(
                        t(
                                "sales.mail.text." + kind,
                                company.name(),
                                order.number(),
                                money(order.totals().total())),
                        until(order))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" ")));
        var url = order.publicUrl();
        if (url != null) {
            paragraphs.add(t("sales.mail.link." + kind) + "\n" + url);
        }
        paragraphs.add(String.join("\n", signed(company)));
        var subject = t("sales.mail.subject." + kind, order.number(), company.name());
        return new OrderLetter(Mailer.line(subject, Mailer.SUBJECT), String.join("\n\n", paragraphs));
    }

    private static String until(OrderView order) {
        var last = order.data().validityDate();
        return last == null || !order.state().quotation() ? "" : t("sales.mail.until", date(last));
    }

    private static List<String> signed(ProfileData company) {
        var lines = new ArrayList<String>();
        lines.add(t("sales.mail.regards"));
        lines.add(Current.actor().name());
        lines.add(company.name());
        lines.addAll(company.contacts());
        return lines;
    }
}
