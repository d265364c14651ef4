package io.kenh.chatter.thread;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A file somebody picked for a note that is not written yet. */
@Entity
@Table(name = "chatter_upload")
public class Upload {
    @Id
    @Column(name = "file_id")
    private String fileId;

    @Column(name = "user_id")
    private long userId;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    protected Upload() {}

    Upload(String fileId, long userId, Instant uploadedAt) {
        this.fileId = fileId;
        this.userId = userId;
        this.uploadedAt = uploadedAt;
    }

    boolean by(long user) {
        return userId == user;
    }
}
