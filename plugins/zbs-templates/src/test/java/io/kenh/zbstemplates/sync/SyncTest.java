package io.kenh.zbstemplates.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.zalooa.api.PlatformReported;
import io.kenh.zbstemplates.Desk;
import io.kenh.zbstemplates.Given;
import io.kenh.zbstemplates.platform.TemplatePlatform.Status;
import io.kenh.zbstemplates.template.ChangeKind;
import io.kenh.zbstemplates.template.PlatformFacts;
import io.kenh.zbstemplates.template.TemplateState;
import io.kenh.zbstemplates.template.TemplateStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SyncTest {
    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    private void report(String name, String body) {
        var event = new PlatformReported(7, name, "", desk.clock.instant(), body);
        desk.parts.reports().on(event);
        desk.parts.reports().on(event);
    }

    private TemplateState state(long id) {
        return desk.view(id).row().state();
    }

    @Test
    void a_webhook_approves_rejects_and_disables_told_once_or_twice() {
        var id = desk.create(Given.good().content());
        var zaloId = desk.submit(id);
        report("change_template_status", status(zaloId, "ENABLE", ""));
        assertEquals(TemplateState.APPROVED, state(id));
        report("change_template_status", status(zaloId, "DISABLE", "Vi phạm"));
        assertEquals(TemplateState.DISABLED, state(id));
        assertEquals("Vi phạm", desk.view(id).newest().reason());
        assertEquals(3, desk.view(id).history().size());
        report("change_template_status", status(zaloId, "ENABLE", ""));
        assertEquals(TemplateState.APPROVED, state(id));
    }

    private static String status(String zaloId, String now, String reason) {
        return "{\"oa_id\":\"o\",\"template_id\":\"%s\",\"status\":{\"prev_status\":\"X\",\"new_status\":\"%s\"},\"reason\":\"%s\"}"
                .formatted(zaloId, now, reason);
    }

    @Test
    void quality_quota_and_prices_are_remembered_over_time() {
        var id = desk.create(Given.good().content());
        var zaloId = desk.submit(id);
        report("change_template_quality", "{\"template_id\":\"%s\",\"quality\":\"HIGH\"}".formatted(zaloId));
        report("change_template_quality", "{\"template_id\":%s,\"quality\":{\"new_value\":\"low\"}}".formatted(zaloId));
        report(
                "change_template_quota",
                "{\"template_id\":\"%s\",\"quota\":{\"prev_value\":1,\"new_value\":\"200\"}}".formatted(zaloId));
        desk.platform.facts(zaloId, new PlatformFacts(900L, 560L, "LOW", 200L, 10L, 7_200_000L, null));
        desk.platform.set(zaloId, Status.ENABLE, "");
        desk.sync();
        var newest = desk.view(id).newest();
        assertEquals("LOW", newest.quality());
        assertEquals(200L, newest.dailyQuota());
        assertEquals(900L, newest.pricePhone());
        var kinds = desk.view(id).history().stream()
                .filter(change -> change.kind() != ChangeKind.STATE)
                .map(change -> change.kind() + " " + change.before() + " " + change.after())
                .toList();
        assertEquals(List.of("PRICE_PHONE 800 900", "QUALITY HIGH LOW"), kinds);
    }

    @Test
    void a_report_about_a_stranger_asks_for_a_comparison() {
        report("change_template_status", status("999", "ENABLE", ""));
        assertTrue(desk.jobs.triggered(Sync.JOB));
    }

    @Test
    void a_stranger_is_imported_once_and_read_only() {
        desk.platform.put("777", "Mẫu làm trên Zalo", Status.ENABLE, "", PlatformFacts.NONE);
        desk.sync();
        desk.sync();
        var filter = new TemplateStore.Filter(null, 7, "", "lam tren zalo");
        var found = desk.in(1, () -> desk.parts.store().page(filter, null, 10)).items();
        assertEquals(1, found.size());
        var view = desk.view(found.getFirst().id());
        assertTrue(view.row().imported() && !view.editable());
        assertEquals(TemplateState.APPROVED, view.row().state());
        assertEquals("order_code", view.content().params().getFirst().name());
    }

    @Test
    void one_submitted_while_the_list_is_fetched_is_not_gone() {
        var id = desk.create(Given.good().content());
        desk.logo();
        desk.platform.meanwhile = () -> desk.run(() -> desk.parts.submission().submit(id));
        desk.sync();
        assertEquals(TemplateState.PENDING, state(id));
    }

    @Test
    void a_list_that_is_short_archives_nothing_the_platform_still_has() {
        var id = desk.inUse(Given.good().content());
        desk.platform.unlisted.addAll(desk.platform.templates.keySet());
        desk.sync();
        assertEquals(TemplateState.IN_USE, state(id));
    }

    @Test
    void one_that_is_gone_and_found_again_is_open_to_the_same_teams() {
        var id = desk.inUse(Given.good().content());
        desk.run(() -> desk.parts.service().enableFor(id, Set.of(3L, 4L)));
        var there = Map.copyOf(desk.platform.templates);
        desk.platform.templates.clear();
        desk.sync();
        assertEquals(TemplateState.DELETED, state(id));
        desk.later(Duration.ofHours(1));
        desk.platform.templates.putAll(there);
        desk.sync();
        assertEquals(TemplateState.IN_USE, state(id));
        assertEquals(Set.of(3L, 4L), desk.view(id).teams());
    }

    @Test
    void one_a_person_put_away_stays_away_when_it_is_found_again() {
        var id = desk.inUse(Given.good().content());
        desk.run(() -> desk.parts.service().archive(id, true));
        desk.later(Duration.ofHours(1));
        var there = Map.copyOf(desk.platform.templates);
        desk.platform.templates.clear();
        desk.sync();
        desk.platform.templates.putAll(there);
        desk.sync();
        assertEquals(TemplateState.DELETED, state(id));
    }

    @Test
    void a_local_draft_is_never_overwritten() {
        var id = desk.create(Given.good().content());
        var zaloId = desk.submit(id);
        desk.platform.set(zaloId, Status.ENABLE, "");
        desk.sync();
        desk.edit(
                id,
                Given.good()
                        .with(given -> given.title = "Bản nháp <order_code>")
                        .content());
        desk.platform.set(zaloId, Status.DISABLE, "x");
        desk.sync();
        assertEquals("Bản nháp <order_code>", desk.view(id).content().title());
        assertTrue(desk.view(id).draft());
        assertEquals(TemplateState.DRAFT, state(id));
    }
}
