package io.kenh.chatter.thread;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocView;
import io.kenh.api.data.SearchText;
import io.kenh.api.ui.Tone;
import io.kenh.chatter.api.EntryKind;
import io.kenh.chatter.api.Threads.Author;
import io.kenh.chatter.api.Threads.AuthorKind;
import io.kenh.chatter.api.Threads.External;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

/** One entry of a thread. Its document decides who sees it; the company is only a second lock. */
@Entity
@Table(name = "chatter_entry")
@SQLRestriction("(company_id = 0 or " + CompanyOwned.SEEN + ")")
public class Entry {
    public static final int MAX_TEXT = 8000;
    private static final int MAX_SEARCH = 10_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "chatter_entry_seq")
    @SequenceGenerator(name = "chatter_entry_seq", sequenceName = "chatter_entry_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "doc_type", updatable = false)
    private String docType;

    @Column(name = "doc_id", updatable = false)
    private long docId;

    @Column(name = "company_id", updatable = false)
    private long companyId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false, length = 10)
    private EntryKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "author_kind", updatable = false, length = 10)
    private AuthorKind authorKind;

    @Column(name = "author_id", updatable = false)
    private long authorId;

    @Column(name = "author_name", updatable = false)
    private String authorName;

    private String body;
    private String search;

    @Column(updatable = false)
    private @Nullable String payload;

    @Column(updatable = false)
    private @Nullable String source;

    @Column(name = "external_key", updatable = false)
    private @Nullable String externalKey;

    @Column(name = "status_key")
    private @Nullable String statusKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "status_tone", length = 10)
    private @Nullable Tone statusTone;

    @Column(updatable = false)
    private Instant at;

    @Column(name = "edited_at")
    private @Nullable Instant editedAt;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    @Column(name = "deleted_by")
    private @Nullable Long deletedBy;

    protected Entry() {}

    Entry(DocView document, EntryKind kind, Author author, String body, Instant at) {
        this.docType = document.ref().type();
        this.docId = document.ref().id();
        this.companyId = document.companyId();
        this.kind = kind;
        this.authorKind = author.kind();
        this.authorId = author.id();
        this.authorName = SearchText.cut(author.name(), 200);
        this.body = SearchText.cut(body, MAX_TEXT);
        this.search = "";
        // What the database keeps, so that an entry sorts the same before and after it was stored.
        this.at = at.truncatedTo(ChronoUnit.MICROS);
    }

    Entry from(@Nullable External external) {
        if (external != null) {
            source = external.source();
            externalKey = external.key();
        }
        return this;
    }

    Entry carrying(@Nullable String json) {
        payload = json;
        return this;
    }

    Entry foundBy(String text) {
        search = SearchText.cut(SearchText.line(text), MAX_SEARCH);
        return this;
    }

    void rewrite(String newBody, String words, Instant now) {
        body = newBody;
        editedAt = now;
        foundBy(words);
    }

    /** More of the same message. @return false when there is no room */
    boolean append(String text) {
        if (body.length() + text.length() + 1 > MAX_TEXT) {
            return false;
        }
        body = body.isEmpty() ? text : body + "\n" + text;
        foundBy(search + " " + text);
        return true;
    }

    /** The place stays, so that nobody wonders; the words go. */
    void delete(long userId, Instant now) {
        body = "";
        search = "";
        deletedAt = now;
        deletedBy = userId;
    }

    void status(Tone tone, String key) {
        statusTone = tone;
        statusKey = key;
    }

    int version() {
        return version;
    }

    boolean noteOf(long userId) {
        return kind == EntryKind.NOTE && authorKind == AuthorKind.USER && authorId == userId && deletedAt == null;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    DocRef document() {
        return new DocRef(docType, docId);
    }

    String body() {
        return body;
    }
}
