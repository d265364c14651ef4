package io.kenh.chatter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.data.DocRef;
import io.kenh.api.error.KenhException;
import io.kenh.api.ui.Tone;
import io.kenh.chatter.api.EntryKind;
import io.kenh.chatter.api.Threads.Author;
import io.kenh.chatter.api.Threads.External;
import io.kenh.chatter.api.Threads.FileRef;
import io.kenh.chatter.api.Threads.Post;
import io.kenh.chatter.text.Mentions;
import io.kenh.chatter.thread.EntryQueries;
import io.kenh.chatter.thread.EntryRow;
import io.kenh.chatter.thread.Notes;
import io.kenh.testkit.Database;
import io.kenh.testkit.QueryCount;
import io.kenh.testkit.TestKenh;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Entries of a thread, on each database. */
class ThreadTest {
    private static final External KEY = new External("bridge.source.chat", "m-1");

    private static List<EntryRow> entries(Fixture chatter, DocRef ref, String words) {
        return chatter.db
                .read(em -> EntryQueries.page(em, ref, words, 50, null))
                .items();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_thread_of_ten_thousand_entries_is_read_by_pages(Database kind) {
        try (var chatter = new Fixture(kind)) {
            var order = chatter.documents.add(1);
            chatter.db.write(em -> em.createNativeQuery("""
                            insert into chatter_entry (id, version, doc_type, doc_id, company_id, kind, author_kind, author_id,
                                author_name, body, search, at)
                            select x, 0, 'shop.order', 1, 1, 'NOTE', 'USER', 7, 'An', 'dòng ' || x, 'dong ' || x,
                                cast('2026-11-01 00:00:00+00' as timestamp(6) with time zone)
                            from (select cast(row_number() over () as bigint) as x
                                from (values (0),(1),(2),(3),(4),(5),(6),(7),(8),(9)) a(n)
                                cross join (values (0),(1),(2),(3),(4),(5),(6),(7),(8),(9)) b(n)
                                cross join (values (0),(1),(2),(3),(4),(5),(6),(7),(8),(9)) c(n)
                                cross join (values (0),(1),(2),(3),(4),(5),(6),(7),(8),(9)) d(n)) numbers
                            """).executeUpdate());
            var first = QueryCount.atMost(1, () -> chatter.db.read(em -> EntryQueries.page(em, order, "", 30, null)));
            assertEquals(30, first.items().size());
            assertEquals("dòng 10000", first.items().getFirst().body());
            var second = chatter.db.read(em -> EntryQueries.page(em, order, "", 30, first.next()));
            assertEquals("dòng 9970", second.items().getFirst().body());
            var found = chatter.db.read(em -> EntryQueries.page(em, order, "DÒNG 4711", 30, null));
            assertEquals(1, found.items().size());
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void what_others_bring_stands_at_its_own_time_and_only_once(Database kind) {
        try (var chatter = new Fixture(kind)) {
            var order = chatter.documents.add(1);
            chatter.note(Fixture.AN, order, "hôm nay");
            var old = Post.message(
                    order, Author.partner(3, "Mai"), "hôm qua", TestKenh.START.minus(Duration.ofDays(1)), KEY);
            long id = chatter.store.post(old);
            assertEquals(id, chatter.store.post(old));
            assertEquals(
                    List.of("hôm nay", "hôm qua"),
                    entries(chatter, order, "").stream().map(EntryRow::body).toList());
            chatter.store.status(KEY, Tone.SUCCESS, "bridge.status.read");
            assertEquals(
                    "bridge.status.read", entries(chatter, order, "").getLast().statusKey());
            assertTrue(chatter.store.erase(KEY));
            assertEquals(1, entries(chatter, order, "").size());
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void more_of_the_same_stands_in_the_entry_while_there_is_room(Database kind) {
        try (var chatter = new Fixture(kind)) {
            var order = chatter.documents.add(1);
            assertFalse(chatter.store.append(KEY, "trước khi có"));
            chatter.store.post(Post.message(order, Author.partner(3, "Mai"), "Một", TestKenh.START, KEY));
            assertTrue(chatter.store.append(KEY, "Hai"));
            assertFalse(chatter.store.append(KEY, "x".repeat(8000)));
            var entry = entries(chatter, order, "hai").getFirst();
            assertEquals("Một\nHai", entry.body());
            var file = chatter.files.store(new ByteArrayInputStream(new byte[] {1}), "a.bin", 1000);
            chatter.store.attach(KEY, new FileRef(file.id(), "a.bin"));
            chatter.store.attach(KEY, new FileRef(file.id(), "a.bin"));
            assertEquals(
                    1,
                    chatter.db
                            .read(em -> EntryQueries.files(em, List.of(entry.id())))
                            .size());
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void an_erased_partner_leaves_nothing_but_shared_files(Database kind) {
        try (var chatter = new Fixture(kind)) {
            var order = chatter.documents.add(1);
            var bytes = "ảnh".getBytes(StandardCharsets.UTF_8);
            var file = chatter.files.store(new ByteArrayInputStream(bytes), "a.txt", 1000);
            chatter.store.post(Post.message(order, Author.partner(3, "Mai"), "số 0905", TestKenh.START, KEY)
                    .with(List.of(new FileRef(file.id(), "a.txt"))));
            assertEquals(1, chatter.store.erasePartner(3));
            assertEquals(0, entries(chatter, order, "").size());
            assertTrue(chatter.files.find(file.id()).isPresent(), "the file is the other plugin's too");
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_mention_is_an_id_and_an_edit_keeps_what_was_said(Database kind) {
        try (var chatter = new Fixture(kind)) {
            var order = chatter.documents.add(1);
            long id = chatter.note(Fixture.AN, order, "Nhờ @Bình", Fixture.BINH);
            var row = entries(chatter, order, "").getFirst();
            assertEquals(List.of(Fixture.BINH), List.copyOf(Mentions.ids(row.body())));
            var draft = new Notes.Draft("Thôi khỏi", List.of(), List.of(), null);
            assertThrows(
                    KenhException.class, () -> chatter.run(Fixture.BINH, () -> chatter.notes.edit(id, null, draft)));
            chatter.run(Fixture.AN, () -> chatter.notes.edit(id, null, draft));
            var revisions = chatter.db.read(em -> EntryQueries.revisions(em, id));
            assertEquals(1, revisions.size());
            assertEquals(Fixture.AN, revisions.getFirst().userId());
            assertEquals(1, entries(chatter, order, "thoi khoi").size());
            chatter.run(Fixture.AN, () -> chatter.notes.delete(id));
            assertEquals("", entries(chatter, order, "").getFirst().body());
            assertEquals(
                    0, chatter.db.read(em -> EntryQueries.revisions(em, id)).size());
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_form_sent_twice_writes_one_note_and_nobody_writes_where_they_may_not_read(Database kind) {
        try (var chatter = new Fixture(kind)) {
            var order = chatter.documents.add(1, Fixture.CHI);
            var draft = new Notes.Draft("một lần", List.of(), List.of(), "12345678-abcd");
            long id = chatter.as(Fixture.AN, () -> chatter.notes.write(order, draft));
            assertEquals(id, chatter.<Long>as(Fixture.AN, () -> chatter.notes.write(order, draft)));
            assertEquals(EntryKind.NOTE, entries(chatter, order, "").getFirst().kind());
            assertThrows(KenhException.class, () -> chatter.note(Fixture.CHI, order, "lén"));
            assertThrows(
                    KenhException.class,
                    () -> chatter.as(Fixture.CHI, () -> chatter.notes.read(id, row -> row.body())));
        }
    }
}
