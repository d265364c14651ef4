package io.kenh.zalosimulator.console;

import gg.jte.Content;
import io.kenh.api.ui.Tone;
import io.kenh.zalosimulator.zbs.Card;
import io.kenh.zalosimulator.zbs.Quality;
import io.kenh.zalosimulator.zbs.TemplateState;
import java.util.List;

/** The reviewer's page. */
public record TemplatesView(Content tabs, List<Item> pending, List<Item> decided, List<Account> accounts, String css) {
    /**
     * @param url its buttons hang below it
     * @param card with the sample values
     * @param dailyQuota 0 for none of its own
     */
    public record Item(
            String url,
            String templateId,
            String name,
            String oaName,
            int kind,
            String tag,
            TemplateState status,
            String reason,
            String note,
            Quality quality,
            long price,
            long priceByUserId,
            int dailyQuota,
            Card card) {
        public Tone tone() {
            return switch (status) {
                case ENABLE -> Tone.SUCCESS;
                case PENDING_REVIEW -> Tone.WARNING;
                case REJECT -> Tone.DANGER;
                case DISABLE, DELETE -> Tone.NEUTRAL;
            };
        }

        public String icon() {
            return switch (status) {
                case ENABLE -> "check";
                case PENDING_REVIEW -> "clock";
                case REJECT -> "x";
                case DISABLE, DELETE -> "ban";
            };
        }
    }

    /** @param balance in đồng */
    public record Account(
            String url,
            String name,
            String oaId,
            boolean wallet,
            long balance,
            int dailyQuota,
            long remaining,
            int promotionQuota,
            Quality quality,
            List<Allowed> tags) {}

    public record Allowed(String tag, boolean on) {}
}
