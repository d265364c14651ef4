package io.kenh.inbox.message;

import io.kenh.api.data.SearchText;
import io.kenh.api.file.StoredFile;
import io.kenh.inbox.api.IncomingMessage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A picture, file, place or card of a message. Its content is a link of the channel until it has been copied. */
@Entity
@Table(name = "inbox_attachment")
public class Attachment {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "inbox_attachment_seq")
    @SequenceGenerator(
            name = "inbox_attachment_seq",
            sequenceName = "inbox_attachment_seq",
            initialValue = 1000,
            allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "message_id", nullable = false, updatable = false)
    private long messageId;

    @Column(nullable = false, updatable = false)
    private int position;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 12)
    private IncomingMessage.Kind kind;

    @Column(name = "file_id", length = 100)
    private @Nullable String fileId;

    @Column(name = "remote_url", updatable = false)
    private @Nullable String remoteUrl;

    @Column(name = "thumbnail_url", updatable = false)
    private @Nullable String thumbnailUrl;

    @Column(length = 300)
    private @Nullable String name;

    @Column(name = "media_type", length = 120)
    private @Nullable String mediaType;

    @Column(nullable = false)
    private long size;

    @Column(updatable = false, length = 2000)
    private @Nullable String description;

    @Column(name = "lost_reason", length = 200)
    private @Nullable String lostReason;

    protected Attachment() {}

    Attachment(long messageId, int position, IncomingMessage.Attachment given) {
        this.messageId = messageId;
        this.position = position;
        this.kind = given.kind();
        this.fileId = given.fileId();
        this.remoteUrl = given.remoteUrl();
        this.thumbnailUrl = given.thumbnailUrl();
        this.name = cut(given.name(), 300);
        this.mediaType = cut(given.mediaType(), 120);
        this.size = given.size();
        this.description = cut(given.description(), 2000);
    }

    static Attachment of(long messageId, IncomingMessage.Kind kind, StoredFile file) {
        return new Attachment(
                messageId,
                0,
                new IncomingMessage.Attachment(
                        kind, file.id(), null, null, file.name(), file.mediaType(), file.size(), null));
    }

    /** The name the sender gave stays; what the content is, the content says. @return the file before, to which nobody refers any more */
    Optional<String> stored(StoredFile file) {
        var before = Optional.ofNullable(fileId);
        fileId = file.id();
        mediaType = cut(file.mediaType(), 120);
        size = file.size();
        name = name == null ? cut(file.name(), 300) : name;
        lostReason = null;
        return before;
    }

    boolean erased() {
        return Eraser.ERASED.equals(lostReason);
    }

    void lost(String reasonKey) {
        if (fileId == null && !erased()) {
            lostReason = cut(reasonKey, 200);
        }
    }

    private static @Nullable String cut(@Nullable String text, int max) {
        return text == null ? null : SearchText.cut(text, max);
    }
}
