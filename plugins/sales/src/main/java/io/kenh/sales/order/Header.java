package io.kenh.sales.order;

import io.kenh.api.data.DocRef;
import io.kenh.api.data.SearchText;
import io.kenh.api.error.KenhException;
import io.kenh.catalog.api.lines.LineData;
import io.kenh.contacts.api.Partners.PartnerRef;
import io.kenh.sales.api.SalesError;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands above and below the lines of an order. */
@Embeddable
public class Header {
    @Column(name = "partner_id", nullable = false)
    private long partnerId;

    @Column(name = "partner_name", nullable = false, length = 400)
    private String partnerName;

    @Column(name = "invoice_address", nullable = false, length = 1000)
    private String invoiceAddress;

    @Column(name = "delivery_address", nullable = false, length = 1000)
    private String deliveryAddress;

    @Column(name = "order_date", nullable = false)
    private LocalDate orderDate;

    @Column(name = "validity_date")
    private @Nullable LocalDate validityDate;

    @Column(name = "customer_reference", nullable = false, length = 120)
    private String customerReference;

    @Column(name = "payment_term", nullable = false, length = 200)
    private String paymentTerm;

    @Column(name = "price_list_id")
    private @Nullable Long priceListId;

    @Column(name = "salesperson_id")
    private @Nullable Long salespersonId;

    @Column(name = "team_id")
    private @Nullable Long teamId;

    @Column(nullable = false, length = 400)
    private String tags;

    @Column(nullable = false, length = 4000)
    private String terms;

    @Column(name = "down_payment", nullable = false, precision = 7, scale = 4)
    private BigDecimal downPayment;

    protected Header() {}

    /** @param partner who the customer is now, also where the data names a merged contact */
    Header(PartnerRef partner, OrderData data) {
        this.partnerId = partner.id();
        this.partnerName = partner.name();
        this.invoiceAddress = data.invoiceAddress();
        this.deliveryAddress = data.deliveryAddress();
        this.orderDate = data.orderDate();
        this.validityDate = data.validityDate();
        this.customerReference = data.customerReference();
        this.paymentTerm = data.paymentTerm();
        this.priceListId = data.priceListId();
        this.salespersonId = data.salespersonId();
        this.teamId = data.teamId();
        this.tags = String.join(", ", data.tags());
        this.terms = data.terms();
        this.downPayment = data.downPayment();
    }

    OrderData data(String origin, @Nullable DocRef source, List<LineData> lines) {
        return new OrderData(
                partnerId,
                invoiceAddress,
                deliveryAddress,
                orderDate,
                validityDate,
                customerReference,
                paymentTerm,
                priceListId,
                salespersonId,
                teamId,
                tagList(),
                origin,
                source,
                terms,
                downPayment,
                lines);
    }

    private List<String> tagList() {
        return tags.isEmpty() ? List.of() : Arrays.asList(tags.split(", ", -1));
    }

    boolean over(LocalDate today) {
        return validityDate != null && validityDate.isBefore(today);
    }

    /** @throws KenhException {@code sales.expired} */
    void requireValid(LocalDate today, boolean anyway) {
        if (over(today) && !anyway) {
            throw new KenhException(SalesError.EXPIRED, String.valueOf(validityDate));
        }
    }

    /** What it is found by. */
    String words(String number, String origin) {
        return SearchText.cut(
                SearchText.line(number + " " + partnerName + " " + customerReference + " " + origin), 800);
    }

    void assign(@Nullable Long user) {
        salespersonId = user;
    }

    public long partnerId() {
        return partnerId;
    }

    public String partnerName() {
        return partnerName;
    }

    public LocalDate orderDate() {
        return orderDate;
    }

    public @Nullable LocalDate validityDate() {
        return validityDate;
    }

    public String customerReference() {
        return customerReference;
    }

    public @Nullable Long salespersonId() {
        return salespersonId;
    }

    BigDecimal downPayment() {
        return downPayment;
    }
}
