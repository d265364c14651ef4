package io.kenh.crm.utm;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Ids of the words that tell where a document comes from. */
@Embeddable
public record Utm(
        @Nullable @Column(name = "medium_id") Long mediumId,
        @Nullable @Column(name = "source_id") Long sourceId,
        @Nullable @Column(name = "campaign_id") Long campaignId) {
    public static final Utm NONE = new Utm(null, null, null);

    public @Nullable Long of(WordKind kind) {
        return switch (kind) {
            case MEDIUM -> mediumId;
            case SOURCE -> sourceId;
            case CAMPAIGN -> campaignId;
        };
    }

    /** What this one leaves open is taken from the other. */
    public Utm or(Utm other) {
        return new Utm(
                mediumId == null ? other.mediumId : mediumId,
                sourceId == null ? other.sourceId : sourceId,
                campaignId == null ? other.campaignId : campaignId);
    }
}
