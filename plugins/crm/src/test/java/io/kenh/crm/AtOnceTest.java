package io.kenh.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.data.DocRef;
import io.kenh.api.data.OnceKeys;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Users;
import io.kenh.crm.api.Attribution;
import io.kenh.crm.lead.Dealing;
import io.kenh.crm.lead.LeadOrigins;
import io.kenh.crm.stage.Stages;
import io.kenh.crm.utm.Sources;
import io.kenh.crm.utm.WordKind;
import io.kenh.crm.utm.Words;
import io.kenh.testkit.AtOnce;
import io.kenh.testkit.Database;
import io.kenh.testkit.FakeHost;
import io.kenh.testkit.PluginDatabase;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two do for the first time, at the same moment, what nobody did before. */
class AtOnceTest {
    private final PluginDatabase database = new PluginDatabase(Database.POSTGRES, CrmAddon::new);
    private final FakeHost host = database.host().with(Users.class, new Staff());

    @AfterEach
    void close() {
        database.close();
    }

    private <T> List<T> twice(Function<EntityManager, T> work) throws Exception {
        return AtOnce.twice(
                host.db(), () -> host.as(1, Map.of(), () -> host.db().write(work)));
    }

    @Test
    void a_name_is_one_word_leads_go_to_two_people_and_an_order_has_one_origin() throws Exception {
        var words = new Words(host);
        var ids = twice(em -> words.named(em, 1, WordKind.SOURCE, "Hội chợ"));
        assertEquals(ids.getFirst(), ids.getLast());
        assertEquals(List.of(7L, 8L), twice(em -> new Dealing(host).require(0)));
        var sources = new Sources(host, words, new LeadOrigins(host, new Stages(host)));
        var order = new DocRef("sales.order", 42);
        twice(em -> {
            sources.note(order, 1, new Attribution(null, "Hội chợ", null));
            return true;
        });
        assertTrue(sources.said(order));
    }

    @Test
    void what_two_programs_ask_for_under_one_key_is_made_once() throws Exception {
        var words = new Words(host);
        var once = new OnceKeys("crm_once");
        var number = new AtomicInteger();
        var ids = twice(em -> once.made(
                em,
                "form-1",
                () -> Objects.requireNonNull(
                        words.named(em, 1, WordKind.SOURCE, "Nguồn " + number.incrementAndGet()))));
        assertEquals(ids.getFirst(), ids.getLast());
        assertEquals(1, number.get());
    }

    /** Users 7 and 8. */
    private static final class Staff implements Users {
        private static final List<UserRef> ALL =
                List.of(new UserRef(7, "An", "an@example.vn"), new UserRef(8, "Bình", "binh@example.vn"));

        @Override
        public Optional<UserRef> find(long id) {
            return ALL.stream().filter(user -> user.id() == id).findFirst();
        }

        @Override
        public Map<Long, UserRef> find(Collection<Long> ids) {
            return Map.of();
        }

        @Override
        public List<UserRef> withPermission(long companyId, Permission permission) {
            return ALL;
        }
    }
}
