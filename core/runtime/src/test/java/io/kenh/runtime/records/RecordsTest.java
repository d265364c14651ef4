package io.kenh.runtime.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.security.Scope;
import io.kenh.runtime.db.Database;
import io.kenh.runtime.records.Sale.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.Kind.class)
class RecordsTest extends SaleList {
    RecordsTest(Database.Kind kind) {
        super(kind);
    }

    @Test
    void filters_are_joined_and_their_values_are_alternatives() {
        assertEquals(List.of(1L, 2L, 4L), found("sort=number&f.state=DRAFT,SENT"));
        assertEquals(List.of(2L, 4L), found("sort=number&f.state=DRAFT,SENT&f.amount=1500.."));
        assertEquals(List.of(1L, 4L), found("sort=number&f.soldOn=month"));
        assertEquals(List.of(1L, 2L), found("sort=number&f.soldOn=2026-10-31,today"));
        assertEquals(List.of(4L), found("sort=number&f.soldOn=2026-11~2026-11-01..2026-11-10"));
        assertEquals(List.of(3L), found("f.soldOn=-"));
        assertEquals(List.of(1L, 2L), found("sort=number&f.madeAt=2026-10-31..2026-10-31,2026-11-20"));
        assertEquals(List.of(3L), found("f.paid=true"));
        assertEquals(List.of(1L, 2L, 3L), found("sort=number&f.owner=me"));
        assertEquals(List.of(4L), found("f.owner=8"));
        assertEquals(List.of(2L), found("f.quantity=1.5..2"));
        assertEquals(List.of(2L), found("f.soldOn.from=2026-10-01&f.soldOn.to=2026-10-31"));
    }

    @Test
    void search_does_not_mind_accents_and_takes_signs_as_signs() {
        assertEquals(List.of(1L), found("q=nguyen+anh"));
        assertEquals(List.of(2L), found("q=BINH"));
        assertEquals(List.of(3L), found("q=s3"));
        assertEquals(List.of(), found("q=%25"));
        assertEquals(List.of(), found("q=S_"));
        assertEquals(List.of(), found("q=%27+or+1%3D1+--"));
    }

    @Test
    void what_cannot_be_understood_is_refused_and_never_left_out() {
        for (var query : List.of(
                "f.state=NOPE",
                "f.state=DRAFT%27%20or%201=1",
                "f.soldOn=2026-99-99",
                "f.soldOn=zz..",
                "f.amount=1e9",
                "f.amount=;drop",
                "f.quantity=1e999999999",
                "f.owner=abc",
                "after=AAAA",
                "after=%00",
                "q=%00",
                "f.customer=a%00",
                "view=calendar&month=x",
                "f.owner=" + "1,".repeat(300) + "1",
                "q=" + "x".repeat(2001))) {
            assertEquals(400, web.get(LIST + "?" + query).statusCode(), query);
        }
        for (var harmless :
                List.of("sort=nope", "group=nope", "f.nope=1", "view=nope", "sort=-", "measure=nope&view=pivot")) {
            assertEquals(200, web.get(LIST + "?" + harmless).statusCode(), harmless);
        }
        assertFalse(page("q=%3Cscript%3Ealert(1)%3C/script%3E").contains("<script>alert"));
    }

    @Test
    void pages_neither_lose_nor_repeat_records_with_equal_or_no_values() {
        for (long id = 100; id < 300; id++) {
            var day = id % 3 == 0 ? null : LocalDate.of(2026, 1, 1 + (int) (id % 2));
            save(sale(id, "Cùng tên", day, 5, State.DRAFT));
        }
        for (var sort : List.of("soldOn", "-soldOn", "customer", "-customer", "amount", "-amount", "shop", "-shop")) {
            var seen = new ArrayList<Long>();
            String url = LIST + "?sort=" + sort;
            String[] headers = {};
            while (url != null) {
                var html = web.get(url, headers).body();
                seen.addAll(numbers(html));
                headers = new String[] {"HX-Request", "true"};
                var more = MORE.matcher(html);
                url = more.find() ? more.group(1).replace("&amp;", "&") : null;
            }
            assertEquals(204, seen.size(), sort);
            assertEquals(204, new HashSet<>(seen).size(), sort);
        }
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        for (long id = 100; id < 200; id++) {
            save(sale(id, "X", LocalDate.of(2026, 1, 1), 5, State.DRAFT));
        }
        var more = MORE.matcher(page("sort=amount"));
        assertTrue(more.find());
        var url = more.group(1).replace("&amp;", "&").replace("sort=amount", "sort=customer");
        assertEquals(400, web.get(url).statusCode());
    }

    @Test
    void the_scope_holds_in_every_view_and_export() {
        web.actor = RecordsFixture.user(7, 1, Map.of(READ.id(), Scope.OWN));
        for (var path : List.of(
                "?sort=number",
                "?q=bi+mat",
                "?f.owner=8",
                "?group=customer",
                "?group=customer&part=rows",
                "?view=kanban",
                "?view=kanban&part=cards&f.state=SENT",
                "?view=calendar&month=2026-11",
                "?view=pivot&rows=customer&measure=amount",
                "?view=pivot&rows=customer&cols=soldOn:month",
                "?view=graph&rows=customer&measure=amount",
                "/export?format=csv",
                "/export?format=csv&f.owner=8")) {
            var html = web.get(LIST + path, "HX-Request", "true").body();
            assertFalse(html.contains(SECRET), path);
            assertFalse(html.contains("S4<") || html.contains("S5<"), path);
            assertFalse(html.contains("₫8,000") || html.contains("₫16,000"), path);
        }
        assertTrue(page("sort=number").contains("₫7,000"));
    }

    @Test
    void sums_and_counts_are_of_all_that_is_selected() {
        var html = page("f.state=DRAFT,SENT");
        assertTrue(html.contains("₫11,000"), html);
        assertTrue(html.contains("3 records"), html);
    }

    @Test
    void groups_count_sum_and_lead_to_their_records() {
        var html = page("group=soldOn:month");
        assertTrue(html.contains("11/2026") && html.contains("10/2026") && html.contains(">None<"), html);
        assertTrue(html.contains("₫9,000"), html);
        assertEquals(List.of(1L, 4L), found("sort=number&f.soldOn=2026-11"));
        var byMoment = page("group=madeAt:year");
        assertTrue(byMoment.contains(">2026</a> <span class=\"count\">4</span>"), byMoment);
        var comma = page("group=customer");
        assertTrue(comma.contains("f.customer=Tr%E1%BA%A7n+V%C4%83n+B%C3%ACnh%252C+50%2525"), comma);
        assertEquals(List.of(2L), found("f.customer=Tr%E1%BA%A7n+V%C4%83n+B%C3%ACnh%252C+50%2525"));
    }

    @Test
    void a_pivot_adds_up() {
        var html = page("view=pivot&rows=state&cols=soldOn:quarter&measure=amount");
        assertTrue(html.contains("Q4 2026"), html);
        assertTrue(html.contains("₫15,000"), html);
        assertTrue(html.contains("₫10,000"), html);
        assertTrue(
                html.contains("f.state=SENT&amp;f.soldOn=2026-Q4&amp;view=list")
                        || html.contains("f.state=SENT&amp;view=list&amp;f.soldOn=2026-Q4")
                        || html.contains("view=list&amp;f.state=SENT&amp;f.soldOn=2026-Q4"),
                html);
    }

    @Test
    void averages_are_of_records_and_not_of_averages() {
        // 15.000 of four sales; three of them, drafts and sent, make 11.000.
        var pivot = page("view=pivot&rows=state&measure=avg-amount");
        assertTrue(pivot.contains("₫3,750"), pivot);
        assertTrue(pivot.contains("value=\"avg-amount\""), pivot);
        var chart = page("view=graph&rows=customer&measure=avg-amount&f.state=DRAFT,SENT");
        assertTrue(chart.contains("₫3,667"), chart);
    }

    @Test
    void charts_are_drawn_with_words_and_a_table() {
        for (var kind : List.of("bar", "line", "pie")) {
            var html = page("view=graph&rows=soldOn:month&chart=" + kind);
            assertTrue(html.contains("<svg class=\"chart-" + kind) && html.contains("<desc"), html);
            assertTrue(html.contains("<table"), html);
            assertFalse(html.contains("style=\""), html);
        }
    }

    @Test
    void the_number_of_queries_does_not_grow_with_the_rows() {
        var shop = new Sale.Shop(1, "Quận 1");
        web.db.write(em -> {
            em.persist(shop);
            return true;
        });
        page("sort=number&q=nhieu");
        int before = web.statements.size();
        for (long id = 100; id < 170; id++) {
            save(new Sale(id, 1, "Nhiều", LocalDate.of(2026, 1, 1), 5, State.DRAFT, id).at(shop));
        }
        page("sort=number&q=nhieu");
        assertTrue(web.statements.size() <= before + 2, web.statements.toString());
        assertTrue(page("sort=number&q=nhieu").contains("Quận 1"));
        lookups.set(0);
        web.get(LIST + "/export?format=csv&q=nhieu");
        assertEquals(1, lookups.get());
    }
}
