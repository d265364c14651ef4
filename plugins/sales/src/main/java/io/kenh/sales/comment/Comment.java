package io.kenh.sales.comment;

import io.kenh.api.data.CompanyOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A customer's words about an order. Never changed. */
@Entity(name = "SalesComment")
@Table(name = "sales_comment")
public class Comment extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sales_comment_seq")
    @SequenceGenerator(name = "sales_comment_seq", sequenceName = "sales_comment_seq", allocationSize = 50)
    private Long id;

    @Column(name = "order_id", nullable = false, updatable = false)
    private long orderId;

    @Column(nullable = false, updatable = false, length = 200)
    private String name;

    @Column(nullable = false, updatable = false, length = 2000)
    private String text;

    @Column(name = "written_at", nullable = false, updatable = false)
    private Instant at;

    protected Comment() {}

    Comment(long companyId, long orderId, String name, String text, Instant at) {
        super(companyId);
        this.orderId = orderId;
        this.name = name;
        this.text = text;
        this.at = at;
    }
}
