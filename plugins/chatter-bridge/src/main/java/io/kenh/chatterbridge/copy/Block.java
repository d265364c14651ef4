package io.kenh.chatterbridge.copy;

import io.kenh.api.data.SearchText;
import io.kenh.chatter.api.Threads.External;
import io.kenh.chatterbridge.link.Link;
import io.kenh.inbox.api.Transcripts.Said;
import io.kenh.inbox.api.Transcripts.Writer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;

/** An entry in a document's history: what one person said without a long pause. */
@Entity(name = "ChatterBridgeBlock")
@Table(name = "chatter_bridge_block")
public class Block {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "chatter_bridge_block_seq")
    @SequenceGenerator(
            name = "chatter_bridge_block_seq",
            sequenceName = "chatter_bridge_block_seq",
            allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "link_id", nullable = false, updatable = false)
    private long linkId;

    @Column(name = "conversation_id", nullable = false, updatable = false)
    private long conversationId;

    @Column(nullable = false, updatable = false, length = 80)
    private String source;

    @Column(name = "entry_key", nullable = false, updatable = false, length = 80)
    private String key;

    @Column(nullable = false, updatable = false)
    private boolean customer;

    @Column(name = "writer_id", nullable = false, updatable = false)
    private long writerId;

    @Column(name = "writer_name", nullable = false, updatable = false, length = 200)
    private String writerName;

    @Column(name = "last_position", nullable = false)
    private long lastPosition;

    @Column(name = "last_at", nullable = false)
    private Instant lastAt;

    protected Block() {}

    /** @param source badge of the entry: the channel's name */
    Block(Link link, String source, Said first) {
        this.linkId = link.id();
        this.conversationId = link.conversationId();
        this.source = SearchText.cut(source, 80);
        this.key = link.id() + "-" + first.messageId();
        this.customer = first.writer() == Writer.CUSTOMER;
        this.writerId = first.writerId();
        this.writerName = SearchText.cut(first.name(), 200);
        this.lastPosition = first.position();
        this.lastAt = first.at();
    }

    /** Whether the line may stand in it. */
    boolean goesOn(Said line) {
        return customer == (line.writer() == Writer.CUSTOMER)
                && writerId == line.writerId()
                // Contacts are renamed; who has no id is told apart by the name.
                && (writerId != 0 || writerName.equals(SearchText.cut(line.name(), 200)))
                && lastPosition < line.position()
                && Folding.near(lastAt, line.at());
    }

    void reached(Said line) {
        lastPosition = line.position();
        lastAt = line.at();
    }

    External external() {
        return new External(source, key);
    }

    long id() {
        return Objects.requireNonNull(id);
    }
}
