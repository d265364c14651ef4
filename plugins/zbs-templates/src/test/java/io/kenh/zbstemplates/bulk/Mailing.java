package io.kenh.zbstemplates.bulk;

import io.kenh.api.data.Documents;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Users;
import io.kenh.contacts.api.Partners;
import io.kenh.zalooa.api.ZaloRecipients;
import io.kenh.zbstemplates.Desk;
import io.kenh.zbstemplates.Given;
import io.kenh.zbstemplates.content.Tag;
import io.kenh.zbstemplates.send.MessageState;
import io.kenh.zbstemplates.send.Sending;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** A shop with orders of customers, and a template in use. */
final class Mailing implements AutoCloseable {
    final Desk desk = new Desk();
    final Orders orders = new Orders();
    /** Contact to phone. */
    final Map<Long, String> phones = new HashMap<>();

    final long template;
    final Bulk bulk = desk.parts.bulk();

    Mailing() {
        this(Tag.TRANSACTION);
    }

    Mailing(Tag tag) {
        desk.host.with(Documents.class, orders);
        desk.host.with(Partners.class, some(Partners.class, ids -> {
            var found = new HashMap<Long, Partners.PartnerRef>();
            phones.forEach((id, phone) -> {
                if (ids.contains(id)) {
                    var number = phone.isEmpty() ? null : phone;
                    found.put(id, new Partners.PartnerRef(id, "Khách " + id, number, null, null, false, false));
                }
            });
            return found;
        }));
        desk.host.with(ZaloRecipients.class, some(ZaloRecipients.class, ids -> Map.of()));
        desk.host.with(Users.class, users());
        desk.messages.daily = 100_000;
        template = desk.inUse(Given.good().with(given -> given.tag = tag).content());
    }

    private interface Batch {
        Map<Long, ?> of(Collection<Long> ids);
    }

    /** Answers for many contacts, and for one as it does for many. */
    private static <T> T some(Class<T> type, Batch batch) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (args[0] instanceof Collection<?> ids) {
                return batch.of(new HashSet<>(ids.stream().map(Long.class::cast).toList()));
            }
            var one = (Long) args[0];
            return method.getReturnType() == Optional.class
                    ? Optional.ofNullable(batch.of(Set.of(one)).get(one))
                    : List.of();
        }));
    }

    private static Users users() {
        return new Users() {
            @Override
            public Optional<UserRef> find(long id) {
                return Optional.empty();
            }

            @Override
            public Map<Long, UserRef> find(Collection<Long> ids) {
                return Map.of();
            }

            @Override
            public List<UserRef> withPermission(long companyId, Permission permission) {
                return List.of();
            }
        };
    }

    /** So many orders from 1 on, each of a customer with a phone. */
    Mailing with(int count) {
        LongStream.rangeClosed(1, count).forEach(id -> {
            orders.add(id, "Khách " + id, id);
            phones.put(id, "+849" + (10_000_000 + id));
        });
        return this;
    }

    Wish wish(boolean start, String key) {
        return new Wish(Orders.TYPE, List.copyOf(orders.all.keySet()), template, start, key);
    }

    /** All orders, planned. */
    long plan() {
        var id = desk.in(1, () -> bulk.start().make(wish(false, null))).id();
        work(id);
        return id;
    }

    /** Planned and started; nothing is queued yet. */
    long start() {
        var id = plan();
        desk.run(() -> bulk.runs().start(id));
        return id;
    }

    /** The job runs, as on a worker. */
    void work(long id) {
        bulk.runner().run(new BulkRunner.Task(id));
    }

    /** All messages that can go now go, and the run hears of it. */
    void send(long id) {
        work(id);
        int before = -1;
        while (before != desk.messages.calls) {
            before = desk.messages.calls;
            desk.send();
        }
        work(id);
    }

    Counts counts(long id) {
        return desk.in(1, () -> bulk.store().counts(id));
    }

    long count(long id, Verdict verdict) {
        return counts(id).of(verdict);
    }

    long count(long id, MessageState state) {
        return counts(id).of(state);
    }

    BulkState state(long id) {
        return desk.in(1, () -> bulk.store().row(id)).state();
    }

    Plan planOf(long id) {
        return desk.in(1, () -> bulk.plans().of(id));
    }

    Sending sending() {
        return desk.parts.sending();
    }

    /** How many messages arrived, and at how many phones. */
    List<Integer> arrived() {
        var taken = desk.messages.taken;
        var phonesReached = new HashSet<String>();
        taken.forEach(letter -> phonesReached.add(letter.to()));
        return List.of(taken.size(), phonesReached.size());
    }

    @Override
    public void close() {
        desk.close();
    }
}
