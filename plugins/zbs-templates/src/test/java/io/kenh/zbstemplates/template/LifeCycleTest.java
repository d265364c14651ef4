package io.kenh.zbstemplates.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.ErrorCode;
import io.kenh.api.error.KenhException;
import io.kenh.zbstemplates.Desk;
import io.kenh.zbstemplates.Given;
import io.kenh.zbstemplates.api.ZbsError;
import io.kenh.zbstemplates.platform.PlatformException;
import io.kenh.zbstemplates.platform.TemplatePlatform.Status;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LifeCycleTest {
    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    private TemplateState state(long id) {
        return desk.view(id).row().state();
    }

    private void refused(ErrorCode code, Runnable work) {
        assertEquals(
                code, assertThrows(KenhException.class, () -> desk.run(work)).code());
    }

    private String approved(long id) {
        var zaloId = desk.submit(id);
        desk.platform.set(zaloId, Status.ENABLE, "");
        desk.sync();
        return zaloId;
    }

    @Test
    void a_draft_is_submitted_approved_and_opened_to_teams() {
        var id = desk.create(Given.good().content());
        assertEquals(TemplateState.DRAFT, state(id));
        refused(ZbsError.NOT_APPROVED, () -> desk.parts.service().enableFor(id, Set.of(Template.EVERYBODY)));
        approved(id);
        assertEquals(TemplateState.APPROVED, state(id));
        assertEquals(800L, desk.view(id).newest().pricePhone());
        desk.run(() -> desk.parts.service().enableFor(id, Set.of(3L, 4L)));
        assertEquals(TemplateState.IN_USE, state(id));
        assertEquals(Set.of(3L, 4L), desk.view(id).teams());
        desk.run(() -> desk.parts.service().enableFor(id, Set.of()));
        assertEquals(TemplateState.APPROVED, state(id));
    }

    @Test
    void what_is_submitted_has_zalos_shape() {
        desk.submit(desk.create(Given.good().content()));
        var sent = desk.platform.submitted.getFirst();
        assertEquals(1, sent.get("template_type"));
        assertEquals("1", sent.get("tag"));
        var json = desk.host.json().write(sent);
        assertTrue(json.contains("{\"LOGO\":{\"light\":{\"type\":\"IMAGE\",\"media_id\":\"media-1\"},\"dark\":"), json);
        assertTrue(json.contains("{\"TITLE\":{\"value\":\"Đã nhận đơn hàng <order_code>\"}}"), json);
        assertTrue(json.contains("{\"title\":\"Trạng thái\",\"value\":\"Đã nhận\",\"row_type\":1}"), json);
        assertTrue(json.contains("{\"name\":\"order_code\",\"type\":\"4\",\"sample_value\":\"DH01\"}"), json);
        assertEquals(2, desk.platform.uploads.size());
    }

    @Test
    void errors_of_the_checks_and_a_missing_logo_block_submitting() {
        var id = desk.create(Given.good().with(given -> given.title = "ngắn").content());
        refused(ZbsError.FINDINGS, () -> desk.parts.submission().submit(id));
        desk.edit(id, Given.good().content());
        refused(ZbsError.NO_LOGO, () -> desk.parts.submission().submit(id));
        assertEquals(TemplateState.DRAFT, state(id));
        assertTrue(desk.platform.submitted.isEmpty());
    }

    @Test
    void a_pending_template_is_nobodys_to_change() {
        var id = desk.create(Given.good().content());
        desk.submit(id);
        assertEquals(TemplateState.PENDING, state(id));
        refused(ZbsError.PENDING, () -> desk.edit(id, Given.good().content()));
        refused(ZbsError.PENDING, () -> desk.parts.submission().submit(id));
    }

    @Test
    void a_rejected_one_goes_on_as_the_next_version_under_the_same_id_at_zalo() {
        var id = desk.create(Given.good().content());
        var zaloId = desk.submit(id);
        desk.platform.set(zaloId, Status.REJECT, "Nội dung chưa rõ");
        desk.sync();
        assertEquals(TemplateState.REJECTED, state(id));
        assertEquals("Nội dung chưa rõ", desk.view(id).newest().reason());
        desk.edit(
                id,
                Given.good().with(given -> given.note = "Gửi sau khi khách đặt").content());
        assertEquals(2, desk.view(id).newest().number());
        assertEquals(TemplateState.DRAFT, state(id));
        assertEquals(zaloId, desk.submit(id));
        assertEquals(1, desk.platform.templates.size());
        desk.platform.set(zaloId, Status.ENABLE, "");
        desk.sync();
        assertEquals(2, desk.view(id).row().activeNumber());
        assertEquals(VersionState.REJECTED, desk.view(id).versions().getLast().state());
    }

    @Test
    void the_approved_version_stays_in_use_until_the_new_one_is_approved() {
        var id = desk.create(Given.good().content());
        var first = approved(id);
        desk.run(() -> desk.parts.service().enableFor(id, Set.of(Template.EVERYBODY)));
        desk.edit(
                id,
                Given.good()
                        .with(given -> given.title = "Đơn hàng mới <order_code>")
                        .content());
        assertEquals(TemplateState.IN_USE, state(id));
        assertEquals(TemplateState.DRAFT, desk.view(id).row().nextState());
        var second = desk.submit(id);
        assertNotEquals(first, second);
        assertEquals(TemplateState.PENDING, desk.view(id).row().nextState());
        assertEquals(1, desk.view(id).row().activeNumber());
        desk.platform.set(second, Status.ENABLE, "");
        desk.sync();
        assertEquals(TemplateState.IN_USE, state(id));
        assertEquals(2, desk.view(id).row().activeNumber());
        assertNull(desk.view(id).row().nextState());
        assertEquals(VersionState.REPLACED, desk.view(id).versions().getLast().state());
        var old = desk.in(1, () -> desk.parts.store().content(id, 1));
        assertEquals("Đã nhận đơn hàng <order_code>", old.title());
    }

    @Test
    void a_disabled_one_cannot_be_opened_and_is_edited_into_a_new_version() {
        var id = desk.create(Given.good().content());
        var zaloId = approved(id);
        desk.run(() -> desk.parts.service().enableFor(id, Set.of(Template.EVERYBODY)));
        desk.platform.set(zaloId, Status.DISABLE, "Chất lượng kém");
        desk.sync();
        assertEquals(TemplateState.DISABLED, state(id));
        refused(ZbsError.NOT_APPROVED, () -> desk.parts.service().enableFor(id, Set.of(5L)));
        desk.edit(id, Given.good().content());
        assertEquals(2, desk.view(id).newest().number());
        assertNotEquals(zaloId, desk.submit(id));
    }

    @Test
    void one_deleted_at_zalo_is_archived_with_its_history() {
        var id = desk.create(Given.good().content());
        desk.platform.templates.remove(approved(id));
        desk.sync();
        assertEquals(TemplateState.DELETED, state(id));
        var states = desk.view(id).history().stream()
                .filter(change -> change.kind() == ChangeKind.STATE)
                .map(ChangeRow::after)
                .toList();
        assertEquals(List.of("DELETED", "APPROVED", "PENDING"), states);
    }

    @Test
    void a_draft_of_a_new_version_can_be_thrown_away_and_begun_again() {
        var id = desk.create(Given.good().content());
        refused(ZbsError.NO_DRAFT, () -> desk.parts.service().discard(id));
        approved(id);
        desk.edit(id, Given.good().content());
        desk.run(() -> desk.parts.service().discard(id));
        assertEquals(1, desk.view(id).newest().number());
        desk.edit(id, Given.good().content());
        assertEquals(3, desk.view(id).newest().number());
        assertEquals(2, desk.view(id).versions().size());
    }

    @Test
    void a_refused_submission_is_a_draft_again_with_the_reason() {
        var id = desk.create(Given.good().content());
        desk.logo();
        desk.submit(desk.in(
                1,
                () -> desk.parts
                        .service()
                        .create(
                                new Origin(7, "khac", null, null, null, null),
                                Given.good().content())));
        desk.platform.failure = PlatformException.Kind.REFUSED;
        refused(ZbsError.REFUSED, () -> desk.parts.submission().submit(id));
        assertEquals(TemplateState.DRAFT, state(id));
        assertEquals("-153 nói không", desk.view(id).newest().reason());
    }

    @Test
    void a_submission_without_an_answer_is_found_again() {
        var id = desk.create(Given.good().content());
        submitUnanswered(id, true);
        assertEquals(TemplateState.PENDING, state(id));
        assertNull(desk.view(id).newest().zaloId());
        desk.sync();
        assertTrue(desk.view(id).newest().zaloId() != null);
        assertEquals(1, desk.platform.submitted.size() - 1);
    }

    @Test
    void a_submission_that_never_arrived_is_a_draft_again_after_a_while() {
        var id = desk.create(Given.good().content());
        submitUnanswered(id, false);
        desk.sync();
        assertEquals(TemplateState.PENDING, state(id));
        desk.later(Duration.ofSeconds(601));
        desk.sync();
        assertEquals(TemplateState.DRAFT, state(id));
    }

    private void submitUnanswered(long id, boolean arrives) {
        var other = Given.good().with(given -> given.name = "Mẫu tin khác").content();
        desk.submit(desk.in(
                1, () -> desk.parts.service().create(new Origin(7, "khac", null, null, null, null), other)));
        desk.platform.failure = PlatformException.Kind.UNKNOWN;
        desk.platform.arrives = arrives;
        assertEquals(
                Submission.Outcome.UNKNOWN,
                desk.in(1, () -> desk.parts.submission().submit(id)));
        desk.platform.failure = null;
    }

    @Test
    void the_second_writer_is_told_and_another_company_sees_nothing() {
        var id = desk.create(Given.good().content());
        int version = desk.view(id).row().version();
        desk.edit(id, Given.good().with(given -> given.note = "a").content());
        refused(
                CoreError.CONFLICT,
                () -> desk.parts.service().edit(id, version, null, Given.good().content()));
        var hidden = assertThrows(
                KenhException.class, () -> desk.in(2, () -> desk.parts.store().view(id)));
        assertEquals(CoreError.NOT_FOUND, hidden.code());
        refused(ZbsError.CODE_TAKEN, () -> desk.create(Given.good().content()));
    }

    @Test
    void an_archived_one_is_closed_until_it_is_restored() {
        var id = desk.create(Given.good().content());
        desk.run(() -> desk.parts.service().archive(id, true));
        assertEquals(TemplateState.DELETED, state(id));
        refused(ZbsError.ARCHIVED, () -> desk.edit(id, Given.good().content()));
        desk.run(() -> desk.parts.service().archive(id, false));
        assertEquals(TemplateState.DRAFT, state(id));
        assertFalse(desk.host.signals.isEmpty());
    }
}
