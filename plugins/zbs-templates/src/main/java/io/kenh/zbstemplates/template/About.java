package io.kenh.zbstemplates.template;

import io.kenh.api.data.SearchText;
import io.kenh.zbstemplates.content.Language;
import io.kenh.zbstemplates.content.Tag;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.content.TemplateType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What one version of a template is by: a draft may call it otherwise, and for other documents, while an older version is used. */
@Embeddable
public record About(
        String name,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        TemplateType type,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Tag tag,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Language language,

        @Nullable @Column(name = "document_type") String documentType) {
    static About of(TemplateContent said, @Nullable String document) {
        return new About(SearchText.cut(said.name(), 200), said.type(), said.tag(), said.language(), document);
    }
}
