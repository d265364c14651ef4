package io.kenh.invoicing.bank;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.SearchText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;

/** A bank's file that was taken in. */
@Entity(name = "InvoicingStatement")
@Table(name = "invoicing_statement")
public class Statement extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invoicing_statement_seq")
    @SequenceGenerator(name = "invoicing_statement_seq", sequenceName = "invoicing_statement_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(nullable = false, updatable = false, length = 200)
    private String name;

    @Column(nullable = false, updatable = false, length = 10)
    private String format;

    @Column(nullable = false)
    private int lines;

    @Column(nullable = false)
    private int doubled;

    @Column(name = "by_user", nullable = false, updatable = false)
    private long byUser;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    protected Statement() {}

    Statement(long companyId, String name, String format, long byUser, Instant createdAt) {
        super(companyId);
        this.name = SearchText.cut(name, 200);
        this.format = format;
        this.byUser = byUser;
        this.createdAt = createdAt;
    }

    /** @param known lines that an earlier file had already */
    void holds(int fresh, int known) {
        lines = fresh;
        doubled = known;
    }

    long id() {
        return Objects.requireNonNull(id);
    }
}
