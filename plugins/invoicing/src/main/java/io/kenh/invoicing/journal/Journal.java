package io.kenh.invoicing.journal;

import io.kenh.api.data.CompanyOwned;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A book with numbers of its own. Its kind and code are never changed: they stand in numbers that were given. */
@Entity(name = "InvoicingJournal")
@Table(name = "invoicing_journal")
public class Journal extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invoicing_journal_seq")
    @SequenceGenerator(name = "invoicing_journal_seq", sequenceName = "invoicing_journal_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 10)
    private JournalKind kind;

    @Column(nullable = false, updatable = false, length = JournalData.CODE)
    private String code;

    @Column(nullable = false, length = JournalData.NAME)
    private String name;

    @Column(nullable = false)
    private boolean waits;

    @Column(name = "account_id")
    private @Nullable Long accountId;

    @Column(nullable = false)
    private boolean active = true;

    protected Journal() {}

    Journal(long companyId, JournalData data) {
        super(companyId);
        this.kind = data.kind();
        this.code = data.code();
        say(data);
    }

    final void say(JournalData data) {
        name = data.name();
        waits = data.waits() && kind == JournalKind.BANK;
        accountId = kind == JournalKind.SALE ? data.accountId() : null;
    }

    void archive(boolean away) {
        active = !away;
    }

    JournalView view() {
        return new JournalView(
                Objects.requireNonNull(id), version, active, new JournalData(kind, code, name, waits, accountId));
    }
}
