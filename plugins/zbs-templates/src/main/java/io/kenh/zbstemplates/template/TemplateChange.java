package io.kenh.zbstemplates.template;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.SearchText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One line of a template's history. Never changed. */
@Entity
@Table(name = "zbs_templates_change")
public class TemplateChange extends CompanyOwned {
    static final int VALUE = 200;
    static final int REASON = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zbs_templates_change_seq")
    @SequenceGenerator(
            name = "zbs_templates_change_seq",
            sequenceName = "zbs_templates_change_seq",
            allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "template_id", updatable = false)
    private Template template;

    private int number;
    private Instant at;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ChangeKind kind;

    @Column(name = "before_value")
    private String before;

    @Column(name = "after_value")
    private String after;

    private String reason;

    protected TemplateChange() {}

    TemplateChange(
            Template template, int number, Instant at, ChangeKind kind, String before, String after, String reason) {
        super(template.companyId());
        this.template = template;
        this.number = number;
        this.at = at;
        this.kind = kind;
        this.before = SearchText.cut(before, VALUE);
        this.after = SearchText.cut(after, VALUE);
        this.reason = SearchText.cut(reason, REASON);
    }

    ChangeRow row() {
        return new ChangeRow(id, number, at, kind, before, after, reason);
    }
}
