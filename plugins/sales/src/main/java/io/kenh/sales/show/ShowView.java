package io.kenh.sales.show;

import static io.kenh.ui.Kit.date;
import static io.kenh.ui.Kit.money;
import static io.kenh.ui.Kit.t;
import static io.kenh.ui.Kit.text;

import gg.jte.Content;
import io.kenh.sales.jte.StaticTemplates;
import io.kenh.sales.order.OrderReader.Twin;
import io.kenh.sales.order.OrderState;
import io.kenh.sales.order.OrderView;
import io.kenh.ui.Detail;
import io.kenh.ui.Step;
import io.kenh.ui.form.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of an order.
 *
 * @param names of users, by id
 * @param bound invoices and money that stay when it is cancelled, in words
 * @param paymentKey of the payment that the form would record
 * @param downPayment how it is transferred, nothing while none is awaited
 * @param refused why the last step was not done, null when nothing was refused
 */
public record ShowView(
        OrderView order,
        @Nullable String priceList,
        @Nullable String team,
        Map<Long, String> names,
        List<String> bound,
        List<Twin> twins,
        Rights rights,
        LocalDate today,
        String paymentKey,
        @Nullable Refused refused,
        Slots slots,
        Content lines,
        Content downPayment) {
    /** What the reader may do. */
    public record Rights(boolean write, boolean confirm, boolean pay, boolean lock) {}

    /**
     * @param again path of the step, to do it all the same; null when that is not possible
     * @param fields what was sent
     */
    public record Refused(String text, @Nullable String again, Map<String, String> fields) {}

    /** What other plugins put on the page. */
    public record Slots(Content actions, Content stats, Content aside, Content below, boolean hasAside) {}

    public String title() {
        return order.number();
    }

    public List<Step> steps() {
        var state = order.state();
        if (state == OrderState.CANCEL) {
            return List.of(
                    new Step(t("sales.state.draft"), true, false), new Step(t("sales.state.cancel"), false, true));
        }
        var steps = new ArrayList<Step>();
        for (var step : List.of(OrderState.DRAFT, OrderState.SENT, OrderState.SALE)) {
            steps.add(new Step(t(step.key()), step.ordinal() < state.ordinal(), step == state));
        }
        return steps;
    }

    public String user(@Nullable Long id) {
        return id == null ? "" : names.getOrDefault(id, t("sales.system"));
    }

    public List<Detail> details() {
        var data = order.data();
        var details = new ArrayList<Detail>();
        details.add(new Detail(
                t("sales.field.partner"),
                new StaticTemplates().orderPartner("/contacts/partners/" + data.partnerId(), order.partnerName())));
        details.add(new Detail(t("sales.field.orderDate"), date(data.orderDate())));
        if (data.validityDate() != null) {
            details.add(new Detail(t("sales.field.validity"), date(data.validityDate())));
        }
        say(details, "customerReference", data.customerReference());
        say(details, "priceList", priceList);
        say(details, "paymentTerm", data.paymentTerm());
        say(details, "salesperson", user(data.salespersonId()));
        say(details, "team", team);
        say(details, "origin", data.origin());
        say(details, "tags", String.join(", ", data.tags()));
        say(details, "invoiceAddress", data.invoiceAddress());
        say(details, "deliveryAddress", data.deliveryAddress());
        if (order.downPayment() > 0) {
            details.add(new Detail(t("sales.down-payment-asked"), money(order.downPayment())));
        }
        say(details, "cancelReason", order.trace().cancelReason());
        say(details, "acceptedName", order.trace().acceptedName());
        return details;
    }

    private static void say(List<Detail> details, String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            details.add(new Detail(t("sales.field." + field), text(value)));
        }
    }

    public boolean mayEdit() {
        return rights.write() && order.changeable();
    }

    public boolean mayDeliver() {
        return mayEdit() && !order.progress().isEmpty();
    }

    public boolean mayConfirm() {
        return rights.confirm() && order.state().quotation();
    }

    /** Not while payments are taken on invoices. */
    public boolean mayPay() {
        return rights.pay() && order.state() != OrderState.CANCEL;
    }

    /** Money came for an order that is cancelled now. Not while payments are taken on invoices. */
    public boolean mayRefund() {
        return rights.pay() && order.state() == OrderState.CANCEL && order.paid() > 0;
    }

    /** What the form of a refund starts with: all of it. */
    public Form refund() {
        return Form.of(Map.of("amount", Long.toString(order.paid()), "day", today.toString(), "memo", ""));
    }

    /** What the payment form starts with. */
    public Form payment() {
        long open = order.paid() == 0 && order.downPayment() > 0 ? order.downPayment() : order.balance();
        return Form.of(Map.of("amount", Long.toString(Math.max(open, 0)), "day", today.toString(), "memo", ""));
    }
}
