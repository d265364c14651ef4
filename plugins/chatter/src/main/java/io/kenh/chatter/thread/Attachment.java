package io.kenh.chatter.thread;

import io.kenh.api.data.SearchText;
import io.kenh.api.file.StoredFile;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A file of an entry. */
@Entity(name = "ChatterAttachment")
@Table(name = "chatter_attachment")
public class Attachment {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "chatter_attachment_seq")
    @SequenceGenerator(name = "chatter_attachment_seq", sequenceName = "chatter_attachment_seq", allocationSize = 50)
    private Long id;

    @Column(name = "entry_id")
    private long entryId;

    private int position;

    @Column(name = "file_id")
    private String fileId;

    private String name;

    @Column(name = "media_type")
    private String mediaType;

    private long size;

    private boolean own;

    protected Attachment() {}

    /** @param own whether the file goes when the entry goes */
    Attachment(long entryId, int position, StoredFile file, String name, boolean own) {
        this.entryId = entryId;
        this.position = position;
        this.fileId = file.id();
        this.name = SearchText.cut(name.isBlank() ? file.name() : name, 200);
        this.mediaType = SearchText.cut(file.mediaType(), 120);
        this.size = file.size();
        this.own = own;
    }
}
