package io.kenh.crm.lead;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.kenh.api.addon.Host;
import io.kenh.api.event.Batch;
import io.kenh.api.event.DomainEvent;
import io.kenh.contacts.api.PartnerCards;
import io.kenh.contacts.api.PartnerMergeUndone;
import io.kenh.contacts.api.PartnerMerged;
import io.kenh.contacts.api.PartnerPhoneChanged;
import io.kenh.contacts.api.Partners;
import io.kenh.contacts.api.Partners.PartnerRef;
import io.kenh.crm.api.CrmPermissions;
import io.kenh.crm.lead.Phones.Number;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Marks of phone numbers follow what becomes known of their owners. News of many contacts together: leads are found by contact or number, along
 * an index of each, and those with the same new mark are changed by one statement. Their version stays: nobody who edits one is refused.
 */
public final class PhoneNews implements Batch {
    private static final String CONCERNED = """
            select l.id, l.companyId, l.who.partnerId, l.who.phone, l.who.phoneMark from CrmLead l
            where one_of(l.who.partnerId, :partners) or one_of(l.who.phoneKey, :keys)
            """;
    private static final String MARK = "update CrmLead l set l.who.phoneMark = :mark where one_of(l.id, :ids)";

    private final Host host;
    private final Phones phones;

    public PhoneNews(Host host) {
        this.host = host;
        this.phones = new Phones(host);
    }

    record Row(long id, long companyId, @Nullable Long partnerId, String phone, PhoneMark mark) {
        Number number() {
            return new Number(partnerId, phone);
        }
    }

    @Override
    public void handle(List<DomainEvent> events) {
        var partners = new HashSet<Long>();
        var numbers = new HashSet<String>();
        for (var event : events) {
            switch (event) {
                case PartnerPhoneChanged changed -> {
                    partners.add(changed.partnerId());
                    Stream.of(changed.before(), changed.after())
                            .filter(Objects::nonNull)
                            .forEach(numbers::add);
                }
                case PartnerMerged merged -> partners.addAll(List.of(merged.mergedId(), merged.survivorId()));
                case PartnerMergeUndone undone -> partners.addAll(List.of(undone.mergedId(), undone.survivorId()));
                default -> {}
            }
        }
        of(partners, numbers);
    }

    /** Looks again at the leads of these contacts, and of their numbers and others. */
    public void of(Set<Long> partners, Set<String> numbers) {
        if (partners.isEmpty() && numbers.isEmpty()) {
            return;
        }
        host.db().write(em -> {
            var contacts = host.services().get(Partners.class).find(partners).values();
            var all = new HashSet<>(partners);
            contacts.forEach(contact -> all.add(contact.id()));
            var known = new HashSet<>(numbers);
            contacts.stream().map(PartnerRef::phone).filter(Objects::nonNull).forEach(known::add);
            var ids = all.isEmpty()
                    ? all
                    : host.services().get(PartnerCards.class).ids(all);
            var rows = concerned(em, ids, known);
            rows.stream().collect(groupingBy(Row::companyId)).forEach((company, theirs) -> look(em, company, theirs));
            return true;
        });
    }

    private static List<Row> concerned(EntityManager em, Collection<Long> partners, Collection<String> numbers) {
        var keys = numbers.stream()
                .map(Who::phoneKey)
                .filter(key -> !key.isEmpty())
                .toArray(String[]::new);
        return em.createQuery(CONCERNED, Row.class)
                .setParameter("partners", partners.toArray(Long[]::new))
                .setParameter("keys", keys)
                .getResultList();
    }

    private void look(EntityManager em, long company, List<Row> rows) {
        var marks = phones.marks(company, rows.stream().map(Row::number).collect(toSet()));
        Map<PhoneMark, List<Long>> other = rows.stream()
                .filter(row -> marks.get(row.number()) != row.mark())
                .collect(groupingBy(
                        row -> Objects.requireNonNull(marks.get(row.number())),
                        () -> new EnumMap<>(PhoneMark.class),
                        mapping(Row::id, toList())));
        other.forEach((mark, ids) -> {
            em.createQuery(MARK)
                    .setParameter("mark", mark)
                    .setParameter("ids", ids.toArray(Long[]::new))
                    .executeUpdate();
            ids.forEach(id -> host.live().signal("crm.lead." + id, CrmPermissions.READ));
        });
        if (!other.isEmpty()) {
            host.live().signal("crm.leads", CrmPermissions.READ);
        }
    }
}
