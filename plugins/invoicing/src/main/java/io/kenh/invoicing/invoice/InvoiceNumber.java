package io.kenh.invoicing.invoice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** {@code INV/2026/00421}: given once, never to another. */
@Embeddable
public class InvoiceNumber {
    @Column(length = 40)
    private String number;

    @Column(length = 10)
    private String series;

    @Column(name = "in_year")
    private Integer inYear;

    private Long place;

    protected InvoiceNumber() {}

    public InvoiceNumber(String series, int year, long place) {
        this.number = "%s/%d/%05d".formatted(series, year, place);
        this.series = series;
        this.inYear = year;
        this.place = place;
    }

    public String text() {
        return number;
    }

    int year() {
        return inYear;
    }
}
