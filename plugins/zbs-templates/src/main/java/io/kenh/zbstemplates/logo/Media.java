package io.kenh.zbstemplates.logo;

import io.kenh.api.data.CompanyOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** The platform's id of a picture: uploads are counted, so each is made once. */
@Entity
@Table(name = "zbs_templates_media")
public class Media extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zbs_templates_media_seq")
    @SequenceGenerator(name = "zbs_templates_media_seq", sequenceName = "zbs_templates_media_seq", allocationSize = 50)
    private Long id;

    @Column(name = "account_id", updatable = false)
    private long accountId;

    @Column(name = "file_id", updatable = false)
    private String fileId;

    @Column(name = "media_id", updatable = false)
    private String mediaId;

    @Column(name = "uploaded_at", updatable = false)
    private Instant uploadedAt;

    protected Media() {}

    Media(long companyId, long accountId, String fileId, String mediaId, Instant uploadedAt) {
        super(companyId);
        this.accountId = accountId;
        this.fileId = fileId;
        this.mediaId = mediaId;
        this.uploadedAt = uploadedAt;
    }
}
