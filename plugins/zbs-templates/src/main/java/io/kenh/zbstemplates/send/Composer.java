package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocView;
import io.kenh.api.data.Documents;
import io.kenh.api.data.FactValue;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.contacts.api.DoNotContact.Wish;
import io.kenh.contacts.api.Partners;
import io.kenh.zalooa.api.ZaloRecipients;
import io.kenh.zbstemplates.content.TemplateType;
import io.kenh.zbstemplates.limit.Limits;
import io.kenh.zbstemplates.ready.Guards;
import io.kenh.zbstemplates.template.NotInUse;
import io.kenh.zbstemplates.template.Sendable;
import io.kenh.zbstemplates.template.TemplateStore;
import io.kenh.zbstemplates.values.Values;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what would be sent. Preview, sending, rules and batches all ask here, so that what is shown is what is sent. */
public final class Composer {
    private final Host host;
    private final TemplateStore templates;
    private final Outbox outbox;
    private final Limits limits;
    private final Wishes wishes;
    private final Guards guards;

    public Composer(Host host, TemplateStore templates, Outbox outbox, Limits limits) {
        this.host = host;
        this.templates = templates;
        this.outbox = outbox;
        this.limits = limits;
        this.wishes = new Wishes(host);
        this.guards = new Guards(host);
    }

    /** Templates the actor may send about this document: those that fit its state first, and of them that of its newest moment nobody was told of. */
    public List<Composed> usable(DocRef document) {
        var actor = Current.actor();
        var found = templates.sendable(document.type()).stream()
                .filter(template -> outbox.open(template, actor))
                .toList();
        if (found.isEmpty()) {
            return List.of();
        }
        var view = documents().find(document);
        if (view.isEmpty()) {
            return List.of();
        }
        var facts = documents().facts(document);
        var customer = customer(view.get());
        var newest = Newest.of(host, guards, document);
        return found.stream()
                .filter(template -> view.get().companyId() == 0 || view.get().companyId() == template.companyId())
                .map(template -> compose(template, view.get(), facts, customer))
                .sorted(Comparator.<Composed, Boolean>comparing(composed -> composed.unfit() != null)
                        .thenComparing(composed -> newest.of(composed.template()), Comparator.reverseOrder()))
                .toList();
    }

    /**
     * @throws KenhException {@code core.not-found} when the actor may not read the document, {@code zbs-templates.not-in-use} when the
     *     template is not in use, not for such documents or not open to the actor
     */
    public Composed compose(long templateId, DocRef document) {
        var view = documents().find(document).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        var template = templates
                .sendable(templateId)
                .filter(one -> outbox.open(one, Current.actor())
                        && document.type().equals(one.row().documentType()))
                .orElseThrow(() -> NotInUse.of(templates, templateId));
        return compose(template, view, documents().facts(document), customer(view));
    }

    /** The same, telling what the document said earlier. @param said facts by name; empty for those of now */
    public Composed compose(long templateId, DocRef document, Map<String, FactValue> said) {
        var composed = compose(templateId, document);
        return said.isEmpty()
                ? composed
                : composed.saying(Values.of(composed.template().content(), said, limits.current(), Current.zone()));
    }

    /** About many documents, at most 500, in a handful of queries. Absent are those the actor may not read or of another company. */
    public Map<DocRef, Composed> compose(Sendable template, Collection<DocRef> refs) {
        var views = new LinkedHashMap<>(documents().find(refs));
        views.values().removeIf(view -> view.companyId() != 0 && view.companyId() != template.companyId());
        var facts = documents().facts(views.keySet(), Fitness.wanted(template.content(), guards.of(template)));
        var ids = views.values().stream()
                .flatMap(view -> Stream.ofNullable(view.partnerId()))
                .collect(Collectors.toSet());
        var customers = ids.isEmpty()
                ? Map.<Long, Partners.PartnerRef>of()
                : host.services().get(Partners.class).find(ids);
        var survivors = customers.values().stream().map(Partners.PartnerRef::id).collect(Collectors.toSet());
        var links = survivors.isEmpty() || template.row().type() == TemplateType.OTP
                ? Map.<Long, List<ZaloRecipients.Recipient>>of()
                : host.services().get(ZaloRecipients.class).of(survivors);
        var silent = wishes.of(template.row().type(), survivors);
        var all = new LinkedHashMap<DocRef, Composed>();
        views.forEach((ref, view) -> {
            var customer = Optional.ofNullable(view.partnerId()).map(customers::get);
            var own =
                    customer.map(one -> links.getOrDefault(one.id(), List.of())).orElse(List.of());
            all.put(ref, compose(template, view, facts.getOrDefault(ref, Map.of()), customer, own, silent));
        });
        return all;
    }

    private Composed compose(
            Sendable template, DocView view, Map<String, FactValue> facts, Optional<Partners.PartnerRef> customer) {
        var links = customer.isEmpty() || template.row().type() == TemplateType.OTP
                ? List.<ZaloRecipients.Recipient>of()
                : host.services().get(ZaloRecipients.class).of(customer.get().id());
        var partners = customer.map(Partners.PartnerRef::id).stream().toList();
        return compose(
                template, view, facts, customer, links, wishes.of(template.row().type(), partners));
    }

    private Composed compose(
            Sendable template,
            DocView view,
            Map<String, FactValue> facts,
            Optional<Partners.PartnerRef> customer,
            List<ZaloRecipients.Recipient> links,
            Map<Long, Wish> silent) {
        var partner = customer.map(Partners.PartnerRef::id).orElse(null);
        return new Composed(
                template,
                view,
                Values.of(template.content(), facts, limits.current(), Current.zone()),
                Fitness.unfit(guards.of(template), facts),
                customer.map(one -> addresses(template, one, links)).orElse(List.of()),
                partner,
                customer.map(Partners.PartnerRef::name).orElse(""),
                Wishes.of(silent, partner));
    }

    private Optional<Partners.PartnerRef> customer(DocView view) {
        var partner = view.partnerId();
        return partner == null
                ? Optional.empty()
                : host.services().get(Partners.class).find(partner);
    }

    /** The person's Zalo id where the template allows it: cheaper, and certainly the right person. Then the phone. */
    private List<Composed.Address> addresses(
            Sendable template, Partners.PartnerRef customer, List<ZaloRecipients.Recipient> links) {
        var all = new ArrayList<Composed.Address>();
        var phone = customer.phone();
        links.stream()
                .filter(one -> one.accountId() == template.row().accountId() && one.reachable())
                .findFirst()
                .ifPresent(one -> all.add(address(
                        template,
                        new Recipient(customer.id(), customer.name(), Route.UID, one.userId(), phone),
                        one.followed() ? "zbs-templates.route.UID.follows" : "zbs-templates.route.UID.linked")));
        if (phone != null) {
            all.add(address(
                    template,
                    new Recipient(customer.id(), customer.name(), Route.PHONE, null, phone),
                    all.isEmpty() ? "zbs-templates.route.PHONE.no-link" : "zbs-templates.route.PHONE.other"));
        }
        return all;
    }

    private static Composed.Address address(Sendable template, Recipient to, String reason) {
        return new Composed.Address(to, reason, price(template, to.route()));
    }

    private static @Nullable Long price(Sendable template, Route route) {
        return Message.price(template, route);
    }

    private Documents documents() {
        return host.services().get(Documents.class);
    }
}
