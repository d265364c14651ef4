package io.kenh.runtime.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.Content;
import io.kenh.api.data.DocType;
import io.kenh.api.security.Scope;
import io.kenh.runtime.db.Database;
import io.kenh.ui.Kit;
import io.kenh.ui.records.Picked;
import io.kenh.ui.records.RecordQuery;
import io.kenh.ui.records.RecordView;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A view that another plugin offers for the documents of a list. */
@ParameterizedClass
@EnumSource(Database.Kind.class)
class FurtherViewTest extends SaleList {
    FurtherViewTest(Database.Kind kind) {
        super(kind);
    }

    /** Names what is dearer than its wish says, dearest last, two at a time. */
    private static class Dear implements RecordView {
        @Override
        public String id() {
            return "dear";
        }

        @Override
        public String label() {
            return "Dear ones";
        }

        @Override
        public String icon() {
            return "coin";
        }

        @Override
        public boolean offered(DocType<?> type) {
            return type.name().equals("test.sale");
        }

        @Override
        public Content content(DocType<?> type, Picked records, boolean part) {
            var ids = records.ask(query -> dear(query, records));
            var lines = records.lines(ids);
            return Kit.text((part ? "part " : "whole ")
                    + ids.stream()
                            .map(lines::get)
                            .map(line -> line.title() + "/" + line.about() + "@" + line.url())
                            .collect(Collectors.joining(";", "[", "]")));
        }

        private static List<Long> dear(RecordQuery query, Picked records) {
            var other = query.from(Sale.class);
            query.and(query.cb().equal(other.get("id"), query.id()));
            var wish = records.state().get("v.least");
            query.and(query.cb().ge(other.<Long>get("amount"), wish.isEmpty() ? 0 : Long.parseLong(wish)));
            if (!records.after().isEmpty()) {
                query.and(query.cb().gt(other.<Long>get("amount"), Long.parseLong(records.after())));
            }
            query.order(query.cb().asc(other.get("amount")));
            int id = query.select(query.id());
            return query.list(0, 2).stream().map(row -> (Long) row.get(id)).toList();
        }
    }

    @Test
    void it_stands_in_the_switch_and_reads_only_what_the_actor_sees_and_the_address_selects() {
        web.further.add(new Dear());
        assertTrue(page("view=list").contains("view=dear"));
        var all = page("view=dear&v.least=2000&q=");
        assertTrue(all.contains("whole [S2/Trần Văn Bình, 50%@/test/sales/2;S3/Lê Hương@/test/sales/3]"), all);
        assertTrue(all.contains("aria-current=\"page\"") && all.contains("v.least=2000"), all);
        assertTrue(page("view=dear&v.least=5000").contains("[S4/"));
        assertTrue(page("view=dear&f.state=SENT").contains("[S2/Trần Văn Bình, 50%@/test/sales/2;S4/"));
        web.actor = RecordsFixture.user(7, 1, Map.of(READ.id(), Scope.OWN, EDIT.id(), Scope.COMPANY));
        assertTrue(page("view=dear&v.least=5000").contains("whole []"), "a colleague's is not there");
        assertFalse(page("view=dear&v.least=1").contains(SECRET));
    }

    @Test
    void a_script_gets_it_alone_and_its_next_rows() {
        web.further.add(new Dear());
        var alone = web.get(LIST + "?view=dear&part=view", "HX-Request", "true").body();
        assertTrue(alone.startsWith("part [S1/"), alone);
        var next = web.get(LIST + "?view=dear&part=view&after=2000", "HX-Request", "true")
                .body();
        assertTrue(next.startsWith("part [S3/") && next.contains(";S4/"), next);
        assertTrue(page("view=dear&after=2000").contains("whole [S3/"), "without script it is a page of its own");
    }

    @Test
    void broken_or_switched_off_it_leaves_the_list_whole() {
        assertEquals(List.of(1L, 2L, 3L, 4L), found("view=dear&sort=number"));
        web.further.add(new Dear() {
            @Override
            public Content content(DocType<?> type, Picked records, boolean part) {
                return output -> {
                    throw new IllegalStateException("a broken plugin");
                };
            }
        });
        var broken = page("view=dear");
        assertTrue(broken.contains("view=kanban") && broken.contains("tone-warning"), broken);
        web.further.clear();
        web.further.add(new Dear() {
            @Override
            public boolean offered(DocType<?> type) {
                throw new IllegalStateException("a broken plugin");
            }
        });
        assertFalse(page("view=list").contains("view=dear"));
        assertTrue(page("view=dear").contains("aria-label=\"List\" title=\"List\" aria-current=\"page\""));
    }
}
