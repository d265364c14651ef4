package io.kenh.mail.message;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A file that goes with a letter. */
@Embeddable
public record Attached(
        @Column(name = "file_id") String fileId,
        String name,
        @Column(name = "media_type") String mediaType,
        long size) {}
