package io.kenh.zbstemplates.send;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What made a message.
 *
 * @param occurrence of the moment a rule answered to
 * @param teamId whose budget it is
 * @param senderId the user; null for a rule
 * @param asked what was asked for under its key, see {@link Asked}; null for rules and bulk sends
 * @param despiteWish the user knew that the customer does not want to be contacted
 */
@Embeddable
public record Source(
        @Nullable @Column(name = "batch_id", updatable = false)
        Long batchId,

        @Nullable @Column(name = "rule_id", updatable = false)
        Long ruleId,

        @Nullable @Column(updatable = false) String occurrence,

        @Nullable @Column(name = "team_id", updatable = false)
        Long teamId,

        @Nullable @Column(name = "sender_id", updatable = false)
        Long senderId,

        @Nullable @Column(updatable = false) String asked,

        @Column(name = "despite_wish", updatable = false) boolean despiteWish) {
    public static final Source NONE = new Source(null, null, null, null, null, null, false);

    /** Told when something happens to a bulk send or one of its messages. */
    public static String topic(long batchId) {
        return "zbs-templates.bulk." + batchId;
    }

    public static Source person(@Nullable Long teamId, long userId) {
        return new Source(null, null, null, teamId, userId, null, false);
    }

    /** The user knows that the customer does not want to be contacted, and sends it nevertheless. */
    public Source despite(boolean wish) {
        return new Source(batchId, ruleId, occurrence, teamId, senderId, asked, wish);
    }

    Source asking(String what) {
        return new Source(batchId, ruleId, occurrence, teamId, senderId, what, despiteWish);
    }

    public static Source batch(long batchId, @Nullable Long teamId, long userId) {
        return new Source(batchId, null, null, teamId, userId, null, false);
    }

    public static Source rule(long ruleId, String occurrence, @Nullable Long teamId) {
        return new Source(null, ruleId, occurrence, teamId, null, null, false);
    }
}
