package io.kenh.helpdesk.word;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.file.StoredFile;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One thing said about a ticket, by the customer or to the customer. */
@Entity(name = "HelpdeskWord")
@Table(name = "helpdesk_word")
public class Word extends CompanyOwned {
    public static final int BODY = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "helpdesk_word_seq")
    @SequenceGenerator(name = "helpdesk_word_seq", sequenceName = "helpdesk_word_seq", allocationSize = 50)
    private Long id;

    @Column(name = "ticket_id", nullable = false, updatable = false)
    private long ticketId;

    @Column(nullable = false, updatable = false)
    private boolean customer;

    @Column(nullable = false, updatable = false, length = 400)
    private String author;

    @Column(nullable = false, updatable = false, length = BODY)
    private String body;

    @Column(name = "file_id", updatable = false, length = 80)
    private @Nullable String fileId;

    @Column(name = "file_name", updatable = false)
    private @Nullable String fileName;

    @Column(name = "said_at", nullable = false, updatable = false)
    private Instant saidAt;

    protected Word() {}

    Word(long companyId, long ticketId, boolean customer, String author, String body, Instant saidAt) {
        super(companyId);
        this.ticketId = ticketId;
        this.customer = customer;
        this.author = author;
        this.body = body;
        this.saidAt = saidAt;
    }

    void attach(StoredFile file) {
        fileId = file.id();
        fileName = file.name();
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    WordRow row() {
        return new WordRow(id(), customer, author, body, fileId, fileName == null ? "" : fileName, saidAt);
    }
}
