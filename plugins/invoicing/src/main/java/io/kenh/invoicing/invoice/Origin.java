package io.kenh.invoicing.invoice;

import io.kenh.api.data.DocRef;
import io.kenh.invoicing.api.Invoices.Purpose;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** Why there is this invoice. */
@Embeddable
public class Origin {
    @Column(nullable = false, length = 200)
    private String origin;

    @Column(name = "origin_type", updatable = false, length = 80)
    private @Nullable String originType;

    @Column(name = "origin_id", updatable = false)
    private @Nullable Long originId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 14)
    private Purpose purpose;

    @Column(name = "reverses_id", updatable = false)
    private @Nullable Long reversesId;

    @Column(nullable = false, length = 500)
    private String reason;

    @Column(name = "once_key", length = 80)
    private @Nullable String onceKey;

    /** Payment terms that were agreed upon elsewhere and are not understood; empty once somebody wrote the invoice. */
    @Column(name = "agreed_term", nullable = false, length = 200)
    private String agreedTerm;

    protected Origin() {}

    Origin(InvoiceData data) {
        var source = data.source();
        this.origin = data.origin();
        this.originType = source == null ? null : source.type();
        this.originId = source == null ? null : source.id();
        this.purpose = data.purpose();
        this.reversesId = data.reverses();
        this.reason = data.reason();
        this.agreedTerm = "";
    }

    void say(String words) {
        origin = words;
        agreedTerm = "";
    }

    void agreed(String term) {
        agreedTerm = term;
    }

    String agreedTerm() {
        return agreedTerm;
    }

    void once(@Nullable String key) {
        onceKey = key;
    }

    void reason(String text) {
        reason = text;
    }

    public String words() {
        return origin;
    }

    public @Nullable DocRef source() {
        return originType == null || originId == null ? null : new DocRef(originType, originId);
    }

    public Purpose purpose() {
        return purpose;
    }

    public @Nullable Long reverses() {
        return reversesId;
    }

    public String reason() {
        return reason;
    }
}
