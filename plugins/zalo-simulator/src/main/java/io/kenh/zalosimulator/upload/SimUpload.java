package io.kenh.zalosimulator.upload;

import io.kenh.zalosimulator.account.SimOa;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A file an OA uploaded (with the id it got for it), or one a person sent. */
@Entity
@Table(name = "zalo_simulator_upload")
public class SimUpload {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zalo_simulator_upload_seq")
    @SequenceGenerator(
            name = "zalo_simulator_upload_seq",
            sequenceName = "zalo_simulator_upload_seq",
            allocationSize = 50)
    private long id;

    private String token;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "oa_id")
    private SimOa oa;

    private String kind;

    @Column(name = "file_id")
    private String fileId;

    private String name;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "size_bytes")
    private long size;

    private String md5;

    @Column(name = "created_at")
    private Instant createdAt;

    protected SimUpload() {}

    SimUpload(String token, Optional<SimOa> oa, UploadedContent content, Instant at) {
        this.token = token;
        this.oa = oa.orElse(null);
        this.kind = content.kind();
        this.fileId = content.fileId();
        this.name = content.name();
        this.mediaType = content.mediaType();
        this.size = content.size();
        this.md5 = content.md5();
        this.createdAt = at;
    }

    public String token() {
        return token;
    }

    UploadedContent content() {
        return new UploadedContent(kind, fileId, name, mediaType, size, md5);
    }

    Instant createdAt() {
        return createdAt;
    }
}
