package io.kenh.zbstemplates.bulk;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocView;
import io.kenh.api.data.SearchText;
import io.kenh.zbstemplates.send.Composed;
import io.kenh.zbstemplates.send.Route;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A document of a bulk send. */
@Entity(name = "ZbsBulkItem")
@Table(name = "zbs_templates_bulk_item")
public class BulkItem extends CompanyOwned {
    private static final int TITLE = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zbs_templates_bulk_item_seq")
    @SequenceGenerator(
            name = "zbs_templates_bulk_item_seq",
            sequenceName = "zbs_templates_bulk_item_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "bulk_id", updatable = false)
    private long bulkId;

    @Column(name = "document_id", updatable = false)
    private long documentId;

    private String title;
    private String customer = "";

    @Nullable
    @Column(name = "partner_id")
    private Long partnerId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Verdict verdict = Verdict.UNCHECKED;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String detail = "";

    /** It gets its message, with a value that loses its end. */
    private boolean shortened;

    @Nullable
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Route route;

    @Nullable
    private Long cost;

    @Nullable
    @Column(name = "message_id")
    private Long messageId;

    private int turn = 1;

    protected BulkItem() {}

    BulkItem(BulkRun run, DocView document) {
        super(run.companyId());
        this.bulkId = run.id();
        this.documentId = document.ref().id();
        this.title = SearchText.cut(document.title(), TITLE);
    }

    /** @param composed null when the document is not there any more */
    void judged(@Nullable Composed composed, Verdict next, String why) {
        verdict = next;
        detail = why;
        shortened = next == Verdict.FITS && !why.isEmpty();
        var address = composed == null ? null : composed.address(null);
        route = address == null ? null : address.route();
        cost = address == null ? null : address.cost();
        if (composed != null) {
            title = SearchText.cut(composed.document().title(), TITLE);
            customer = SearchText.cut(composed.name(), TITLE);
            partnerId = address == null
                    ? composed.document().partnerId()
                    : address.to().partnerId();
        }
    }

    void queued(long message) {
        verdict = Verdict.QUEUED;
        messageId = message;
    }

    /** Its message was taken back before it was tried: it can get another one. */
    void takenBack() {
        verdict = Verdict.FITS;
        messageId = null;
        turn++;
    }

    /** Names its message for ever. */
    String key(String type) {
        var key = "bulk:" + bulkId + ":" + type + ":" + documentId;
        return turn == 1 ? key : key + ":" + turn;
    }

    DocRef document(String type) {
        return new DocRef(type, documentId);
    }

    Verdict verdict() {
        return verdict;
    }
}
