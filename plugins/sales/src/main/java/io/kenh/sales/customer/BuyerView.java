package io.kenh.sales.customer;

import io.kenh.api.ui.Tone;
import io.kenh.sales.order.OrderState;
import io.kenh.ui.form.Option;
import java.time.LocalDate;
import java.util.List;

/**
 * What a customer ordered, on the contact's page.
 *
 * @param orders the latest first
 * @param count of confirmed orders, and what they come to
 * @param lists price lists to choose from; empty when there is nothing to choose
 * @param list the one of this customer; empty for the usual one
 */
public record BuyerView(
        long partnerId, List<Row> orders, long count, long sum, boolean mayWrite, List<Option> lists, String list) {
    public record Row(long id, String number, OrderState state, LocalDate day, long total) {
        public Tone tone() {
            return switch (state) {
                case DRAFT -> Tone.NEUTRAL;
                case SENT -> Tone.INFO;
                case SALE -> Tone.SUCCESS;
                case CANCEL -> Tone.DANGER;
            };
        }

        public String icon() {
            return switch (state) {
                case DRAFT -> "pencil";
                case SENT -> "send";
                case SALE -> "circle-check";
                case CANCEL -> "ban";
            };
        }
    }
}
